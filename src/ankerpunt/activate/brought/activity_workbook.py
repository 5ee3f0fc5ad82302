"""The activities of a plan as a workbook: one on each row, room for new ones, and unseen what went out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ankerpunt.activate.brought.activity_fields import FIELDS, PLAN, euros, said
from ankerpunt.plan.words import label
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.three_way import mark
from ankerpunt.tables.workbook import returned
from ankerpunt.tables.workbook.returned import went_out
from ankerpunt.tables.workbook.writing import Column, Value, workbook_of
from ankerpunt.text import Text, capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.plan.nouns import Activity, CommunicationPlan
    from ankerpunt.tables.workbook.returned import Came
    from ankerpunt.text import Language

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=1_000, columns=80, cells=60_000)
SPARE = 50
"""Empty rows below, for new activities."""
KEY = "id"
WIDTHS = {"title": 36, "moment": 24, "owners": 24, "target_groups": 28, "note": 48}

ANOTHER_PLAN = Text(
    nl="Dit werkboek hoort bij de kalender van een ander plan. Ga naar die kalender en zet het daar terug.",
    en="This workbook is of the calendar of another plan. Go to that calendar and bring it back there.",
)


def written(
    plan: CommunicationPlan,
    activities: Sequence[Activity],
    *,
    organisation: str,
    groups: Mapping[str, str],
    owners: Sequence[str],
    language: Language,
) -> bytes:
    """Write the activities of a plan.

    Parameters
    ----------
    organisation
        The id of whose plan it is.
    groups
        What each target group is called, by id.
    owners
        Who may be chosen; somebody else may be typed.
    """
    words = {
        name: {each: capital(label("Activity", name, each, language=language)) for each in field.choices if each}
        for name, field in PLAN.items()
    }
    offered = {**{name: tuple(each.values()) for name, each in words.items()}, "owners": tuple(owners)}
    offered["target_groups"] = tuple(groups.values())
    columns = [Column(heading=KEY, hidden=True)]
    columns += [
        Column(
            heading=capital(label("Activity", name, language=language)),
            width=WIDTHS.get(name, 16),
            names=name == "title",
            choices=offered[name],
            strict=bool(words[name]),
        )
        for name in FIELDS
    ]
    rows: list[list[Value]] = []
    marks = []
    for activity in activities:
        told = said(activity, groups)
        rows.append([activity.id, *(_value(name, text, words[name]) for name, text in told.items())])
        marks.append([activity.id, *map(mark, told.values())])
    went = went_out(marks, organisation=organisation, of=plan.id)
    title = capital(label("Activity", many=True, language=language))
    return workbook_of(title, columns, rows, beside=went.beside, properties=went.properties, spare=SPARE)


def came(content: bytes, *, organisation: str, plan: str) -> Came:
    """Read a workbook of the calendar that comes back, or another file with a table.

    Raises
    ------
    Refusal
        When it is of another organisation or plan, or no table that can be read.
    """
    return returned.came(content, LIMITS, width=len(FIELDS), organisation=organisation, of=plan, another=ANOTHER_PLAN)


def _value(name: str, text: str, words: Mapping[str, str]) -> Value:
    if PLAN[name].kind == "date":
        return date.fromisoformat(text) if text else None
    if name.endswith("_cents"):
        return euros(text) if text else None
    return words.get(text, text)
