"""What the page shows of what is brought into a matrix: how it was read, and place by place what would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.brought.cells import STATES
from ankerpunt.anchor.brought.proposal import TAKEN
from ankerpunt.anchor.brought.table import NEW, SKIP
from ankerpunt.anchor.parts.anchoring_matrix import matrix_url
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.anchor.brought.proposal import Difference, PlaceDifference, Proposal
    from ankerpunt.anchor.brought.table import Head
    from ankerpunt.anchor.forms.bring import BringForm

TONES = {"new": "new", "changed": "new", "clash": "clash", "waits": "waits"}


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class ShownHead:
    """A row or a column: what it stands for, where it stood, and what it can stand for instead."""

    title: str
    note: str
    name: str
    asks: bool
    options: tuple[Option, ...]


@dataclass(frozen=True)
class ShownDifference:
    """One value: what comes in, what stands there, and the choice where they clash."""

    label: str
    comes: str
    stands: str
    name: str
    keep: str
    take: str
    asks: bool
    taken: bool


@dataclass(frozen=True)
class ShownPlace:
    tone: str
    differences: tuple[ShownDifference, ...]
    note: str
    reason: str


@dataclass(frozen=True)
class ShownLine:
    head: ShownHead
    places: tuple[tuple[str, ShownPlace | None], ...]


def showing(form: BringForm) -> dict[str, Any]:
    """What the template needs beside the form."""
    organisation, called = form.standing.organisation.slug, form.standing.name(form.group)
    back = matrix_url(organisation, form.group.id)
    around = {
        "form": form,
        "group": form.group,
        "back": back,
        "crumbs": [Link(stage("anchor").name, back), Link(called, back)],
    }
    if form.proposal is None:
        return around
    proposal = form.proposal
    columns = _columns(form, proposal)
    return around | {
        "proposal": proposal,
        "columns": columns,
        "lines": [
            _line(form, at, head, places, columns, turned=proposal.brought.shape.turned)
            for at, (head, places) in enumerate(proposal.lines)
            if not proposal.brought.listed or head.waits or _says_something(places)
        ],
        "size": _size(proposal),
        "counts": _counts(proposal),
        "remarks": [*form.remarks, *_remarks(proposal)],
        "put": ngettext("Put %(count)s cell in the matrix", "Put %(count)s cells in the matrix", form.taken)
        % {"count": form.taken},
    }


def _says_something(places: Iterable[PlaceDifference | None]) -> bool:
    """Whether a row of a list is worth a look: a workbook has every place, and most are as they were."""
    return any(place is not None and place.sort != "same" for place in places)


def _size(proposal: Proposal) -> str:
    rows, columns = len(proposal.brought.rows), len(proposal.brought.columns)
    down = ngettext("%(count)s row", "%(count)s rows", rows) % {"count": rows}
    across = ngettext("%(count)s column", "%(count)s columns", columns) % {"count": columns}
    return _("%(rows)s × %(columns)s recognised.") % {"rows": down, "columns": across}


def _counts(proposal: Proposal) -> list[tuple[str, bool]]:
    """How many places are new, change, clash, stay or wait; the loud ones are what somebody looks at."""
    new, changed, same = proposal.count("new"), proposal.count("changed"), proposal.count("same")
    kept, clash, waits = proposal.count("kept"), proposal.count("clash"), proposal.count("waits")
    found = [
        (new, _("%(count)s new"), True),
        (changed, _("%(count)s changed"), True),
        (same, _("%(count)s as it is"), False),
        (kept, _("%(count)s changed here meanwhile, and stays so"), False),
        (clash, ngettext("%(count)s clashes", "%(count)s clash", clash), True),
        (waits, ngettext("%(count)s waits for your choice", "%(count)s wait for your choice", waits), False),
    ]
    return [(told % {"count": count}, loud) for count, told, loud in found if count]


def _remarks(proposal: Proposal) -> list[str]:
    if not proposal.brought.bare:
        return []
    told = _("Without texts, and so left out: %(what)s.")
    return [told % {"what": ", ".join(f"“{said}”" for said in proposal.brought.bare)}]


def _columns(form: BringForm, proposal: Proposal) -> list[ShownHead]:
    names = {usp.id: usp.claim for usp in form.grid.usps}
    where = _("row %(at)s") if proposal.brought.shape.turned else _("column %(at)s")
    return [_head(head, f"column-{at}", names, where) for at, head in enumerate(proposal.brought.columns)]


def _line(
    form: BringForm,
    at: int,
    head: Head,
    places: tuple[PlaceDifference | None, ...],
    columns: list[ShownHead],
    *,
    turned: bool,
) -> ShownLine:
    names = {point.id: point.name for point in form.grid.touchpoints}
    if head.said:
        names[NEW] = _("New touchpoint")
    shown = _head(head, f"row-{at}", names, _("column %(at)s") if turned else _("row %(at)s"))
    found = ((column.title, _place(form, place)) for column, place in zip(columns, places, strict=True))
    return ShownLine(shown, tuple(found))


def _head(head: Head, name: str, names: dict[str, str], where: str) -> ShownHead:
    """What it is called here comes first; how it was written, where that differs."""
    known = names.get(head.to, "") if head.to != NEW else head.said
    place = where % {"at": head.where}
    title = known or head.said or place
    written = f"{place}: “{head.said}”" if head.said and head.said != title else place if head.by == "place" else ""
    options = [("", _("choose")), *names.items(), (SKIP, _("Leave out"))]
    return ShownHead(
        title=title,
        note=written,
        name=name,
        asks=head.by != "name",
        options=tuple(Option(value, label, value == head.to) for value, label in options),
    )


def _place(form: BringForm, place: PlaceDifference | None) -> ShownPlace | None:
    if place is None:
        return None
    notes = {
        "new": _("new, as an idea") if "state" not in place.typed({}) else _("new"),
        "same": _("it says so already"),
        "kept": _("changed here meanwhile, and stays so"),
        "waits": _("waits for your choice"),
        "skipped": _("is left out"),
    }
    reason = form.reasons.get((place.usp, place.point), "")
    new_text = place.sort == "new" and place.cell is not None
    return ShownPlace(
        tone=TONES.get(place.sort, "quiet"),
        differences=tuple(_difference(form, each, refused=bool(reason)) for each in place.differences),
        note=_("new") if new_text else notes.get(place.sort, ""),
        reason=reason,
    )


def _difference(form: BringForm, difference: Difference, *, refused: bool) -> ShownDifference:
    """Between both one chooses where they clash, or where what comes in cannot be saved."""
    here = difference.stands
    return ShownDifference(
        label="" if difference.field == "text" else word("Anchoring", difference.field),
        comes=_in_words(difference.field, difference.comes) or _("empty"),
        stands=_in_words(difference.field, difference.stands)
        if difference.outcome in {"changed", "clash", "kept"}
        else "",
        name=difference.name,
        keep=_("Keep what is here") if here else _("Leave out"),
        take=_("Replace it") if here else _("Put it in"),
        asks=difference.outcome == "clash"
        or (difference.outcome in TAKEN and (refused or difference.name in form.choices)),
        taken=difference.is_taken(form.choices),
    )


def _in_words(field: str, value: str) -> str:
    if field == "state" and value in STATES:
        return word("Anchoring", "state", value)
    if field == "due_on" and value:
        try:
            return date_format(date.fromisoformat(value))
        except ValueError:
            return value
    return value
