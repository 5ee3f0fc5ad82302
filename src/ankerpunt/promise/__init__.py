"""What we promise to whom, and on which foundations.

Nouns: foundation, proposition, USP, profile, cafeteria option.
Method: P1-P8.
May use: understand and below.
"""
