"""What the pages of foundations show: kind by kind, with where each comes from and where it is used (P1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines, may_edit
from ankerpunt.pages.facts import facts
from ankerpunt.pages.uses import Use, uses_of
from ankerpunt.plan.facts.foundation import is_expired, source
from ankerpunt.plan.nouns import Foundation
from ankerpunt.promise.canvas import CANVASES

if TYPE_CHECKING:
    from django.core.paginator import Page

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked
    from ankerpunt.promise.models import Foundation as FoundationRow

# In the order in which one builds them up; ambition and service vision come out of documents, not out of a canvas.
KINDS = ("meaning", "vision", "mission", "ambition", "service_vision", "personality", "core_value", "principle", "tone")
ORIGIN = {"source_document", "source_page", "adopted_on", "valid_until"}


@dataclass(frozen=True)
class Card:
    """One foundation in the list."""

    foundation: Foundation
    edit_url: str
    expired: bool
    uses: list[Use]

    @property
    def used(self) -> int:
        return sum(use.count for use in self.uses)

    @property
    def source(self) -> str:
        return source(self.foundation)


@dataclass(frozen=True)
class Layer:
    """The foundations of one kind, or the way to the first."""

    kind: str
    cards: list[Card]
    begin_url: str
    add_url: str

    @property
    def name(self) -> str:
        return sentence_case(word("Foundation", "kind", self.kind))


def entries(request: MemberRequest, asked: Asked) -> list[Foundation]:
    """The foundations that the address asks for, kind by kind."""
    found = list(standing_of(request).index.rows(Foundation))
    if asked.narrowed or asked.sought:
        rows = asked.among(asked.noun.model.objects.of(request.organisation))
        slugs = set(rows.values_list("slug", flat=True))
        found = [each for each in found if each.id in slugs]
    return sorted(found, key=lambda each: KINDS.index(each.kind))


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing, here = standing_of(request), {each.kind for each in shown.object_list}
    anywhere = {each.kind for each in standing.index.rows(Foundation)}
    about = findings_about(
        request, Foundation=[each.id for each in shown.object_list], Organisation=[request.organisation.slug]
    )
    return {
        "layers": [
            _layer(request, code, [each for each in shown.object_list if each.kind == code])
            for code in KINDS
            if code in here or code not in anywhere
        ],
        "findings": lines(request, about.filter(stage="promise")),
        "nothing_asked": _("The check has nothing to ask about the foundations."),
    }


def _layer(request: MemberRequest, code: str, found: list[Foundation]) -> Layer:
    new_url = kind("Foundation").act_address(request.organisation.slug, "new")
    return Layer(
        kind=code,
        cards=[_card(request, each) for each in found],
        begin_url=canvas_url(request, code),
        add_url=f"{new_url}?kind={code}" if may_edit(request) else "",
    )


def _card(request: MemberRequest, foundation: Foundation) -> Card:
    edit_url = kind("Foundation").act_address(request.organisation.slug, "edit", foundation.id)
    return Card(
        foundation=foundation,
        edit_url=edit_url if may_edit(request) else "",
        expired=is_expired(foundation, timezone.localdate()),
        uses=[use for use in uses_of(request, "Foundation", foundation.id) if use.count],
    )


def detail(request: MemberRequest, row: FoundationRow) -> dict[str, Any]:
    said = standing_of(request).said(row)
    of_kind = sentence_case(word("Foundation", "kind", said.kind))
    return {
        "heading": said.title or of_kind,
        "lead": of_kind if said.title else "",
        "expired": is_expired(said, timezone.localdate()),
        "used": any(use.count for use in uses_of(request, "Foundation", said.id)),
        "origin": [fact for fact in facts(request, row) if fact.name in ORIGIN],
        "canvas_url": canvas_url(request, said.kind),
    }


def canvas_url(request: MemberRequest, code: str) -> str:
    """The step of the path that leads to this kind; ambition and service vision have none."""
    where = {"organisation": request.organisation.slug, "kind": code}
    return address("promise:canvas", **where) if code in CANVASES and may_edit(request) else ""
