"""What the page of subscriptions shows: which links there are, and how each program takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from ankerpunt.activate.parts.activity_feed import called
from ankerpunt.kit.addresses import address
from ankerpunt.mirror.kinds import kind as kind_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs
from ankerpunt.plan.nouns import Activity
from ankerpunt.showing.parts.secret_link import lines, whole_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest


def page_context(request: MemberRequest, kinds: Sequence[str]) -> dict[str, Any]:
    rows = standing_of(request).index.rows(Activity)
    return {
        "crumbs": [*crumbs(request, kind_of("Activity"))],
        "lines": lines(request, *kinds),
        "without_day": sum(each.starts_on is None and each.status != "cancelled" for each in rows),
        "back": kind_of("Activity").list_address(request.organisation.slug),
    }


def made_context(request: MemberRequest, kind: str, about: str, token: str) -> dict[str, Any]:
    """The link, shown this once, and a button for each program."""
    url = whole_address(token, kind)
    name = f"{request.organisation.name} {called(standing_of(request), kind, about)}".strip()
    here = urlsplit(url)
    webcal = here._replace(scheme="webcal").geturl()
    return {
        "crumbs": [*crumbs(request, kind_of("Activity"))],
        "url": url,
        "about": called(standing_of(request), kind, about),
        "outlook": f"https://outlook.office.com/calendar/0/addfromweb?{urlencode({'url': url, 'name': name})}",
        "google": f"https://calendar.google.com/calendar/r?{urlencode({'cid': webcal})}",
        "apple": webcal,
        "back": address("activate:subscribe", organisation=request.organisation.slug),
    }
