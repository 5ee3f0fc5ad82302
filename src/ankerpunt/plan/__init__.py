"""The plan document: every noun of the method, once, as one typed tree.

Nouns: plan, and everything that belongs to it: see nouns.
Method: the whole method; the lingua franca of check, publish, mirror and exchange.
May use: msgspec and YAML; no other room, no Django.
"""
