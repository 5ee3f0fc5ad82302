"""The communication plan as a booklet that a board reads: worked out once, and written on paper and in Word.

Nouns: booklet, chapter, block.
Method: C1, C2.
May use: what publish may; `word` is the one owner of Word files.
"""
