"""Rows at the foot of a table that are no row like the others: totals, averages, numbers of people, notes."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from ankerpunt.tables.key import key
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

TOTAL = re.compile(
    r"(?:(?:sub|eind|generaal )?totaal|totalen|(?:grand |sub)?totals?|som|sum|optelling|samen|allen|overall"
    r"|gemiddelden?|gem|gemiddeld|averages?|avg|means?|mediaan|median|standaarddeviatie|sd)"
    r"(?: (?:aantal|generaal|score|cijfer|organisatie|alle|van|respondenten|antwoorden|respondents|responses|number"
    r"|scores?|alle groepen|all))*(?: ?\(.*\))?:?"
)
PEOPLE = re.compile(
    r"(?:(?:n|basis|base|aantal respondenten|aantal deelnemers|respondenten|respondents|respons|deelnemers|ingevuld)"
    r" ?(?:[=:(].*)?)"
)
NOTE = re.compile(r"(?:bron|source|noot|note|notes|toelichting|opmerking|let op|peildatum)\b ?:.*|\*.*")

IS_TOTAL = Text(nl="lijkt een totaal of gemiddelde", en="looks like a total or an average")
IS_SUM = Text(nl="is precies de som van de andere rijen", en="is exactly the sum of the other rows")
IS_PEOPLE = Text(nl="zegt hoeveel mensen meededen", en="says how many people took part")
IS_NOTE = Text(nl="lijkt een opmerking bij de tabel", en="looks like a remark about the table")


def totals(names: Sequence[str], figures: Sequence[Sequence[float]]) -> dict[int, Text]:
    """Point at rows that are no row like the others.

    Parameters
    ----------
    names
        What each row is called.
    figures
        Columns of numbers beside it that may be summed, not-a-number where there is none.

    Returns
    -------
    dict of int and Text
        Place of the row, from 0 → why.

    Examples
    --------
    >>> totals(["pay", "team", "Totaal"], [[24, 19, 43]])[2].en
    'looks like a total or an average'
    >>> totals(["pay", "Total rewards"], [])
    {}
    """
    found: dict[int, Text] = {}
    for at, name in enumerate(map(key, names)):
        if TOTAL.fullmatch(name):
            found[at] = IS_TOTAL
        elif PEOPLE.fullmatch(name):
            found[at] = IS_PEOPLE
        elif NOTE.fullmatch(name):
            found[at] = IS_NOTE
    left = [at for at in range(len(names)) if at not in found]
    if len(left) > 3 and (at := left[-1]) and any(_is_sum([column[each] for each in left]) for column in figures):
        found[at] = IS_SUM
    return found


def _is_sum(values: Sequence[float]) -> bool:
    """Tell whether the last value is the sum of those before it."""
    *others, last = values
    return not any(map(math.isnan, values)) and last > 0 and math.isclose(sum(others), last)
