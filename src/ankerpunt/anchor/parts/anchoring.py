"""What the pages of a cell of the matrix show: how it stands, what shows it, and who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.anchor.parts.anchoring_place import place_of, place_swaps
from ankerpunt.anchor.parts.evidence import proofs_of
from ankerpunt.kit.wording import word
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.anchoring import evidence_of

if TYPE_CHECKING:
    from ankerpunt.anchor.forms.anchoring import AnchoringForm
    from ankerpunt.anchor.models import Anchoring
    from ankerpunt.kit.htmx import Swap
    from ankerpunt.organisation.request import MemberRequest


def about(request: MemberRequest, row: Anchoring) -> dict[str, list[str]]:
    standing = standing_of(request)
    return {
        "Anchoring": [row.slug],
        "Evidence": [each.id for each in evidence_of(standing.said(row), standing.whole)],
    }


def detail(request: MemberRequest, row: Anchoring) -> dict[str, Any]:
    place = place_of(request, row)
    said = standing_of(request).said(row)
    return {
        "place": place,
        "crumbs": place.crumbs,
        "heading": place.usp.claim,
        "lead": place.touchpoint.name,
        "proofs": proofs_of(place, timezone.localdate()),
        "change": word("Anchoring", "kind", said.kind) if said.kind else "",
    }


def writing(request: MemberRequest, form: AnchoringForm) -> dict[str, Any]:
    """Where it lies; a cell that no place of the matrix began is asked for it."""
    return {} if "usp" in form.fields else place_of(request, form.instance).around


def its_place(request: MemberRequest, row: Anchoring) -> str:
    return place_of(request, row).url


def swaps(request: MemberRequest, row: Anchoring) -> list[Swap]:
    return place_swaps(request, place_of(request, row), row if row.pk else None)
