"""What a campaign taught, and what the next one does with it.

Nouns: campaign, evaluation, learning, answer, inspiration.
Method: E1-E5.
May use: listen and below.
"""
