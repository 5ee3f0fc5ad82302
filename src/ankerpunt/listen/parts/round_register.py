"""The units of an organisation as a round sees them: who sits where, and what changed a short while ago (R1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.listen.models import Round
from ankerpunt.organisation.models import Unit as UnitRow
from ankerpunt.plan.nouns import Unit
from ankerpunt.science.listening import register as science
from ankerpunt.science.listening.rounds import SETTLED, YEAR, Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation


@dataclass
class _Past:
    """What the history of a unit tells: when it came or moved, and its size some time ago."""

    begun_on: date | None = None
    moved_on: date | None = None
    size_before: int | None = None
    parents: list[int | None] = field(default_factory=list)


def in_order(standing: Standing) -> list[tuple[Unit, int]]:
    """Every unit with its depth, each after the one that it lies in, by name: the order of the register."""
    below: dict[str | None, list[Unit]] = defaultdict(list)
    for unit in sorted(standing.index.rows(Unit), key=lambda each: (each.name.casefold(), each.id)):
        below[unit.parent].append(unit)
    found: list[tuple[Unit, int]] = []
    waiting = [(unit, 0) for unit in reversed(below[None])]
    while waiting:
        unit, depth = waiting.pop()
        found.append((unit, depth))
        waiting.extend((child, depth + 1) for child in reversed(below[unit.id]))
    return found


def own_people(units: Iterable[Unit]) -> dict[str, int]:
    """Count who sits in a unit itself; a size in the register holds the units below it too."""
    rows = list(units)
    below: dict[str | None, list[Unit]] = defaultdict(list)
    for unit in rows:
        below[unit.parent].append(unit)

    def within(unit: Unit) -> int:
        parts = sum(map(within, below[unit.id]))
        return max(unit.size or 0, parts)

    return {unit.id: within(unit) - sum(map(within, below[unit.id])) for unit in rows}


def register_of(standing: Standing, round_: Round | None = None, *, on: date) -> science.Register:
    """Lay out the units as they are, with what changed in the weeks before the round opens.

    People are those of the table that was brought for the round, or else those of the register.
    """
    units = _from_the_leaves(standing)
    people = (round_.people if round_ else None) or own_people(units)
    origins = round_.origins if round_ else {}
    pasts, keys = _pasts(standing.organisation, on), standing.keys("Unit")
    return science.Register(
        tuple(
            _unit(unit, people.get(unit.id, 0), origins.get(unit.id, []), pasts.get(keys[unit.id], _Past()))
            for unit in units
        )
    )


def _from_the_leaves(standing: Standing) -> list[Unit]:
    """By name, each after the ones in it: where sizes are the same, small teams join before their department does."""
    waiting: list[tuple[Unit, int]] = []
    found: list[Unit] = []
    for unit, depth in in_order(standing):
        while waiting and waiting[-1][1] >= depth:
            found.append(waiting.pop()[0])
        waiting.append((unit, depth))
    return [*found, *(unit for unit, _depth in reversed(waiting))]


def _unit(unit: Unit, people: int, came_from: Sequence[str], past: _Past) -> science.Unit:
    moved = past.moved_on or past.begun_on
    grown = (unit.size or 0) - past.size_before if past.size_before is not None else 0
    return science.Unit(
        id=unit.id,
        parent=unit.parent or "",
        people=people,
        came_from=tuple(came_from),
        changed_on=moved,
        joined=max(grown, 0),
        left=max(-grown, 0),
    )


def _pasts(organisation: Organisation, on: date) -> dict[int, _Past]:
    """Read the history of all units at once."""
    since = on - timedelta(days=SETTLED)
    pages = UnitRow.history.filter(organisation=organisation).order_by("history_date", "history_id")
    found: dict[int, _Past] = defaultdict(_Past)
    for key, when, kind, parent, size in pages.values_list("id", "history_date", "history_type", "parent_id", "size"):
        past, day = found[key], timezone.localtime(when).date()
        if kind == "+":
            past.begun_on = day
        elif past.parents and past.parents[-1] != parent:
            past.moved_on = day
        past.parents.append(parent)
        if day <= since:
            past.size_before = size
    return found


def asked_of(organisation: Organisation, *, but: Round | None = None) -> list[Asked]:
    """The other rounds that opened, or that have their codes: each keeps its distance (R3, R4)."""
    rounds = Round.objects.of(organisation).that_count().prefetch_related("questions", "roster")
    return [
        Asked(
            opens_on=each.opens_on,
            closes_on=each.last_day,
            subjects=frozenset((question.kind, question.about) for question in each.questions.all()),
            roster=frozenset(name for unit in each.roster.all() for name in (unit.unit, *unit.came_from)),
        )
        for each in rounds
        if but is None or each.pk != but.pk
    ]


def newer_units(standing: Standing, *, on: date, but: Round | None = None) -> list[Unit]:
    """Units that came after a round of the last year opened: of each has to be said where its people worked then."""
    opened = [each.opens_on for each in asked_of(standing.organisation, but=but)]
    first = min((day for day in opened if day >= on - timedelta(days=YEAR)), default=None)
    if first is None:
        return []
    pasts, keys = _pasts(standing.organisation, on), standing.keys("Unit")
    begun = {slug: pasts[key].begun_on for slug, key in keys.items() if key in pasts}
    return [unit for unit, _depth in in_order(standing) if (day := begun.get(unit.id)) and day > first]


def earlier_units(organisation: Organisation, *, on: date) -> Mapping[str, str]:
    """The units that rounds of the last year asked, by their id, with what they were called."""
    rounds = Round.objects.of(organisation).that_count().filter(opens_on__gte=on - timedelta(days=YEAR))
    return dict(rounds.order_by("opens_on").values_list("roster__unit", "roster__name").exclude(roster=None))
