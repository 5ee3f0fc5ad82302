"""Remembering what the columns of a payroll stand for: headings under a mark, and nothing of what is below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ankerpunt.pages.models import KnownHeading
from ankerpunt.publish.reward.components import CHOICES
from ankerpunt.tables.key import key
from ankerpunt.tables.three_way import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.publish.reward.payroll import Column

TABLE = "payroll"
MOST = 500  # headings of one organisation; who has more has not chosen the headings
LONGEST = 80


class Remembered(Mapping[str, str]):
    """What a heading stood for the last time; they are found by their mark, so that none of them has to be kept."""

    def __init__(self, organisation: Organisation) -> None:
        self._by_mark = KnownHeading.objects.by_mark(organisation, TABLE)

    def __getitem__(self, heading: str) -> str:
        return self._by_mark[mark(key(heading))]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_mark)

    def __len__(self) -> int:
        return len(self._by_mark)


def remember(columns: Iterable[Column], organisation: Organisation) -> None:
    """Write down what is known; of a heading that nobody gave a place nothing is kept.

    Nor of one without a letter: it may be an amount, in a file without headings that passed for one with them.
    """
    before = Remembered(organisation)
    named = [each.heading for each in columns if each.how and _is_a_name(each.heading) and each.stands_for in CHOICES]
    known = {each.heading: each.stands_for for each in columns if each.heading in named}
    changed = {heading: said for heading, said in known.items() if before.get(heading, said) != said}
    new = [heading for heading in known if heading not in before][: max(MOST - len(before), 0)]
    if said := {heading: known[heading] for heading in (*new, *changed)}:
        KnownHeading.objects.remember(organisation, TABLE, said)


def _is_a_name(heading: str) -> bool:
    return 0 < len(heading) <= LONGEST and any(map(str.isalpha, heading))
