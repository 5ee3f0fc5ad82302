"""The digital strategy game: twelve steps, played together, landing in the plan.

Nouns: game, step, card, photo, draft, total; a vote is in participation, the only door for what people send.
Method: G1, G2.
May use: learn and below.
"""
