"""Hearing whether people recognise it, without ever measuring a person.

Nouns: round, story, team reflection, marker, indicator.
Method: L1-L10.
May use: activate and below.
"""
