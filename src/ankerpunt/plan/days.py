"""Days and periods as people write them: “15 november 2026”, “week 12 2027”, “Q4 2027”, “maart 2027”."""

import calendar
import re
from datetime import date, timedelta
from functools import cache

DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9})\.?[-/. ]([0-9]{4})", re.IGNORECASE)
YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[T ].*)?")
MONTHS = ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")
NAMES = re.compile(
    r"jan(uar[iy])?|feb(ruar[iy])?|mrt|maart|mar(ch)?|apr(il)?|mei|may|june?|juni|july?|juli|aug(ust|ustus)?"
    r"|sept?(ember)?|okt(ober)?|oct(ober)?|nov(ember)?|dec(ember)?"
)
ORDINALS = ("eerste first 1e 1st", "tweede second 2e 2nd", "derde third 3e 3rd", "vierde fourth 4e 4th")
YEAR = r"(?P<year>[0-9]{4})"
BETWEEN = r"[ ,/-]*(?:van |of )?"
# What each kind of period is called; the year may be in front, behind, or forgotten.
CALLED = {
    "week": r"(?:week|wk|w)\.? ?(?P<week>[0-9]{1,2})",
    "quarter": r"(?:q|k|kw|kwartaal|quarter)\.? ?(?P<quarter>[1-4])|(?P<ordinal>\w+) (?:kwartaal|quarter)",
    "month": rf"(?P<month>{NAMES.pattern})\.?",
}
NUMBERED_MONTH = re.compile(rf"{YEAR}-(?P<number>0?[1-9]|1[0-2])|(?P<other>0?[1-9]|1[0-2])-(?P<after>[0-9]{{4}})")
WHOLE_YEAR = re.compile(YEAR)
DAY_WITHOUT = re.compile(rf"[0-9]{{1,2}} (?:{NAMES.pattern})\.?")
NAMED_DAY = re.compile(r"[0-9]{1,2}\.? [a-z]{3,9}\.?,? [0-9]{4}", re.IGNORECASE)

Period = tuple[date, date]


# Most plans write days as the document does: these are made when somebody writes a period in words.
@cache
def _with_a_year() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (kind, re.compile(pattern))
        for kind, words in CALLED.items()
        for pattern in (rf"(?:{words}){BETWEEN}{YEAR}", rf"{YEAR}{BETWEEN}(?:{words})")
    ]


@cache
def _without_a_year() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(rf"(?:{words})")) for kind, words in CALLED.items()]


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
        month = str(_month(month))
    for numbers in ((month, day), (day, month)):
        try:
            return date(int(year), *map(int, numbers)).isoformat()
        except ValueError:
            continue
    return ""


def named_day(text: str) -> date | None:
    """Read a day whose month is written as a word: it can be no other day.

    Examples
    --------
    >>> named_day("15 november 2026"), named_day("15-11-2026")
    (datetime.date(2026, 11, 15), None)
    """
    meant = day_meant(text.strip().replace(",", "")) if NAMED_DAY.fullmatch(text.strip()) else ""
    return date.fromisoformat(meant) if meant else None


def period(text: str) -> Period | None:
    """Read a week, a month, a quarter or a year as its first and its last day; None if it is none, or says no year.

    Weeks are those of ISO 8601: they begin on Monday, and week 1 holds the first Thursday.

    Examples
    --------
    >>> period("Q4 2027")
    (datetime.date(2027, 10, 1), datetime.date(2027, 12, 31))
    >>> period("week 12, 2027"), period("week 12")
    ((datetime.date(2027, 3, 22), datetime.date(2027, 3, 28)), None)
    """
    tidy = _tidy(text)
    for kind, pattern in _with_a_year():
        if found := pattern.fullmatch(tidy):
            return _called(kind, found)
    if month := NUMBERED_MONTH.fullmatch(tidy):
        return _months(int(month["year"] or month["after"]), int(month["number"] or month["other"]), 1)
    return _months(int(tidy), 1, 12) if WHOLE_YEAR.fullmatch(tidy) else None


def lacks_year(text: str) -> bool:
    """Tell whether a text is a day or a period but for its year.

    Examples
    --------
    >>> lacks_year("week 12"), lacks_year("12 mei"), lacks_year("week 12 2027"), lacks_year("ooit")
    (True, True, False, False)
    """
    tidy = _tidy(text)
    if DAY_WITHOUT.fullmatch(tidy):
        return True
    found = ((kind, words.fullmatch(tidy)) for kind, words in _without_a_year())
    return any(match and (kind != "quarter" or _quarter(match)) for kind, match in found)


def _called(kind: str, found: re.Match[str]) -> Period | None:
    year = int(found["year"])
    if kind == "week":
        return _week(year, int(found["week"]))
    if kind == "month":
        return _months(year, _month(found["month"]), 1)
    quarter = _quarter(found)
    return _months(year, quarter * 3 - 2, 3) if quarter else None


def _week(year: int, week: int) -> Period | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None


def _months(year: int, month: int, count: int) -> Period | None:
    if not 1 <= year <= 9999:
        return None
    last = month + count - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def _quarter(found: re.Match[str]) -> int:
    if found["quarter"]:
        return int(found["quarter"])
    return next((number for number, words in enumerate(ORDINALS, 1) if found["ordinal"] in words.split()), 0)


def _month(name: str) -> int:
    return next((number for number, known in enumerate(MONTHS, 1) if name[:3].lower() in known.split()), 0)


def _tidy(text: str) -> str:
    return " ".join(text.lower().split())
