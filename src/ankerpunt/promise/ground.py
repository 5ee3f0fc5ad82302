"""The foundations by kind, each with where it comes from, until when it holds and where it is used (P1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.uses import Use, uses_of
from ankerpunt.promise.canvas import CANVASES
from ankerpunt.promise.models import Foundation

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.request import MemberRequest

# In the order in which one builds them up; ambition and service vision come out of documents, not out of a canvas.
KINDS = ("meaning", "vision", "mission", "ambition", "service_vision", "personality", "core_value")


@dataclass(frozen=True)
class Ground:
    """One foundation as its card shows it."""

    foundation: Foundation
    url: str
    edit_url: str
    expired: bool
    uses: list[Use]

    @property
    def used(self) -> int:
        return sum(use.count for use in self.uses)

    @property
    def source(self) -> str:
        document, at = self.foundation.source_document, self.foundation.source_page
        return f"{document}, p. {at}" if document and at else document


@dataclass(frozen=True)
class Layer:
    """All foundations of one kind, or the way to the first."""

    kind: str
    grounds: list[Ground]
    begin_url: str
    add_url: str

    @property
    def name(self) -> str:
        return sentence_case(word("Foundation", "kind", self.kind))


def layers_of(request: MemberRequest, today: date) -> list[Layer]:
    """One query, however many foundations there are; where they are used is read from the plan in memory."""
    grounds = [ground_of(request, each, today) for each in Foundation.objects.of(request.organisation).order_by("pk")]
    organisation, editing = request.organisation.slug, may_edit(request)
    new_url = kind("Foundation").act_address(organisation, "new")
    return [
        Layer(
            kind=code,
            grounds=[ground for ground in grounds if ground.foundation.kind == code],
            begin_url=canvas_url(organisation, code) if editing else "",
            add_url=f"{new_url}?kind={code}" if editing else "",
        )
        for code in KINDS
    ]


def ground_of(request: MemberRequest, foundation: Foundation, today: date) -> Ground:
    """One foundation, with where it is used read from the plan in memory."""
    noun, organisation = kind("Foundation"), request.organisation.slug
    return Ground(
        foundation=foundation,
        url=noun.address(organisation, foundation.slug),
        edit_url=noun.act_address(organisation, "edit", foundation.slug) if may_edit(request) else "",
        expired=foundation.valid_until is not None and foundation.valid_until < today,
        uses=[use for use in uses_of(request, "Foundation", foundation.slug) if use.count],
    )


def canvas_url(organisation: str, code: str) -> str:
    """The step of the path that leads to this kind; ambition and service vision have none."""
    where = {"organisation": organisation, "kind": code}
    return reverse("promise:canvas", kwargs=where) if code in CANVASES else ""
