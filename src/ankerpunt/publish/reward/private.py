"""Columns of a payroll that nobody needs on a sheet, and that are dropped before anybody sees them."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from ankerpunt.tables.role import pairs, tokens_of
from ankerpunt.text import Text

Why = Literal["bsn", "bank", "birth"]
SAID: dict[Why, Text] = {
    "bsn": Text(nl="BSN", en="citizen service number (BSN)"),
    "bank": Text(nl="rekeningnummer", en="bank account"),
    "birth": Text(nl="geboortedatum", en="date of birth"),
}
HEADINGS: dict[Why, tuple[str, ...]] = {
    "bsn": (
        "bsn",
        "burgerservicenummer",
        "burgerservicenr",
        "sofi",
        "sofinummer",
        "sofinr",
        "ssn",
        "socialsecuritynumber",
    ),
    "bank": (
        *("iban", "bic", "bank", "bankrek", "bankrekening", "bankrekeningnummer", "bankrekeningnr", "rekening"),
        *("rekeningnummer", "rekeningnr", "bankaccount", "banknummer", "rekeninghouder"),
    ),
    "birth": (
        *("geboortedatum", "geboortedat", "geboortedag", "geboortejaar", "gebdatum", "gebdat", "geboren"),
        *("birth", "birthdate", "birthday", "dateofbirth", "dob"),
    ),
}
MOST = 0.5  # of the cells that hold something, from which on it is what the column holds
# As people write it; a day or an amount with two decimals has as many digits.
BSN = re.compile(r"\d{8,9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3}")
BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
DAYS = (
    re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4})(?: .*)?"),
    re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})(?:[ T].*)?"),
)
YOUNGEST, OLDEST = 14, 90  # years ago, for a day on which an employee was born


def why_private(heading: str, cells: Sequence[str], *, today: date) -> Why | None:
    """Say why a column is dropped: by its heading, or by what most of its cells are.

    Parameters
    ----------
    heading
        As it is written.
    cells
        What is below it; an empty one is "".
    today
        The day by which somebody can be of an age to work.

    Examples
    --------
    >>> day = date(2027, 1, 1)
    >>> why_private("BSN", [], today=day), why_private("Nr", ["111222333", "123456782"], today=day)
    ('bsn', 'bsn')
    >>> why_private("Overmaken naar", ["NL91 ABNA 0417 1643 00"], today=day), why_private("Bruto", ["3.200"], today=day)
    ('bank', None)
    >>> why_private("Dag", ["03-05-1981"], today=day), why_private("Periode", ["01-12-2026"], today=day)
    ('birth', None)
    """
    words = tokens_of(heading)
    said = {*words, *pairs(words), "".join(words)}
    for why, known in HEADINGS.items():
        if said.intersection(known):
            return why
    filled = [cell for cell in cells if cell]
    tests: dict[Why, Callable[[str], bool]] = {
        "bsn": _is_bsn,
        "bank": _is_iban,
        "birth": lambda cell: _is_birth(cell, today),
    }
    for why, test in tests.items():
        if filled and sum(map(test, filled)) > MOST * len(filled):
            return why
    return None


def _is_bsn(cell: str) -> bool:
    digits = re.sub(r"[ .]", "", cell)
    if not BSN.fullmatch(cell) or not digits.strip("0"):
        return False
    weighed = zip(digits.zfill(9), BSN_WEIGHTS, strict=True)
    return sum(int(digit) * weight for digit, weight in weighed) % 11 == 0


def _is_iban(cell: str) -> bool:
    bare = re.sub(r"\s", "", cell).upper()
    if not IBAN.fullmatch(bare):
        return False
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1


def _is_birth(cell: str, today: date) -> bool:
    found = next(filter(None, (pattern.fullmatch(cell) for pattern in DAYS)), None)
    if found is None:
        return False
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return YOUNGEST <= today.year - day.year <= OLDEST
