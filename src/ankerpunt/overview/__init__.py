"""The whole at a glance: home as the loop, findings, the trace, search.

Nouns: home, finding, trace, search.
Method: the one sentence of the method: promise, make true, show, listen, learn.
May use: exchange and below.
"""
