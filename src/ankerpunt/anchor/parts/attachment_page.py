"""What the pages of a photo or file show: the picture large, and the evidence that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from ankerpunt.anchor.parts import evidence
from ankerpunt.anchor.parts.attachment import shown
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.anchor.models import Attachment
    from ankerpunt.kit.htmx import Swap
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest


def begin(request: MemberRequest) -> HttpResponse:
    """A photo is brought along where its evidence is named; else that is chosen first."""
    organisation, named = request.organisation.slug, request.GET.get("evidence", "")
    if standing_of(request).found("Evidence", [named]):
        return HttpResponseRedirect(address("anchor:add_attachment", organisation=organisation, slug=named))
    return HttpResponseRedirect(kind("Evidence").list_address(organisation))


def detail(request: MemberRequest, row: Attachment) -> dict[str, Any]:
    standing: Any = standing_of(request)
    under = evidence.place_under(request, row.evidence)
    return {
        "crumbs": [*under.crumbs, Link(under.called, under.url)],
        "shown": shown(standing.said(row), request.organisation.slug),
        "evidence": standing.link(row.evidence),
    }


def writing(request: MemberRequest, form: OwnedForm) -> dict[str, Any]:
    """Of which evidence it is; and the picture, where there is one to describe."""
    about, row = form.instance.evidence, form.instance
    said = standing_of(request).said(row) if row.pk else None
    around = evidence.place_under(request, about).around
    lead = standing_of(request).name(about)
    return {
        **around,
        "begin": _("Add a photo or file"),
        "lead": lead,
        "shown": shown(said, request.organisation.slug) if said else None,
    }


def its_place(request: MemberRequest, row: Attachment) -> str:
    return evidence.its_place(request, row.evidence)


def swaps(request: MemberRequest, row: Attachment) -> list[Swap]:
    return evidence.swaps(request, row.evidence)
