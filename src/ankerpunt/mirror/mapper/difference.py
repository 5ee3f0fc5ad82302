"""What has to happen to an organisation's rows so that they say what a plan document says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext as _

from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.organisation.models.slug import NEEDED
from ankerpunt.plan.addresses import ROW_WORDS
from ankerpunt.plan.nouns import Noun, Plan
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.mapper.snapshot import Snapshot

Mode = Literal["replace", "merge"]
PROBLEMS_SHOWN = 50


class RefusedError(Exception):
    """The plan cannot be written; every problem is a sentence."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems[:PROBLEMS_SHOWN])


@dataclass(frozen=True)
class Difference:
    """What is to be done to the rows of one noun."""

    shape: Shape
    created: list[Noun] = field(default_factory=list)
    changed: dict[int, tuple[Noun, Noun]] = field(default_factory=dict)
    removed: dict[int, Noun] = field(default_factory=dict)
    unchanged: int = 0


def differences(plan: Plan, before: Snapshot, *, mode: Mode) -> list[Difference]:
    """Hold the plan against the rows there are; raises RefusedError when the plan does not hold together."""
    wanted = {name: {row.id: row for row in getattr(plan, table.name)} for name, table in tables().items()}
    kept = {name: {row.id for row in rows.values()} if mode == "merge" else set() for name, rows in before.rows.items()}
    known = {name: kept[name] | rows.keys() for name, rows in wanted.items()}
    if problems := [*_doubles(plan), *_reserved(wanted), *_dangling(wanted, known)]:
        raise RefusedError(problems)
    return [_difference(shape, wanted[shape.name], before, mode=mode) for shape in shapes().values()]


def _difference(shape: Shape, wanted: dict[str, Noun], before: Snapshot, *, mode: Mode) -> Difference:
    rows = before.rows[shape.name]
    present = {row.id for row in rows.values()}
    changed = {key: (row, wanted[row.id]) for key, row in rows.items() if wanted.get(row.id, row) != row}
    return Difference(
        shape=shape,
        created=[row for row in wanted.values() if row.id not in present],
        changed=changed,
        removed={key: row for key, row in rows.items() if row.id not in wanted} if mode == "replace" else {},
        unchanged=sum(row.id in wanted for row in rows.values()) - len(changed),
    )


def _doubles(plan: Plan) -> Iterator[str]:
    for name, table in tables().items():
        seen: set[str] = set()
        for row in getattr(plan, table.name):
            if row.id in seen:
                yield _("%(noun)s “%(id)s” is in the plan twice.") % {"noun": name, "id": row.id}
            seen.add(row.id)


def _reserved(wanted: dict[str, dict[str, Noun]]) -> Iterator[str]:
    for name, rows in wanted.items():
        for row_id in rows.keys() & ROW_WORDS:
            yield f"{name}: {NEEDED % {'id': row_id}}"


def _dangling(wanted: dict[str, dict[str, Noun]], known: dict[str, set[str]]) -> Iterator[str]:
    for name, table in tables().items():
        for ref in table.refs:
            targets = known[ref.target]
            for row in wanted[name].values():
                value = getattr(row, ref.name)
                for target in value if ref.many else (value,):
                    if target is not None and target not in targets:
                        sentence = _("%(noun)s “%(id)s” points at %(target)s “%(missing)s”, which is not there.")
                        yield sentence % {"noun": name, "id": row.id, "target": ref.target, "missing": target}
