"""A process with a year of contacts, summed up; what no world changes."""

from __future__ import annotations

from msgspec import Struct

from ankerpunt.science.channels.asked import Asked, Process, Terms


class Year(Struct, frozen=True):
    """A process in numbers that no world changes.

    Parameters
    ----------
    cases
        Cases a year.
    share
        Of them online, in [0, 1].
    needed
        Cases a year that are still to go online for the target; 0 where it is reached, None without one.
    ceiling
        The share online that is never taken to be passed, so that other ways stay open.
    """

    cases: float
    share: float
    needed: float | None
    ceiling: float


def year_of(process: Process, asked: Asked) -> Year:
    """Sum a process up.

    Examples
    --------
    >>> from ankerpunt.science.channels.asked import Range, Way
    >>> nothing = Range(0, 0, 0)
    >>> web, desk = (Way(key=key, online=key == "web", cost=nothing, minutes=nothing) for key in ("web", "desk"))
    >>> driving = Process(key="driving", cases={"web": 294, "desk": 706}, target=0.38)
    >>> year_of(driving, Asked(ways=(web, desk), processes=(driving,), means=(), budget=0))
    Year(cases=1000.0, share=0.294, needed=86.0, ceiling=0.88)
    """
    online = {way.key for way in asked.ways if way.online}
    cases = float(sum(process.cases.values()))
    share = sum(count for key, count in process.cases.items() if key in online) / cases if cases else 0.0
    needed = None if process.target is None else max(0.0, round(cases * (process.target - share), 9))
    return Year(cases, share, needed, _ceiling(cases, share, asked.terms))


def _ceiling(cases: float, share: float, terms: Terms) -> float:
    """Leave cases for other ways, unless there are so few that they would be most of them."""
    open_ = 1 - terms.stay_open / cases if cases > terms.small else 1.0
    return max(share, min(terms.ceiling, open_))
