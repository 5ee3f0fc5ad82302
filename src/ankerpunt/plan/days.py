"""Days as people write them."""

import re
from datetime import date

DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9})\.?[-/. ]([0-9]{4})", re.IGNORECASE)
YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[T ].*)?")
MONTHS = ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")


def day_meant(text: str) -> str:
    """Guess which day a text was meant to be, day before month where both can be; empty if it looks like none.

    Examples
    --------
    >>> day_meant("15-11-2026"), day_meant("3 mrt. 2027"), day_meant("in de herfst")
    ('2026-11-15', '2027-03-03', '')
    """
    if found := DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif found := YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    else:
        return ""
    if not month.isdigit():
        names = (number for number, known in enumerate(MONTHS, 1) if month[:3].lower() in known.split())
        month = str(next(names, 0))
    for numbers in ((month, day), (day, month)):
        try:
            return date(int(year), *map(int, numbers)).isoformat()
        except ValueError:
            continue
    return ""
