"""What each screen of a team shows, and what is carried along to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.wording import word
from ankerpunt.participation.parts.sheet_language import language_mark
from ankerpunt.participation.parts.team_share_filled import (
    CELL,
    DIFFERS,
    KEEP,
    NAMED,
    PLACE,
    TEXT,
    may_be_names,
    names_of,
    names_on,
    problem_on,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.participation.parts.team_share import AskedValue, TeamSheet
    from ankerpunt.participation.parts.team_share_filled import Filled


class Choice(Struct, frozen=True):
    """One of a few to choose from; `past` is the way past the question."""

    value: str
    label: str
    chosen: bool
    head: str = ""
    past: bool = False


class Line(Struct, frozen=True):
    """One line of what is about to be shared, and the screen on which it is changed."""

    name: str
    said: str
    screen: int
    note: str = ""


def around(sheet: TeamSheet) -> dict[str, Any]:
    """What every page of a team is given."""
    return {"owner": sheet.organisation, "own": language_mark(sheet.language), "sheet": sheet}


def screen_of(screen: int, filled: Filled, sheet: TeamSheet) -> tuple[str, dict[str, Any]]:
    """The template of a screen, and what it is given."""
    here = names_on(screen, sheet)
    carried = [(name, filled.fields[name]) for name in names_of(sheet) if name in filled.fields and name not in here]
    shown = {**around(sheet), "carried": carried, "carried_by": "team", "at": screen, "back": screen - 1}
    if screen == 0:
        return "start", shown
    if screen <= len(sheet.values):
        return "value", {**shown, **_value(screen, filled, sheet)}
    if screen < sheet.last:
        return "cells", {**shown, "cells": [_cell(each.id, filled) | {"cell": each} for each in sheet.cells]}
    return "look", {**shown, "lines": list(_lines(filled, sheet)), "names": may_be_names(filled, sheet)}


def _value(screen: int, filled: Filled, sheet: TeamSheet) -> dict[str, Any]:
    value = sheet.values[screen - 1]
    following = sheet.values[screen].name if screen < len(sheet.values) else ""
    return {
        "value": value,
        "choices": _choices(value, filled.place(value.id)),
        "place_name": PLACE + value.id,
        "text_name": TEXT + value.id,
        "text": filled.fields.get(TEXT + value.id, ""),
        "named_name": NAMED + value.id,
        "named": filled.named(value.id),
        "of": len(sheet.values),
        "following": following,
    }


def _choices(value: AskedValue, chosen: str) -> list[Choice]:
    found = [
        Choice(each.id, each.text, each.id == chosen, head=word("Marker", "level", each.level, capital=True))
        for each in value.markers
    ]
    return [
        *found,
        Choice(DIFFERS, word("TeamReflection", "differs", capital=True), chosen == DIFFERS, past=True),
        Choice(KEEP, _("We keep this to ourselves"), chosen == KEEP, past=True),
    ]


def _cell(cell: str, filled: Filled) -> dict[str, Any]:
    said = filled.cell(cell)
    choices = [
        Choice("for", _("We notice this"), said == "for"),
        Choice("against", _("That is not so for us"), said == "against"),
        Choice("", _("We keep this to ourselves"), said not in {"for", "against"}, past=True),
    ]
    return {"name": CELL + cell, "choices": choices}


def _lines(filled: Filled, sheet: TeamSheet) -> Iterator[Line]:
    for at, value in enumerate(sheet.values, 1):
        place, text = filled.place(value.id), filled.text(value.id)
        said = next((each.label for each in _choices(value, place) if each.chosen), "")
        kept = place == KEEP
        named = _("With the name %(team)s") % {"team": sheet.team} if filled.named(value.id) and not kept else ""
        yield Line(value.name, said, at, " ".join(filter(None, ("" if kept else text, named))))
    for cell in sheet.cells:
        shown = next(each.label for each in _cell(cell.id, filled)["choices"] if each.chosen)
        yield Line(cell.text, shown, len(sheet.values) + 1)


def first_problem(filled: Filled, sheet: TeamSheet) -> tuple[int, str]:
    """The first screen on which something is to be mended, and what; (0, "") where nothing is."""
    found = ((at, problem_on(at, filled, sheet)) for at in range(1, len(sheet.values) + 1))
    return next((each for each in found if each[1]), (0, ""))
