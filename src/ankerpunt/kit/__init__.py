"""Shared page parts: components, tables, forms, charts, htmx, and access in one line.

Nouns: component, panel, chart, access.
Method: serves every stage, belongs to none.
May use: Django and the pure wing; no room above.
"""
