"""Numbers and short phrases in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ankerpunt.publish.study.report import Language
    from ankerpunt.text import Text


def number(value: float, language: Language, digits: int = 2) -> str:
    """Write a number.

    Examples
    --------
    >>> number(1234.5, "nl", 1), number(-0.001, "en")
    ('1.234,5', '0.00')
    """
    text = f"{value:,.{digits}f}"
    if not text.strip("-0.,"):
        text = text.lstrip("-")
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def percent(share: float | None, language: Language, digits: int = 1) -> str:
    """Write a share as a percentage, without the sign; a dash where there is none.

    Examples
    --------
    >>> percent(0.625, "en"), percent(None, "nl")
    ('62.5', '–')
    """
    return "–" if share is None else number(100 * share, language, digits)


def pick(language: Language, nl: str, en: str) -> str:
    """Choose one of two texts."""
    return nl if language == "nl" else en


def scale(anchor: str | None, language: Language) -> str:
    """Say what the axis of values counts from.

    Examples
    --------
    >>> scale(None, "en"), scale("none of these", "en")
    ('value with 90% interval; 0 is the average item', "value with 90% interval; 0 is 'none of these'")
    """
    zero = pick(language, "het gemiddelde item", "the average item") if anchor is None else f"'{anchor}'"
    return pick(language, "waarde met 90%-interval; 0 is ", "value with 90% interval; 0 is ") + zero


def say(sentence: Text, language: Language) -> str:
    """Give a sentence in the reader's language."""
    return sentence.nl if language == "nl" else sentence.en


def span(low: float | None, high: float | None, language: Language, *, share: bool = False) -> str:
    """Write an interval.

    Examples
    --------
    >>> span(0.25, 0.5, "en", share=True), span(None, None, "nl")
    ('25.0 to 50.0', '–')
    """
    if low is None or high is None:
        return "–"
    ends = [percent(end, language) if share else number(end, language) for end in (low, high)]
    return f"{ends[0]} {pick(language, 'tot', 'to')} {ends[1]}"
