"""Listening without measuring anybody: who is heard together, and one word for what they say (METHOD L7, L10).

`rounds.open_round` judges a round and makes its groups before anybody answers; `release.release` draws the words when
it closes. What is released is looked at by `ankerpunt.science.auditor`, which shares no code with this package.

The rules R1 to R12 that the modules name are in docs/listening.md.
"""
