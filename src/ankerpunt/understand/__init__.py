"""Who we talk to, what they care about, and how we know.

Nouns: target group, choice, estrangement test, persona, motivation, conversation, research.
Method: U1-U12.
May use: participation and below.
"""
