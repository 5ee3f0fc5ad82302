"""The only door for answers of people: invitations, anonymous ballots, closed rounds.

Nouns: invitation, ballot, round, roster.
Method: U12, A6, L1, L10.
May use: mirror and below.
"""
