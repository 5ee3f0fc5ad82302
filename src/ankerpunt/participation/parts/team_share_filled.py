"""What a team filled in so far, which travels in the form from screen to screen, and where it goes from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.pages.forms.guarded import REFUSALS
from ankerpunt.participation.sharing import Noticed, Place, Shared
from ankerpunt.science.deidentify import marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.http import QueryDict

    from ankerpunt.participation.parts.team_share import TeamSheet

KEEP, DIFFERS = "keep", "differs"
NEXT, SEND, STAY = "next", "send", "stay"
LONGEST = 600
PLACE, TEXT, NAMED, CELL = "place-", "text-", "named-", "cell-"


class Filled(Struct, frozen=True):
    """Each field by its name, of those that the sheet has; ``at`` is the screen that was sent, ``go`` the button."""

    at: int
    go: str
    fields: Mapping[str, str]

    def place(self, value: str) -> str:
        return self.fields.get(PLACE + value, "")

    def text(self, value: str) -> str:
        return self.fields.get(TEXT + value, "").strip()

    def named(self, value: str) -> bool:
        return bool(self.fields.get(NAMED + value))

    def cell(self, cell: str) -> str:
        return self.fields.get(CELL + cell, "")


def filled_from(posted: QueryDict, sheet: TeamSheet) -> Filled:
    fields = {name: str(posted[name]) for name in names_of(sheet) if posted.get(name)}
    at = posted.get("at", "0")
    return Filled(
        min(int(at), sheet.last) if at.isdecimal() and len(at) < len("1000") else 0, posted.get("go", ""), fields
    )


def names_of(sheet: TeamSheet) -> Iterator[str]:
    for value in sheet.values:
        yield from (PLACE + value.id, TEXT + value.id, NAMED + value.id)
    yield from (CELL + cell.id for cell in sheet.cells)


def names_on(screen: int, sheet: TeamSheet) -> frozenset[str]:
    """The fields that one fills in on a screen; the others are carried along."""
    if 0 < screen <= len(sheet.values):
        value = sheet.values[screen - 1].id
        return frozenset({PLACE + value, TEXT + value, NAMED + value})
    if sheet.cells and screen == len(sheet.values) + 1:
        return frozenset(CELL + cell.id for cell in sheet.cells)
    return frozenset()


def next_screen(filled: Filled, sheet: TeamSheet) -> int:
    """Where one goes: on, to the screen whose number the button has, or nowhere."""
    if filled.go == NEXT:
        return min(filled.at + 1, sheet.last)
    if filled.go.isdecimal() and len(filled.go) < len("1000"):
        return min(int(filled.go), sheet.last)
    return filled.at


def problem_on(screen: int, filled: Filled, sheet: TeamSheet) -> str:
    """What has to be mended on a screen before one goes on; empty where nothing is."""
    if not 0 < screen <= len(sheet.values):
        return ""
    value = sheet.values[screen - 1]
    choices = {KEEP, DIFFERS, *(each.id for each in value.markers)}
    if filled.place(value.id) not in choices:
        return _("Choose what fits most, or choose to keep this to yourselves.")
    text = filled.text(value.id)
    if len(text) > LONGEST:
        return _("That is more than %(most)d characters. Tell what changed in a few sentences.") % {"most": LONGEST}
    found = next((mark for mark in marks(text, known=sheet.known) if mark.structured), None)
    return REFUSALS[found.kind] % {"what": found.text} if found else ""


def may_be_names(filled: Filled, sheet: TeamSheet) -> tuple[str, ...]:
    """The words in what is about to be shared that may be somebody's name, each once."""
    texts = (filled.text(each.id) for each in sheet.values if filled.place(each.id) != KEEP)
    found = (mark.text for text in texts for mark in marks(text, known=sheet.known) if not mark.structured)
    return tuple(dict.fromkeys(found))


def shared_in(filled: Filled, sheet: TeamSheet) -> list[Shared]:
    """What the team shares: nothing of what it keeps to itself."""
    said: list[Shared] = []
    for value in sheet.values:
        place = filled.place(value.id)
        if place in {"", KEEP}:
            continue
        unit = sheet.unit if filled.named(value.id) else ""
        marker = "" if place == DIFFERS else place
        said.append(Place(value.id, marker, place == DIFFERS, filled.text(value.id), unit))
    return [*said, *_noticed(filled, sheet)]


def _noticed(filled: Filled, sheet: TeamSheet) -> Iterator[Noticed]:
    for cell in sheet.cells:
        match filled.cell(cell.id):
            case "for":
                yield Noticed(cell.id, "for")
            case "against":
                yield Noticed(cell.id, "against")
