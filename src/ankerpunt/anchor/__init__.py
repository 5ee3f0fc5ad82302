"""Where a promise becomes tangible inside, with proof that ages.

Nouns: touchpoint, anchoring, evidence, counter-evidence.
Method: A1-A6.
May use: promise and below.
"""
