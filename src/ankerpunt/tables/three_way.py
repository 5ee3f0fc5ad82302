"""What went out, what stands here now and what comes back: which of the three holds, value by value.

Of what went out a mark is enough, so it fits in a hidden sheet.
"""

from __future__ import annotations

from hashlib import blake2s
from typing import Literal

Outcome = Literal["same", "kept", "new", "changed", "clash"]
MARK = 6  # bytes: two values of one cell would have to meet in it


def mark(value: str) -> str:
    """Give the mark of a value; nothing has none.

    Examples
    --------
    >>> mark("idea"), mark("")
    ('ab4a6186b42c', '')
    """
    return blake2s(value.encode(), digest_size=MARK).hexdigest() if value else ""


def three_way(*, went: str | None, stands: str, comes: str) -> Outcome:
    """Hold a value that comes in against the one that stands.

    Parameters
    ----------
    went
        The mark of what went out, "" for nothing; None where nobody knows, as for what was pasted.
    stands, comes
        The values.

    Returns
    -------
    str
        ``same``: both say it. ``kept``: somebody here changed it, who sends it did not. ``new``: nothing was there.
        ``changed``: only who sends it changed it. ``clash``: both changed it, or it is not known what went out.

    Examples
    --------
    >>> three_way(went=mark("a"), stands="a", comes="b"), three_way(went=mark("a"), stands="b", comes="a")
    ('changed', 'kept')
    >>> three_way(went=mark("a"), stands="b", comes="c"), three_way(went=None, stands="b", comes="c")
    ('clash', 'clash')
    """
    if comes == stands:
        return "same"
    if went == mark(comes):
        return "kept"
    if went is not None and went != mark(stands):
        return "clash"
    if not stands:
        return "new"
    return "clash" if went is None else "changed"
