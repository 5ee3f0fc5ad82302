"""What a channel choice begins with where nobody has written a number down: our own assumptions (METHOD C4).

Nothing of this was measured; public figures differ by a factor of six from one municipality to the next (Socitm 2011,
2009). A line that still holds one of these counts as a starting value, and below half own lines nothing is advised.
"""

from collections.abc import Mapping

from msgspec import Struct

from ankerpunt.science.channels.asked import Range, Sort
from ankerpunt.text import Text

SOURCE = Text(nl="onze beginwaarde, niet gemeten", en="our starting value, not measured")


class Contact(Struct, frozen=True):
    """What one contact along a kind of channel costs [€], and takes of the person who comes [minutes]."""

    cost: Range
    minutes: Range


class Steering(Struct, frozen=True):
    """What an instrument of a kind costs [€ a year], and what it does to the share online [logit] and to questions."""

    price: Range
    shift: Range
    questions: Range


_LETTER = Contact(Range(5, 8, 12), Range(12, 20, 30))
CONTACTS: Mapping[str, Contact] = {
    "web": Contact(Range(0.30, 0.65, 1.50), Range(8, 10, 14)),
    "phone": Contact(Range(4, 6, 9), Range(8, 12, 18)),
    "counter": Contact(Range(9, 15, 22), Range(35, 50, 70)),
    "letter": _LETTER,
    "email": _LETTER,
    "social": Contact(Range(4, 6, 9), Range(8, 12, 18)),
    "press": _LETTER,
    "personal": Contact(Range(9, 15, 22), Range(35, 50, 70)),
    "other": _LETTER,
}
"""By kind of channel."""

STEERINGS: Mapping[Sort, Steering] = {
    "communication": Steering(Range(1_500, 2_350, 3_250), Range(0.0, 0.10, 0.20), Range(0.95, 0.98, 1.0)),
    "product": Steering(Range(3_000, 5_000, 8_000), Range(0.10, 0.40, 0.70), Range(0.75, 0.85, 0.97)),
    "utility": Steering(Range(2_000, 5_000, 9_000), Range(0.0, 0.15, 0.30), Range(0.95, 0.98, 1.0)),
    "restriction": Steering(Range(300, 800, 1_500), Range(0.05, 0.25, 0.50), Range(0.95, 1.05, 1.15)),
}
"""By kind of instrument."""


def around(low: float | None, likely: float | None, high: float | None, *, start: Range) -> Range:
    """Make a range of what is written down, and of a starting value for the rest.

    Examples
    --------
    >>> around(None, 4.0, None, start=Range(1, 2, 3))
    Range(low=1, likely=4.0, high=4.0)
    >>> around(5.0, None, 9.0, start=Range(1, 2, 3))
    Range(low=5.0, likely=5.0, high=9.0)
    """
    least = start.low if low is None else low
    most = start.high if high is None else high
    middle = min(max(start.likely, least), max(least, most)) if likely is None else likely
    return Range(min(least, middle, most), middle, max(least, middle, most))
