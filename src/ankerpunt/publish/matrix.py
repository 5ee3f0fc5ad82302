"""The anchoring matrix on paper, with its texts: of one group, or of all groups on one large sheet (A2)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Literal

from msgspec import Struct

from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.anchoring import Grid, grid, objections, proofs
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Anchoring, Plan, TargetGroup, Touchpoint, Usp
from ankerpunt.plan.speech import say_date
from ankerpunt.plan.words import label
from ankerpunt.publish.paper import as_pdf, as_pictures, unprintable
from ankerpunt.text import Language, Number, Text, capital

PAPER = "matrix"
Size = Literal["a4", "a3", "a1"]
SIZES: tuple[Size, ...] = ("a4", "a3", "a1")

WORDS = {
    "title": Text(nl="Wat we beloven, en waar je het merkt", en="What we promise, and where you notice it"),
    "as_of": Text(nl="Zoals het op {day} was", en="As it was on {day}"),
    "recognised": Text(
        nl="Op {count} van de {size} plekken herkennen mensen het",
        en="In {count} of the {size} cells people recognise it",
    ),
    "contradicted": Text(nl="Klopt niet", en="Not right"),
    "not_applicable": Text(nl="Hoort hier niet", en="Does not belong here"),
    "stretch": Text(nl="Nog niet waar, we werken eraan", en="Not true yet, we are working on it"),
    "against": Text(nl="{count:n zegt|zeggen} van niet", en="{count:n says|say} it is not"),
    "for": Text(nl="{count:n bewijs|bewijzen}", en="{count:n piece|pieces} of evidence"),
    "before": Text(nl="voor {day}", en="before {day}"),
    "nothing": Text(
        nl="Er is nog geen matrix om te printen: eerst USP's en contactmomenten.",
        en="There is no matrix to print yet: first come USPs and touchpoints.",
    ),
}
LEGEND = ("experienced", "in_practice", "agreed", "idea", "contradicted")


def matrix_of(plan: Plan, groups: Sequence[str] = (), *, size: Size = "a3", today: date, language: Language) -> bytes:
    """Print the matrix on one sheet, as large as its texts allow.

    Parameters
    ----------
    plan
        The plan that it is in.
    groups
        The ids of the target groups, one below the other; without any, all that have USPs and touchpoints.
    size
        The sheet, lying on its side.
    today
        The day that is written on it.
    language
        The language of the words around what was written.

    Raises
    ------
    LookupError
        When none of these groups has USPs and touchpoints.
    PaperError
        When the paper cannot be made.
    """
    given, title = _given(plan, groups, size, today, language)
    return as_pdf(PAPER, given, language=language, title=title)


def pictures_of(
    plan: Plan, groups: Sequence[str] = (), *, size: Size = "a3", today: date, language: Language
) -> list[bytes]:
    """Draw the sheet as a PNG; see :func:`matrix_of`."""
    given, title = _given(plan, groups, size, today, language)
    return as_pictures(PAPER, given, language=language, title=title, dots_per_inch=72)


def unprintable_of(plan: Plan, groups: Sequence[str] = (), *, today: date, language: Language) -> tuple[str, ...]:
    """Name the characters of the matrix that the paper cannot show."""
    given, title = _given(plan, groups, "a3", today, language)
    return unprintable([title, given])


def _given(
    plan: Plan, wanted: Sequence[str], size: Size, today: date, language: Language
) -> tuple[dict[str, Any], str]:
    index = Index(in_force(plan))
    found = [group for group in index.rows(TargetGroup) if not wanted or group.id in wanted]
    grids = [(group, each) for group in found if (each := grid(group.id, index)).states]
    if not grids:
        raise LookupError(WORDS["nothing"].say(language))
    points = _journey(each for _group, each in grids)
    sheet = _Sheet(index, points, language)
    tallies = [each.tally for _group, each in grids]
    given = {
        "size": size,
        "organisation": plan.organisation.name,
        "group": name(grids[0][0], index, language) if len(grids) == 1 else "",
        "as_of": WORDS["as_of"].say(language, day=say_date(today, language)),
        "recognised": WORDS["recognised"].say(
            language, count=sum(each.experienced for each in tallies), size=sum(each.size for each in tallies)
        ),
        "usp": label("Usp", language=language),
        "legend": [{"state": state, "label": _called(state, language)} for state in LEGEND],
        "columns": [{"name": point.name, "moment": point.moment} for point in points],
        "rows": [
            sheet.row(each, usp, group=name(group, index, language) if len(grids) > 1 else "")
            for group, each in grids
            for usp in each.usps
        ],
    }
    title = WORDS["title"].say(language)
    return given | {"title": title}, f"{title}: {given['group'] or plan.organisation.name}"


def _journey(grids: Iterable[Grid]) -> list[Touchpoint]:
    """List the touchpoints of all groups, each once, in the order of the journey."""
    found = {point.id: point for each in grids for point in each.touchpoints}
    return sorted(found.values(), key=lambda point: point.order)


class _Sheet(Struct, frozen=True):
    """What every row of the sheet needs: its columns, and where the rest is looked up."""

    index: Index
    points: Sequence[Touchpoint]
    language: Language

    def row(self, found: Grid, usp: Usp, *, group: str) -> dict[str, Any]:
        return {
            "group": group,
            "claim": usp.claim,
            "note": WORDS["stretch"].say(self.language) if usp.state == "stretch" else "",
            "cells": [self.cell(found, usp, point) for point in self.points],
        }

    def cell(self, found: Grid, usp: Usp, point: Touchpoint) -> dict[str, str]:
        """What a place says; a moment that this group does not go through has no state."""
        place = (usp.id, point.id)
        state, cell = found.states.get(place, ""), found.cells.get(place)
        if cell is None:
            return {"state": state, "label": "", "text": "", "foot": ""}
        label = _called(state, self.language)
        if state == "not_applicable":
            return {"state": state, "label": label, "text": cell.not_applicable, "foot": ""}
        return {"state": state, "label": label, "text": cell.text, "foot": " · ".join(self.foot(cell))}

    def foot(self, cell: Anchoring) -> Iterator[str]:
        """Who sees to it, until when, and what shows it or not."""
        if cell.owner:
            yield cell.owner
        if cell.due_on and cell.state in {"idea", "agreed"}:
            yield WORDS["before"].say(self.language, day=say_date(cell.due_on, self.language))
        if against := len(objections(cell, self.index)):
            yield WORDS["against"].say(self.language, count=Number(against))
        elif proven := len(proofs(cell, self.index)):
            yield WORDS["for"].say(self.language, count=Number(proven))


def _called(state: str, language: Language) -> str:
    if state in WORDS:
        return WORDS[state].say(language)
    return capital(label("Anchoring", "state", state, language=language))
