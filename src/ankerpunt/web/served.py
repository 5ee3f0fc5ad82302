"""What a process that serves pages does besides: its memory is tidied less often, and the search follows changes.

Python's collector of cycles walks everything that was made since, and with a large plan in memory that was half of the
time of a page after a save. What is there when pages begin to be served stays; the rest is looked at less often.
"""

from __future__ import annotations

import gc

from ankerpunt.overview.search.keeper import keeper

# New objects before the youngest are looked at (700 by itself), and rounds before the older ones are.
YOUNG, MIDDLE, OLD = 50_000, 20, 50


def get_ready() -> None:
    """Called once, when everything is loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    keeper.start()
