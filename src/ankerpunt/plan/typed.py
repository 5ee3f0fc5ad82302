"""What people type where a plan holds a number, an amount or a day: “ca. 200”, “€ 4.800”, “80%”, “Q4 2027”.

Forms read all of it, for they show what was read. Nobody looks again at a document, so there a text is taken only where
it can mean one thing: the sign beside a number says that a person wrote it. Bare numbers of a document are for
:mod:`ankerpunt.plan.scalars`.
"""

import math
import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from ankerpunt.plan.days import named_day, period
from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.tables import Field, fields_of
from ankerpunt.tables.number import numbers

LONGEST = 60  # characters of a text that is worth reading
CURRENCY = re.compile(r"€|\beur(?:o|os)?\b", re.IGNORECASE)
SHARE = re.compile(r"%|\b(?:procent|percent|pct)\b", re.IGNORECASE)
ABOUT = re.compile(r"\s*(?:ca\b|circa\b|ongeveer\b|about\b|approx\b|[±~≈])", re.IGNORECASE)
# How people write that there are no cents: 12,- and 12,-- and 12,=
NO_CENTS = re.compile(r"[.,][-–—=]+\s*$")
THREE = re.compile(r"[.,][0-9]{3}(?![0-9])")
EXPONENT = re.compile(r"[0-9]e", re.IGNORECASE)
# Which day of a period a field means: nobody starts at the end of a quarter, or is ready at its beginning.
FIRST = frozenset({"starts_on", "first_month", "valid_from"})
LAST = frozenset({"ends_on", "due_on", "stretch_due_on", "target_on", "until", "valid_until", "review_on"})

Edge = Literal["", "first", "last"]


def whole(text: str) -> int | None:
    """Read a whole number; three figures after a point or a comma are thousands.

    Examples
    --------
    >>> whole("ca. 1.200"), whole("200"), whole("1e9"), whole("1,5"), whole("5%")
    (1200, 200, None, None, None)
    """
    value = None if CURRENCY.search(text) or SHARE.search(text) else _number(text)
    return int(value) if value is not None and value.is_integer() else None


def decimal(text: str) -> float | None:
    """Read a number with or without decimals, and with or without a percent sign.

    A percentage with three figures after its point or comma is none: it may be thousands.

    Examples
    --------
    >>> decimal("80%"), decimal("ca. 12,5"), decimal("€ 5")
    (80.0, 12.5, None)
    """
    unclear = CURRENCY.search(text) or (SHARE.search(text) and THREE.search(text))
    return None if unclear else _number(text)


def cents(text: str) -> int | None:
    """Read an amount in euros as cents; None where it has more decimals than cents.

    Examples
    --------
    >>> cents("€ 4.800"), cents("€ 1.250,-"), cents("12,50 euro"), cents("1e9"), cents("0,125")
    (480000, 125000, 1250, None, None)
    """
    value = None if SHARE.search(text) else _number(NO_CENTS.sub("", text))
    if value is None:
        return None
    amount = Decimal(repr(value)) * 100  # a product of floats is not whole for large amounts
    return int(amount) if amount == amount.to_integral_value() else None


def edge_of(field: Field) -> Edge:
    """Tell which day of a period a field means; empty where it means one day."""
    return "first" if field.name in FIRST else "last" if field.name in LAST else ""


def day(text: str, edge: Edge = "") -> date | None:
    """Read a day whose month is a word, or of a period the day that is meant.

    Examples
    --------
    >>> day("week 12 2027", "first"), day("Q4 2027", "last"), day("Q4 2027")
    (datetime.date(2027, 3, 22), datetime.date(2027, 12, 31), None)
    """
    found = period(text) if edge else None
    return named_day(text) if found is None else found[0] if edge == "first" else found[1]


def certain(field: Field, written: Any) -> Any:
    """Give what a text of a document means in a field where it can mean one thing; else give it back as it is.

    Parameters
    ----------
    field
        A field that holds a number or a day.
    written
        What is in the document, and is no bare number or day.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Activity
    >>> from ankerpunt.plan.tables import fields_of
    >>> cost = next(field for field in fields_of(Activity) if field.name == "cost_cents")
    >>> certain(cost, "€ 4.800"), certain(cost, "4.800")
    (480000, '4.800')
    """
    if not isinstance(written, str) or len(written) > LONGEST:
        return written
    if field.kind == "date":
        found: Any = day(written, edge_of(field))
    elif field.name.endswith("_cents"):
        found = cents(written) if CURRENCY.search(written) else None
    elif field.kind == "int":
        found = whole(written) if ABOUT.match(written) else None
    else:
        found = decimal(written) if ABOUT.match(written) or (SHARE.search(written) and field.at_most == 100) else None
    return written if found is None else found


def share_in(text: Any) -> float | None:
    """Give the number before a percent sign; None where there is none.

    Examples
    --------
    >>> share_in("80%"), share_in("82,5 procent"), share_in("80")
    (80.0, 82.5, None)
    """
    return decimal(text) if isinstance(text, str) and SHARE.search(text) else None


@cache
def numbers_in_units(noun: type[Noun]) -> tuple[tuple[str, str], ...]:
    """Pair each number of a noun that has no limits with the field that says its unit.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Objective
    >>> numbers_in_units(Objective)
    (('baseline', 'unit'), ('target', 'unit'))
    """
    fields = fields_of(noun)
    unit = next((field.name for field in fields if field.kind == "str" and field.name.endswith("unit")), "")
    loose = (field.name for field in fields if field.kind == "float" and field.at_most is None)
    return tuple((name, unit) for name in loose) if unit else ()


def unit_said(known: Any) -> str:
    """Give the unit of a number that was typed with a percent sign; empty where its row says another unit.

    Examples
    --------
    >>> unit_said(""), unit_said("% van de mensen"), unit_said("minuten")
    ('%', '% van de mensen', '')
    """
    unit = known or "%"
    return unit if isinstance(unit, str) and SHARE.search(unit) else ""


def _number(text: str) -> float | None:
    if len(text) > LONGEST or EXPONENT.search(text):
        return None
    value = numbers([text], whole=True)[0]
    return value if math.isfinite(value) else None
