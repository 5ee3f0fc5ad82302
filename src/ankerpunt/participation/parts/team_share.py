"""What a team is asked after its conversation: where it stands for each value, and what of the promise it notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Organisation
from ankerpunt.participation.actions.team_sharing import shared_before
from ankerpunt.participation.models import TeamLink
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.plan.facts.foundation import core_values, meaning
from ankerpunt.plan.facts.marker import by_level
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE, line_of
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Foundation, Touchpoint, Unit, Usp
from ankerpunt.plan.nouns import TargetGroup as Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Anchoring, Marker

# More than this is no talk of three quarters of an hour.
MOST_CELLS = 5
# What people could have noticed.
TO_NOTICE = frozenset({"in_practice", "experienced", "contradicted"})


class AskedValue(Struct, frozen=True):
    """A core value with its markers, from what one may expect to what one would love."""

    id: str
    name: str
    meaning: str
    markers: tuple[Marker, ...]


class AskedCell(Struct, frozen=True):
    """What a promise should look like somewhere."""

    id: str
    text: str
    promise: str
    where: str


class TeamSheet(Struct, frozen=True, kw_only=True):
    """All that the pages of one team are told; ``small`` where too few people work there to share anything."""

    organisation: str
    language: str
    unit: str
    team: str
    values: tuple[AskedValue, ...]
    cells: tuple[AskedCell, ...]
    before: tuple[str, ...]
    known: tuple[str, ...]
    small: bool

    @property
    def last(self) -> int:
        """The number of the screen on which the team looks once more; 0 is where it begins."""
        return len(self.values) + bool(self.cells) + 1


def sheet_of(token: str) -> TeamSheet | None:
    """What the link of a team opens; None where it does not hold (any more)."""
    link = TeamLink.objects.by_token(token).first()
    found = Organisation.objects.filter(slug=link.whose).first() if link else None
    if link is None or found is None:
        return None
    index = Standing(found).index
    unit = index.get(Unit, link.unit)
    return _sheet(found, unit, index) if unit else None


def _sheet(organisation: Organisation, unit: Unit, index: Index) -> TeamSheet:
    before, speech = shared_before(organisation.slug, unit.id), language()
    values = [each for each in core_values(index) if by_level(each.id, index)]
    units = index.rows(Unit)
    return TeamSheet(
        organisation=organisation.name,
        language=organisation.language,
        unit=unit.id,
        team=unit.name,
        values=tuple(_asked(each, index) for each in values if each.id not in before),
        cells=tuple(each for each in _cells(unit, index) if each.id not in before)[:MOST_CELLS],
        before=tuple(name(each, index, speech) for each in values if each.id in before),
        known=(organisation.name, *(each.name for each in units), *(each.title or each.text for each in values)),
        small=unit.size is None or unit.size < FEWEST_PEOPLE,
    )


def _asked(value: Foundation, index: Index) -> AskedValue:
    called = name(value, index, language())
    return AskedValue(value.id, called, meaning(value, called), by_level(value.id, index))


def _cells(unit: Unit, index: Index) -> Iterator[AskedCell]:
    """What the groups of this team, or of what it is part of, are promised: first what nobody said yet to notice."""
    line = {each.id for each in line_of(unit, index)}
    groups = [each for each in index.rows(Group) if line.intersection(each.units)]
    found = []
    for group in groups:
        laid = grid(group.id, index)
        found += [(laid.states[place], cell) for place, cell in laid.cells.items() if laid.states[place] in TO_NOTICE]
    for _state, cell in sorted(found, key=lambda each: (each[0] == "experienced", each[1].id)):
        if cell.text.strip():
            yield _asked_cell(cell, index)


def _asked_cell(cell: Anchoring, index: Index) -> AskedCell:
    usp, touchpoint = index.get(Usp, cell.usp), index.get(Touchpoint, cell.touchpoint)
    return AskedCell(
        cell.id, cell.text.strip(), usp.claim if usp else "", touchpoint.name if touchpoint else cell.touchpoint
    )
