"""How values are said in a language: dates, numbers, money, lists, and a text that is made short."""

from datetime import date

from ankerpunt.text import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
# Every other month is shortened to its first three letters.
SHORT = {"maart": "mrt"}
AND: dict[Language, str] = {"nl": "en", "en": "and"}
LONGEST = 80


def shorten(words: str, longest: int = LONGEST) -> str:
    """Cut words at the last whole word that fits.

    Parameters
    ----------
    words
        Any text; line ends and runs of spaces become one space.
    longest
        The most characters to keep, the sign for what is left out included.

    Examples
    --------
    >>> shorten("Je kiest zelf met wie je werkt", 20)
    'Je kiest zelf met…'
    """
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def say_date(day: date, language: Language) -> str:
    """Say a day with the month in words.

    Examples
    --------
    >>> say_date(date(2026, 11, 15), "nl")
    '15 november 2026'
    """
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def say_short_date(day: date, language: Language) -> str:
    """Say a day as it stands within a name or a narrow column.

    Examples
    --------
    >>> say_short_date(date(2026, 3, 5), "nl"), say_short_date(date(2026, 3, 5), "en")
    ('5 mrt 2026', '5 Mar 2026')
    """
    return f"{day.day} {say_short_month(day, language)}"


def say_short_month(day: date, language: Language) -> str:
    """Say the month of a day where there is little room.

    Examples
    --------
    >>> say_short_month(date(2026, 3, 5), "nl"), say_short_month(date(2026, 3, 5), "en")
    ('mrt 2026', 'Mar 2026')
    """
    month = MONTHS[language][day.month - 1]
    return f"{SHORT.get(month, month[:3])} {day.year}"


def say_number(number: float, language: Language) -> str:
    """Say a number with the marks of the language and no more decimals than it has, two at most."""
    text = f"{number:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def say_euro(cents: int, language: Language) -> str:
    """Say an amount of cents in euros, without cents where there are none."""
    text = f"{cents / 100:,.2f}" if cents % 100 else f"{cents // 100:,}"
    return "€ " + text.translate(str.maketrans(",.", ".,")) if language == "nl" else "€" + text


def say_list(items: list[str], language: Language) -> str:
    """Say several things as one: a, b and c; a dash when there are none."""
    if not items:
        return "–"
    return f" {AND[language]} ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
