"""What a text in a document stands for: a number, a yes or no, a link; strictly, so that nothing is read as another.

YAML would read ``1.000`` as one, ``010`` as eight and ``12:30`` as 750. Here a whole number is digits and nothing
else; one with a sign that people put beside it (“€ 4.800”) is read as :mod:`ankerpunt.plan.typed` says. What is not
understood stays the text that it is, and is told of where a noun does not take it.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import Struct

from ankerpunt.plan.links import completed
from ankerpunt.plan.tables import Field
from ankerpunt.plan.typed import certain

LONGEST = 800  # signs of a number
WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,399})(\.[0-9]{1,399})?")
# In Dutch a point stands before thousands: “1.500” may be meant as fifteen hundred.
EITHER = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

Meaning = Callable[[Any], Any]


class Figure(Struct, frozen=True):
    """A number of JSON with a point or an exponent, as it was written."""

    text: str


@cache
def meaning_of(field: Field) -> Meaning | None:
    """Give what makes one value of a field out of what was written; None where text stays text.

    Parameters
    ----------
    field
        Any field of a noun.

    Returns
    -------
    callable or None
        Gives what it does not understand, and a number beyond the limits of the field, back as it was.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import TargetGroup
    >>> from ankerpunt.plan.tables import fields_of
    >>> size = next(field for field in fields_of(TargetGroup) if field.name == "size")
    >>> [meaning_of(size)(text) for text in ("1000", "1.000", "1e3", "010")]
    [1000, '1.000', '1e3', '010']
    """
    if field.is_link:
        return _link
    if field.kind == "bool":
        return _truth
    if field.kind == "date":
        return lambda written: written if _is_day(written) else certain(field, written)
    if field.kind not in ("int", "float"):
        return None
    bare = _whole if field.kind == "int" else _decimal

    def read(written: Any) -> Any:
        value = bare(written)
        return certain(field, written) if value is written else value

    if field.at_least is None or field.at_most is None:
        return lambda written: written if may_be_thousands(written) else read(written)
    low, high = field.at_least, field.at_most

    def within(written: Any) -> Any:
        value = read(written)
        return value if value is written or low <= value <= high else written

    return within


def may_be_thousands(written: Any) -> bool:
    """Tell whether a number can be read in two ways; in JSON only with zeros at its end, which programs never write.

    Examples
    --------
    >>> may_be_thousands("1.500"), may_be_thousands("1.5"), may_be_thousands("0.500")
    (True, False, False)
    """
    if isinstance(written, Figure):
        return bool(EITHER.fullmatch(written.text)) and written.text.endswith("0")
    return isinstance(written, str) and bool(EITHER.fullmatch(written))


def _is_day(written: Any) -> bool:
    return isinstance(written, str) and bool(DAY.fullmatch(written))


def _whole(written: Any) -> Any:
    return int(written) if isinstance(written, str) and WHOLE.fullmatch(written) else written


def _decimal(written: Any) -> Any:
    if isinstance(written, Figure):
        return float(written.text) if len(written.text) < LONGEST else written
    return float(written) if isinstance(written, str) and DECIMAL.fullmatch(written) else written


def _truth(written: Any) -> Any:
    return TRUTH.get(written, written) if isinstance(written, str) else written


def _link(written: Any) -> Any:
    return completed(written) if isinstance(written, str) else written
