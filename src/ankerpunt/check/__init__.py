"""The credibility check: rules judge a plan as a compiler judges a program.

Nouns: rule, finding, gate, override, dismissal.
Method: A5, P5, U8, L2, E3 and the line each rule names.
May use: science and plan; no Django, no database.
"""
