"""Showing a page to somebody without an account: by a secret link, until a day, and never what participants said.

Nouns: secret link.
Method: none of its own; a room above says which of its pages can be shown.
May use: together and below.
"""
