"""A request of a member, and the one way to fetch a row for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest

from ankerpunt.organisation.gone import gone
from ankerpunt.organisation.models.owned import Owned

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation, User

Row = TypeVar("Row", bound=Owned)


class MemberRequest(HttpRequest):
    """What a view with `@allow(…)` gets: the middleware has found the organisation and the member."""

    organisation: Organisation
    member: Member
    user: User


def get_or_404(request: MemberRequest, rows: type[Row] | QuerySet[Row], **wanted: Any) -> Row:
    """One row of the member's organisation; a row of another organisation is not there.

    `get_or_404(request, Usp, slug=slug)`, or out of a queryset: `get_or_404(request, Usp.objects.stretch(), slug=slug)`
    """
    found: Any = rows if isinstance(rows, QuerySet) else rows._default_manager.all()
    row: Row | None = found.filter(organisation=request.organisation, **wanted).first()
    if row is None:
        raise gone(request, found.model, wanted.get("slug", ""))
    row.organisation = request.organisation
    return row
