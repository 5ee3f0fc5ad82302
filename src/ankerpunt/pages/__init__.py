"""The pages that every noun of the plan has, to be filled in by the room of the noun.

Nouns: list, page, form, selection; what is around each of them.
Method: none of its own; each page names the lines that its noun carries.
May use: mirror and below.
"""
