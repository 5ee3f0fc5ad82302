"""The only door for answers of people: invitations, answers that are only counted, closed rounds.

Nouns: round, group, code, tally, word.
Method: U12, A6, L1, L10.
May use: pages and below.
"""
