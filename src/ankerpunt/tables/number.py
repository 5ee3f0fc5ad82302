"""Numbers as people write them, Dutch and English: 1.250,5 and 1,250.5 and 1 250."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

AROUND = re.compile(
    r"^(?:(?:ca\.?|circa|ongeveer|about|approx\.?|[±~≈])\s*)?(?:€|eur)?\s*|\s*(?:€|eur(?:os?)?|%|procent|percent|pct\.?)?$"
    r"|(?<=\d)[\s'’](?=\d{3}(?!\d))",
    re.IGNORECASE,
)
WRITTEN = re.compile(r"[-+]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
OTHER = {".": ",", ",": "."}
SHAPES = {
    point: re.compile(rf"[-+]?(?:\d{{1,3}}(?:\{sign}\d{{3}})+|\d*)(?:\{point}\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
    for point, sign in OTHER.items()
}
GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}([.,])\d{3}")


def numbers(cells: Iterable[str], *, whole: bool = False) -> list[float]:
    """Read a column of numbers; what is none becomes not-a-number.

    Whether 1.250 is a thousand or one and a quarter is seen from the other numbers of the column. Where nothing tells,
    it has a decimal sign, unless `whole` numbers are expected.

    Parameters
    ----------
    cells
        Texts; €, %, “ca.”, spaces between thousands and “,-” are passed over.
    whole
        Whether whole numbers are expected, such as counts.

    Returns
    -------
    list of float
        As many as there are cells.

    Examples
    --------
    >>> numbers(["1.250,5", "1.250", "€ 3,-"]), numbers(["1.250", "x"]), numbers(["1.250"], whole=True)
    ([1250.5, 1250.0, 3.0], [1.25, nan], [1250.0])
    """
    cells = list(cells)
    bare = {cell: _bare(cell) for cell in dict.fromkeys(cells)}
    written = {text for text in bare.values() if WRITTEN.fullmatch(text)}
    decimal = {sign for text in written if (sign := _decimal_sign(text))}
    value = {text: _value(text, decimal, whole) for text in written}
    return [value.get(bare[cell], math.nan) for cell in cells]


def number(text: str) -> float:
    """Read one number on its own.

    Examples
    --------
    >>> number("1,25"), number("inf")
    (1.25, nan)
    """
    return numbers([text])[0]


def _bare(cell: str) -> str:
    text = AROUND.sub("", cell.strip()).replace("−", "-")
    return re.sub(r"[.,][-–—]{1,2}$", "", text)


def _decimal_sign(text: str) -> str:
    """Find the sign that can only be the decimal one in this number; "" where it could be both or there is none."""
    signs = re.findall("[.,]", text)
    if not signs or GROUPED.fullmatch(text):
        return ""
    if len(set(signs)) == 2:
        return str(signs[-1])
    return OTHER[signs[0]] if len(signs) > 1 else str(signs[0])


def _value(text: str, decimal: set[str], whole: bool) -> float:
    signs = re.findall("[.,]", text)
    if not signs:
        return float(text)
    if len(decimal) == 1:
        point = next(iter(decimal))
    elif GROUPED.fullmatch(text):
        point = OTHER[signs[0]] if whole else signs[0]
    else:
        point = _decimal_sign(text)
    if not SHAPES[point].fullmatch(text):
        return math.nan
    return float(text.replace(OTHER[point], "").replace(point, "."))
