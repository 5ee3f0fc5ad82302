"""The noun and the row that an address names; what is not there, or is another organisation's, is not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404

from ankerpunt.mirror.kinds import Kind, kinds_by_path
from ankerpunt.organisation.gone import gone

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest


def kind_or_404(room: str, table: str) -> Kind:
    noun = kinds_by_path().get((room, table))
    if noun is None:
        message = f"no noun at {room}/{table}"
        raise Http404(message)
    return noun


def editable_or_404(room: str, table: str) -> Kind:
    noun = kind_or_404(room, table)
    if not noun.editable:
        raise Http404(noun.noun)
    return noun


def row_or_404(request: MemberRequest, noun: Kind, slug: str) -> Owned:
    row = noun.model.objects.with_archived(request.organisation).filter(slug=slug).first()
    if row is None:
        raise gone(request, noun.model, slug)
    row.organisation = request.organisation
    return row
