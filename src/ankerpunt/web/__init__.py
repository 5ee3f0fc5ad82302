"""The building itself: settings, addresses, base templates, theme, commands.

Nouns: none of its own.
Method: none.
May use: every room.
"""
