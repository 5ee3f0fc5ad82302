"""Taking over a ranking: what would be added and changed in a group's drivers, and doing all of it as one act."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.kit.wording import word
from ankerpunt.organisation.actions.change import changing
from ankerpunt.pages.facts import spoken
from ankerpunt.plan.tables import fields_of, noun
from ankerpunt.tables.key import key as key_of
from ankerpunt.tables.key import outline
from ankerpunt.understand.models import Driver

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.understand.models import Research, TargetGroup
    from ankerpunt.understand.ranking.lines import Line

FIGURES = ("rank", "share", "mentions")
NOTHING = "–"


@dataclass(frozen=True)
class Proposed:
    """One driver: as the table has it, and what would change in the driver that the group has already."""

    line: Line
    driver: Driver | None
    changes: tuple[tuple[str, str, str], ...]

    @property
    def kind(self) -> str:
        """Say whether the driver is new, changed, or as it was."""
        if self.driver is None:
            return "new"
        return "changed" if self.changes else "same"


@dataclass(frozen=True)
class Proposal:
    """What taking over a table would do to the drivers of a group."""

    rows: tuple[Proposed, ...]
    untouched: tuple[str, ...]
    alike: tuple[tuple[str, str], ...] = ()

    @property
    def merged(self) -> list[tuple[str, str]]:
        """Names in the table that are written otherwise than those of the drivers that they are taken for."""
        return [
            (row.line.name, row.driver.name) for row in self.rows if row.driver and row.driver.name != row.line.name
        ]

    def count(self, kind: str) -> int:
        return sum(row.kind == kind for row in self.rows)

    @property
    def added(self) -> int:
        return self.count("new")

    @property
    def changed(self) -> int:
        return self.count("changed")

    @property
    def same(self) -> int:
        return self.count("same")

    @property
    def digest(self) -> str:
        """What a person saw: if it is another by now, they are shown the new one first."""
        seen = [
            (row.kind, row.line.name, row.line.rank, row.line.share, row.line.mentions, row.changes)
            for row in self.rows
        ]
        return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


def proposal(lines: Iterable[Line], *, group: TargetGroup, research: str) -> Proposal:
    """Compare a table with the drivers that the group has; `research` is what the study is called."""
    known = {key_of(driver.name): driver for driver in _drivers(group)}
    rows = [_proposed(line, known.pop(key_of(line.name), None), research) for line in lines]
    left = {outline(driver.name): driver.name for driver in known.values()}
    new = [row.line.name for row in rows if row.driver is None]
    alike = tuple((name, left[outline(name)]) for name in new if outline(name) in left)
    return Proposal(tuple(rows), tuple(driver.name for driver in known.values()), alike)


def _drivers(group: TargetGroup) -> Any:
    return Driver.objects.of(group.organisation).filter(target_group=group).select_related("research").order_by("pk")


def _proposed(line: Line, driver: Driver | None, research: str) -> Proposed:
    if driver is None:
        return Proposed(line, None, ())
    fields = {field.name: field for field in fields_of(noun("Driver"))}
    changes = [
        (word("Driver", name), _said(fields[name], getattr(driver, name)), _said(fields[name], value))
        for name, value in _new_values(line).items()
        if value != getattr(driver, name)
    ]
    before = driver.research.title if driver.research else NOTHING
    if before != research:
        changes.append((word("Driver", "research"), before, research))
    return Proposed(line, driver, tuple(changes))


def _new_values(line: Line) -> dict[str, Any]:
    """What the table says; a column that it does not have changes nothing."""
    return {name: value for name in FIGURES if (value := getattr(line, name)) is not None}


def _said(field: Any, value: Any) -> str:
    whole = isinstance(value, float) and value.is_integer()
    return spoken("Driver", field, int(value) if whole else value) or NOTHING


def take_over(lines: Iterable[Line], *, group: TargetGroup, research: Research, by: Member) -> Change:
    """Add and change the drivers of a group, all of them or none, as one act; a new study is a part of it."""
    with changing(by=by) as change:
        if research.pk is None:
            research.full_clean(exclude=["slug"])
            research.save()
            research.target_groups.add(group)
        known = {key_of(driver.name): driver for driver in _drivers(group)}
        for line in lines:
            driver = known.get(key_of(line.name))
            values = {**_new_values(line), "research": research}
            if driver is None:
                driver = Driver(organisation=group.organisation, target_group=group, name=line.name)
            elif all(getattr(driver, name) == value for name, value in values.items()):
                continue
            for name, value in values.items():
                setattr(driver, name, value)
            driver.full_clean(exclude=["slug"])
            driver.save()
    return change


def told(added: int, changed: int, group: str) -> str:
    return _("The ranking of %(group)s is imported: %(added)s added, %(changed)s changed.") % {
        "group": group,
        "added": added,
        "changed": changed,
    }
