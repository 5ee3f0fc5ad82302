"""One file that holds the whole database with a manifest, and the way back.

What people answer while a round is open is in no backup (docs/privacy.md): the tables of participation are left out,
and so are the sessions, which would let whoever holds the file in as somebody else.
"""
