"""A month as people and programs write it."""

from __future__ import annotations

import re
from datetime import date

from ankerpunt.plan.days import day_meant, period
from ankerpunt.plan.facts.process import month_of

YEAR_FIRST = re.compile(r"((?:19|20)[0-9]{2})[-/. ]?m?(0[1-9]|1[0-2])", re.IGNORECASE)
MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])[-/.]((?:19|20)[0-9]{2})")
SHORT_YEAR = re.compile(r"([a-z]{3,9})\.?[-/ '’]+([0-9]{2})", re.IGNORECASE)
WHOLE_DAY = re.compile(r"[0-9]{8}|[-/. ].+[-/. ]")
SHORTEST_MONTH_DAYS = 27


def month_meant(text: str) -> int | None:
    """Read a month as people and programs write it, as year x 12 + month - 1; None where it is none.

    Examples
    --------
    >>> {month_meant(each) for each in ("2026-11", "nov-26", "november 2026", "202611", "1-11-2026", "20261101")}
    {24322}
    >>> {month_meant(each) for each in ("11/2026", "2026/11", "11.2026", "2026M11")}
    {24322}
    >>> [month_meant(each) for each in ("2026", "2026-13", "week 12 2026", "ooit", "")]
    [None, None, None, None, None]
    """
    said = text.strip()
    if found := YEAR_FIRST.fullmatch(said):
        return month_of(date(int(found[1]), int(found[2]), 1))
    if found := MONTH_FIRST.fullmatch(said):
        return month_of(date(int(found[2]), int(found[1]), 1))
    if found := SHORT_YEAR.fullmatch(said):
        said = f"{found[1]} 20{found[2]}"
    if whole := period(said):
        first, last = whole
        is_month = first.day == 1 and month_of(first) == month_of(last) and (last - first).days >= SHORTEST_MONTH_DAYS
        return month_of(first) if is_month else None
    day = day_meant(said) if WHOLE_DAY.search(said) else ""
    return month_of(date.fromisoformat(day)) if day else None
