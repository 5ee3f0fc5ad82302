"""What the page of all secret links shows: what each opens, who made it, and until when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.site import site
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.showable import KNOWN

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


class Line(Struct, frozen=True):
    """One link; `about` leads members to what it shows or says it, and is nothing where that was removed."""

    opens: str
    about: Link | str | None
    who: str
    ends_on: date | None
    works: bool
    is_withdrawn: bool
    withdraw_url: str


def lines(request: MemberRequest, *kinds: str) -> list[Line]:
    """All of them, or those of some kinds."""
    rows = SecretLink.objects.of(request.organisation).select_related("made_by__user")
    return [_line(request, each) for each in (rows.filter(kind__in=kinds) if kinds else rows)]


def whole_address(token: str, kind: str) -> str:
    """What is given to somebody; it begins with the address of this site."""
    return site() + address(KNOWN[kind].address, token=token)


def _line(request: MemberRequest, link: SecretLink) -> Line:
    known = KNOWN.get(link.kind)
    about, works = about_of(request, link), link.works
    withdraw = address("showing:withdraw", organisation=request.organisation.slug, link=link.pk)
    return Line(
        opens=str(known.title) if known else link.kind,
        about=about,
        who=str(link.made_by) if link.made_by else "",
        ends_on=link.ends_on,
        works=works,
        is_withdrawn=link.withdrawn_at is not None,
        withdraw_url=withdraw if works else "",
    )


def about_of(request: MemberRequest, link: SecretLink) -> Link | str | None:
    known, standing = KNOWN.get(link.kind), standing_of(request)
    if known and known.called:
        called = known.called(standing, link.object)
        return called or (None if link.object else "")
    row = standing.whole.get(kind(known.noun).table.noun, link.object) if known else None
    return standing.link_apart(row) if row is not None else None
