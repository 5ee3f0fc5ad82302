"""One reader of every table that people bring: which column plays which role, and how that was recognised.

Nouns: limits, sheet, letters, workbook, role, part, doubt, table, total, notice, key.
Method: U12, C3.
May use: openpyxl, and pyarrow where it is there; no other room, no Django.
"""
