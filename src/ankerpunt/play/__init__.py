"""The digital strategy game: twelve steps, played together, landing in the plan.

Nouns: game, step, card, vote.
Method: G1, G2.
May use: learn and below.
"""
