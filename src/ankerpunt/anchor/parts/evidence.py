"""What the pages of evidence show: it is read and written where its cell lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.anchor.parts.anchoring_place import place_at, place_of, place_swaps
from ankerpunt.anchor.parts.attachment import Shown, shown_of
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.anchoring import evidence_of
from ankerpunt.plan.facts.evidence import mark
from ankerpunt.plan.nouns import Touchpoint, Usp

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.anchor import models
    from ankerpunt.anchor.parts.anchoring_place import Place
    from ankerpunt.kit.htmx import Swap
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Evidence


@dataclass(frozen=True)
class Proof:
    """A piece of evidence as its cell shows it: `mark` is for, against, stale or answered."""

    evidence: Evidence
    mark: str
    files: list[Shown]
    answer_url: str
    add_file_url: str
    edit_url: str
    delete_url: str


def proofs_of(place: Place, today: date) -> list[Proof]:
    """The evidence of the cell, counter-evidence that waits for an answer first."""
    found = evidence_of(place.cell, place.standing.whole) if place.cell else ()
    return sorted((_proof(each, place.standing, today) for each in found), key=lambda proof: proof.mark != "against")


def _proof(evidence: Evidence, standing: Standing, today: date) -> Proof:
    act, organisation = kind("Evidence").act_address, standing.organisation.slug
    return Proof(
        evidence=evidence,
        mark=mark(evidence, today),
        files=shown_of(evidence, standing),
        answer_url=address("anchor:answer_evidence", organisation=organisation, slug=evidence.id),
        add_file_url=address("anchor:add_attachment", organisation=organisation, slug=evidence.id),
        edit_url=act(organisation, "edit", evidence.id),
        delete_url=act(organisation, "delete", evidence.id),
    )


def place_under(request: MemberRequest, row: models.Evidence) -> Place:
    """Where the cell lies that the evidence is about; a cell begins with its first evidence."""
    standing = standing_of(request)
    cell: Any = standing.by_key("Anchoring", row.anchoring_id) if row.anchoring_id else None
    if cell is None:
        return place_of(request, row.anchoring)
    return place_at(standing, standing.whole.get(Usp, cell.usp), standing.whole.get(Touchpoint, cell.touchpoint))


def detail(request: MemberRequest, row: models.Evidence) -> dict[str, Any]:
    standing = standing_of(request)
    return {
        "files": shown_of(standing.said(row), standing),
        "files_title": sentence_case(word("Attachment", many=True)),
        "add_file_url": address("anchor:add_attachment", organisation=request.organisation.slug, slug=row.slug),
    }


def writing(request: MemberRequest, form: OwnedForm) -> dict[str, Any]:
    """About which cell it is; where no cell is known the form asks for it."""
    if "anchoring" in form.fields:
        return {}
    place = place_under(request, form.instance)
    return {**place.around, "begin": _("Add evidence"), "lead": place.called}


def answer_at(organisation: str, evidence: str, field: str) -> str:
    """What contradicts a cell is answered on a page of its own."""
    return address("anchor:answer_evidence", organisation=organisation, slug=evidence) if field == "answer" else ""


def its_place(request: MemberRequest, row: models.Evidence) -> str:
    return place_under(request, row).url


def swaps(request: MemberRequest, row: models.Evidence) -> list[Swap]:
    return place_swaps(request, place_under(request, row))
