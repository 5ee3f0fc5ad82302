"""One reader of every table that people bring: which column plays which role, and how that was recognised.

Nouns: limits, sheet, letters, workbook, block, role, part, doubt, table, total, notice, key, match, three ways.
Method: U12, C3.
May use: openpyxl, and pyarrow where it is there; no other room, no Django.
"""
