"""What the path of Anchor shows of a group: where it is noticed, how, who sees to it, what shows it, who feels it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.parts.anchoring_matrix import matrix_url, place_url, start_url
from ankerpunt.kit.parts import Link
from ankerpunt.pages.path import Answer, Row
from ankerpunt.plan.facts.anchoring import grid, lacking, proofs
from ankerpunt.plan.facts.touchpoint import journey
from ankerpunt.plan.nouns import Touchpoint
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.pages.path import Act, Walker
    from ankerpunt.plan.nouns import Anchoring

SHOWN = 4


def where(walk: Walker) -> Answer:
    found = journey(walk.group.id, walk.standing.index)
    start = start_url(walk.organisation, walk.group.id)
    return Answer(
        question=_("Where will they notice it?"),
        why=_("Choose eight to ten moments that this group goes through."),
        rows=tuple(walk.row(each, note=each.phase) for each in found[:SHOWN]),
        more=_matrix(walk, _("All %(count)s moments in the matrix") % {"count": len(found)}) if found else None,
        example=walk.example("Touchpoint"),
        act=walk.act_at(_("Choose moments"), start, "touchpoint", drawer=False),
        change=walk.change(_("Add another"), start),
    )


def how(walk: Walker) -> Answer:
    laid = grid(walk.group.id, walk.standing.index)
    told = [cell for cell in laid.cells.values() if cell.text.strip()]
    said = _("%(told)s of %(all)s cells say how") % {"told": len(told), "all": laid.tally.size}
    return Answer(
        question=_("How do they notice it there?"),
        why=_("Say at each moment what one sees, hears or gets."),
        rows=(Row(text=said, url=_url(walk)), *_cells(walk, told[:2])) if told else (),
        example=walk.example("Anchoring"),
        act=_fill(walk, _("Fill in the matrix")),
    )


def who(walk: Walker) -> Answer:
    cells = [cell for cell in grid(walk.group.id, walk.standing.index).cells.values() if not cell.not_applicable]
    nobody, undated = (sum(part in lacking(cell) for cell in cells) for part in ("owner", "date"))
    missing = ngettext("%(count)s cell has nobody yet", "%(count)s cells have nobody yet", nobody)
    without = ngettext("%(count)s cell has no date yet", "%(count)s cells have no date yet", undated)
    owners = dict.fromkeys(cell.owner for cell in cells if cell.owner.strip())
    return Answer(
        question=_("Who makes it so?"),
        why=_("Every cell has one person or role who makes it so, and a date."),
        rows=(
            *([Row(text=missing % {"count": nobody}, url=f"{_url(walk)}?view=owner")] if nobody else []),
            *([Row(text=without % {"count": undated}, url=f"{_url(walk)}?view=owner")] if undated else []),
            *(Row(text=owner) for owner in list(owners)[:SHOWN]),
        )
        if cells
        else (),
        act=_fill(walk, _("Say who"), "?view=owner") if cells else None,
    )


def shown(walk: Walker) -> Answer:
    index, laid = walk.standing.index, grid(walk.group.id, walk.standing.index)
    said = [cell for cell in laid.cells.values() if cell.state in {"in_practice", "experienced"}]
    bare = [cell for cell in said if not proofs(cell, index)]
    first = place_url(walk.organisation, bare[0].usp, bare[0].touchpoint, name="anchor:add_evidence") if bare else ""
    return Answer(
        question=_("What shows that?"),
        why=_("Something that one can look at: a document, a photo, a story, what somebody saw."),
        rows=tuple(_cells(walk, bare[:SHOWN], note=_("Nothing shows it yet")))
        or tuple(_cells(walk, said[:SHOWN], note="")),
        example=walk.example("Evidence"),
        act=walk.act_at(_("Add evidence"), first, "evidence") if first else None,
    )


def felt(walk: Walker) -> Answer:
    laid = grid(walk.group.id, walk.standing.index)
    wrong = [laid.cells[place] for place, state in laid.states.items() if state == "contradicted"]
    good = [laid.cells[place] for place, state in laid.states.items() if state == "experienced"]
    said = _("%(count)s of %(all)s cells are recognised") % {"count": len(good), "all": laid.tally.size}
    return Answer(
        question=_("Do people recognise it?"),
        why=_("Ask somebody of the group about one cell: do you notice this?"),
        rows=(
            *_cells(walk, wrong[:SHOWN], note=_("Somebody says: this is not right"), mark="contradicted"),
            *_cells(walk, good[:SHOWN], note="", mark="experienced"),
        ),
        more=_matrix(walk, said) if laid.cells else None,
        act=_fill(walk, _("See what is not right"), "?only=wrong") if wrong else None,
    )


def _cells(walk: Walker, cells: Iterable[Anchoring], *, note: str | None = None, mark: str = "") -> Iterable[Row]:
    for cell in cells:
        point = walk.standing.index.get(Touchpoint, cell.touchpoint)
        yield Row(
            text=shorten(cell.text) or walk.standing.name(cell),
            url=place_url(walk.organisation, cell.usp, cell.touchpoint),
            note=(point.name if point else "") if note is None else note,
            mark=mark or cell.state,
        )


def _url(walk: Walker) -> str:
    return matrix_url(walk.organisation, walk.group.id)


def _matrix(walk: Walker, label: str) -> Link:
    return Link(label, _url(walk), onward=True)


def _fill(walk: Walker, label: str, asked: str = "") -> Act | None:
    return walk.act_at(label, f"{_url(walk)}{asked}", "table", drawer=False)
