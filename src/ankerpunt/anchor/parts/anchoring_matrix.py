"""The living matrix of one target group: which USP is tangible at which touchpoint, and what contradicts it.

It is read from the plan in memory: no query, however large the matrix.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.forms.typed import seen_in
from ankerpunt.anchor.parts.anchoring_look import ONLY, VIEWS, Look, look_of
from ankerpunt.anchor.parts.anchoring_since import then_of
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Cell, Head, Matrix, MatrixRow, Mover, Tab
from ankerpunt.kit.wording import sentence_case, short_month, word
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.anchoring import grid, is_late, objections, proofs
from ankerpunt.together.parts.assignment_own import own_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ankerpunt.anchor.parts.anchoring_since import Then
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.plan.facts.owner import Row
    from ankerpunt.plan.nouns import Anchoring, TargetGroup, Touchpoint, Usp

LEGEND = ("experienced", "in_practice", "agreed", "idea", "contradicted")


def matrix_url(organisation: str, group: str) -> str:
    return address("anchor:matrix", organisation=organisation, group=group)


def start_url(organisation: str, group: str) -> str:
    return address("anchor:start", organisation=organisation, group=group)


def bring_url(organisation: str, group: str) -> str:
    return address("anchor:bring", organisation=organisation, group=group)


def place_url(organisation: str, usp: str, touchpoint: str, *, name: str = "anchor:cell") -> str:
    return address(name, organisation=organisation, usp=usp, touchpoint=touchpoint)


@dataclass(frozen=True)
class Point:
    """A touchpoint with its places, as a phone shows them: what is there, and what could be."""

    id: str
    head: Head
    filled: list[tuple[str, Cell]]
    empty: list[tuple[str, Cell]]
    of: int


@dataclass(frozen=True)
class GroupMatrix:
    """The matrix of a group as its page shows it; `typed` where the member may type in it, `own` is the member's."""

    group: TargetGroup
    grid: Grid
    standing: Standing
    today: date
    look: Look
    typed: bool = False
    then: Then | None = None
    own: frozenset[Row] = frozenset()

    def matrix(self) -> Matrix:
        return self._texts() if self.look.view == "text" else self._states()

    def _states(self) -> Matrix:
        """USPs down, touchpoints across."""
        usps = [usp for usp in self.grid.usps if any(self._asked(usp, point) for point in self.grid.touchpoints)]
        points = [point for point in self.grid.touchpoints if any(self._asked(usp, point) for usp in usps)]
        phases = [(name, len(list(each))) for name, each in groupby(points, key=_phase)]
        return Matrix(
            caption=self.caption,
            corner=word("Usp", capital=True),
            columns=[Head(point.name, mover=self._mover("point", point.id, point.name)) for point in points],
            rows=[MatrixRow(self._usp(usp), [self._cell_asked(usp, point) for point in points]) for usp in usps],
            groups=phases if any(name for name, _length in phases) else (),
        )

    def _texts(self) -> Matrix:
        """Touchpoints down, USPs across: a sentence needs the width."""
        points = [point for point in self.grid.touchpoints if any(self._asked(usp, point) for usp in self.grid.usps)]
        usps = [usp for usp in self.grid.usps if any(self._asked(usp, point) for point in points)]
        return Matrix(
            caption=self.caption,
            corner=word("Touchpoint", capital=True),
            columns=[self._usp(usp) for usp in usps],
            rows=[
                MatrixRow(
                    self._point(point),
                    [self._cell_asked(usp, point) for usp in usps],
                    part=phase if first else "",
                )
                for phase, each in groupby(points, key=_phase)
                for first, point in zip((True, *[False] * len(points)), each, strict=False)
            ],
            texts=True,
        )

    def points(self) -> list[Point]:
        """The list per touchpoint."""
        found = [self.point(point) for point in self.grid.touchpoints]
        return [each for each in found if each.filled or each.empty or not self.look.only]

    def point(self, point: Touchpoint) -> Point:
        places = [(usp, self.line(usp, point)) for usp in self.grid.usps if self._asked(usp, point)]
        missing = {usp.id for usp, cell in places if cell.state == "missing" and not cell.moved}
        return Point(
            id=f"point-{point.id}",
            head=self._point(point),
            filled=[(usp.claim, cell) for usp, cell in places if usp.id not in missing],
            empty=[(usp.claim, cell) for usp, cell in places if usp.id in missing],
            of=len(self.grid.usps),
        )

    @property
    def caption(self) -> str:
        return _("Anchoring matrix of %(group)s") % {"group": self.standing.name(self.group)}

    @property
    def title(self) -> str:
        """How far it is, or what moved, in one sentence."""
        if self.then:
            return self.then.title
        tally = self.grid.tally
        if not tally.experienced:
            return _("Nowhere do people notice it yet: 0 of %(size)s cells") % {"size": tally.size}
        said = ngettext(
            "In %(count)s of the %(size)s cells people recognise it",
            "In %(count)s of the %(size)s cells people recognise it",
            tally.experienced,
        )
        return said % {"count": tally.experienced, "size": tally.size}

    def views(self) -> list[Tab]:
        labels = (_("State"), _("Texts"), word("Anchoring", "owner", capital=True))
        return [Tab(label, f"?view={view}", view == self.look.view) for view, label in zip(VIEWS, labels, strict=True)]

    def filters(self) -> list[Tab]:
        """Each with how many places it would show; one that shows none leads nowhere, the chosen one leads back."""
        places = [(usp, point) for usp in self.grid.usps for point in self.grid.touchpoints]
        found = []
        for only, label in ONLY.items():
            count, chosen = sum(self._is(only, *place) for place in places), only == self.look.only
            url = "?" if chosen else f"?only={only}" if count else ""
            found.append(Tab(label, url, chosen, count))
        return found

    def _is(self, only: str, usp: Usp, point: Touchpoint) -> bool:
        state, cell = self.grid.states[usp.id, point.id], self.grid.cells.get((usp.id, point.id))
        if only == "mine":
            return cell is not None and ("Anchoring", cell.id) in self.own
        if only == "late":
            return cell is not None and is_late(cell, self.today)
        return state == {"wrong": "contradicted", "empty": "missing"}[only]

    def _asked(self, usp: Usp, point: Touchpoint) -> bool:
        return not self.look.only or self._is(self.look.only, usp, point)

    def _point(self, point: Touchpoint) -> Head:
        return Head(point.name, note=point.moment, mover=self._mover("point", point.id, point.name))

    def _mover(self, kind: str, row: str, called: str) -> Mover | None:
        """Nobody moves what stands alone."""
        along = [each.id for each in self.along(kind)]
        if not self.typed or len(along) == 1:
            return None
        return Mover(
            url=address("anchor:move", organisation=self.standing.organisation.slug, group=self.group.id),
            row=f"{kind} {row}",
            label=_("Move “%(what)s”") % {"what": called},
            earlier=along[0] != row,
            later=along[-1] != row,
        )

    def along(self, kind: str) -> Sequence[Touchpoint | Usp]:
        """The rows among which one moves."""
        return self.grid.usps if kind == "usp" else self.grid.touchpoints

    def _usp(self, usp: Usp) -> Head:
        number = self.grid.usps.index(usp) + 1
        return Head(
            usp.claim,
            kicker=_("USP %(number)s") % {"number": number},
            note=_("Not true yet, we are working on it") if usp.state == "stretch" else "",
            url=address("overview:trace", organisation=self.standing.organisation.slug, slug=usp.id),
            mover=self._mover("usp", usp.id, usp.claim),
        )

    def _cell_asked(self, usp: Usp, point: Touchpoint) -> Cell | None:
        return self.cell(usp, point) if self._asked(usp, point) else None

    def cell(self, usp: Usp, point: Touchpoint) -> Cell:
        """A place in the table, in the view that was chosen."""
        cell = self.grid.cells.get((usp.id, point.id))
        if self.look.view == "text":
            return self._cell(usp, point, id="cell", note=self._who_and_when(cell), text=_said(cell))
        if self.look.view == "owner" and cell and not cell.not_applicable:
            return self._cell(
                usp,
                point,
                id="cell",
                label=cell.owner or _("nobody yet"),
                note=short_month(cell.due_on) if cell.due_on else "",
            )
        return self._cell(usp, point, id="cell", note=self._evidence(cell))

    def line(self, usp: Usp, point: Touchpoint) -> Cell:
        """A place in the list of a phone."""
        cell = self.grid.cells.get((usp.id, point.id))
        return self._cell(usp, point, id="line", note=self._evidence(cell), text=_said(cell))

    def _cell(self, usp: Usp, point: Touchpoint, *, id: str, **shown: Any) -> Cell:  # noqa: A002 (the attribute's name)
        return Cell(
            state=self.grid.states[usp.id, point.id],
            url=place_url(self.standing.organisation.slug, usp.id, point.id),
            id=f"{id}-{usp.id}-{point.id}",
            typed=self._typed(usp, point),
            moved=self.then.moved((usp.id, point.id)) if self.then else None,
            **shown,
        )

    def _typed(self, usp: Usp, point: Touchpoint) -> dict[str, str]:
        if not self.typed:
            return {}
        cell = self.grid.cells.get((usp.id, point.id))
        typed = {
            "typing": place_url(self.standing.organisation.slug, usp.id, point.id, name="anchor:type"),
            "called": f"{usp.claim} × {point.name}",
            "place": f"{usp.id} {point.id}",
            "seen": seen_in(cell),
        }
        if cell is None:
            return typed
        return typed | {
            "text": cell.text,
            "state": cell.state,
            "owner": cell.owner,
            "due": cell.due_on.isoformat() if cell.due_on else "",
        }

    def _who_and_when(self, cell: Anchoring | None) -> str:
        if cell is None or cell.not_applicable:
            return ""
        due = _waits_for(cell)
        when = _("before %(day)s") % {"day": short_month(due, with_day=True)} if due else ""
        return " · ".join(each for each in (cell.owner, when) if each)

    def _evidence(self, cell: Anchoring | None) -> str:
        if cell is None or cell.not_applicable:
            return ""
        if count := len(objections(cell, self.standing.index)):
            return ngettext("%(count)s says it is not", "%(count)s say it is not", count) % {"count": count}
        if due := _waits_for(cell):
            return short_month(due)
        if count := len(proofs(cell, self.standing.index)):
            return ngettext("%(count)s piece of evidence", "%(count)s pieces of evidence", count) % {"count": count}
        return _("no evidence")


def _waits_for(cell: Anchoring) -> date | None:
    return cell.due_on if cell.state in {"idea", "agreed"} else None


def _said(cell: Anchoring | None) -> str:
    return "" if cell is None else cell.not_applicable or cell.text


def _phase(point: Touchpoint) -> str:
    return sentence_case(point.phase)


def matrix_of(request: MemberRequest, standing: Standing, group: TargetGroup, look: Look | None = None) -> GroupMatrix:
    """The matrix as this member sees it."""
    return GroupMatrix(
        group,
        grid(group.id, standing.index),
        standing,
        timezone.localdate(),
        look or look_of(request),
        typed=may_edit(request),
        own=own_rows(request),
    )


def compared(request: MemberRequest, shown: GroupMatrix) -> GroupMatrix:
    """The matrix held against the day that the address asks for; one reads it then, and types in it later."""
    then = then_of(request, shown.standing, shown.group, shown.grid, shown.today)
    return replace(shown, then=then, typed=False, look=replace(shown.look, view="state")) if then else shown
