"""What the page of an activity shows besides, and the ways on where something stops it (A5, P7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.activate.forms.activity import OUTSIDE_FIRST
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.pages.around import around_form, may_edit, way_of
from ankerpunt.pages.path import Act
from ankerpunt.plan.facts.anchoring import anchored
from ankerpunt.plan.nouns import Proposition, Usp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.activate.forms.activity import StartForm
    from ankerpunt.activate.models import Activity as ActivityRow
    from ankerpunt.check.finding import Finding
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Activity

UNANCHORED = "C409"


class Asked(Struct, frozen=True):
    """What stops an activity, and the ways on; `labels` says that it can start with “not true yet” beside it."""

    title: str
    text: str
    ways: tuple[Act, ...]
    labels: bool = False


def detail(request: MemberRequest, row: ActivityRow) -> dict[str, Any]:
    waits = row.status == "planned" and row.archived_on is None and may_edit(request)
    organisation = request.organisation.slug
    return {"start_url": address("activate:activity_start", organisation=organisation, slug=row.slug) if waits else ""}


def start_page(request: MemberRequest, row: ActivityRow, form: StartForm) -> dict[str, Any]:
    standing = standing_of(request)
    said, asked = standing.said(row), form.asks()
    return {
        **around_form(request, kind("Activity"), row),
        "activity": said,
        "asks": [_asked(request, standing, said, each) for each in asked],
        "back": standing.url(said),
        "opened": newest_page(row),
        "reason": form["override_reason"],
    }


def _asked(request: MemberRequest, standing: Standing, said: Activity, finding: Finding) -> Asked:
    speech = language()
    title, text = finding.title(speech), finding.message(speech)
    if finding.code == UNANCHORED:
        return Asked(title, text, tuple(_true_first(standing, said)), labels=True)
    if finding.code == OUTSIDE_FIRST:
        return Asked(title, text, tuple(_inside_first(standing, said)))
    way: Link = way_of(request, finding)
    return Asked(title, text, (Act(label=str(way.text), url=way.url),))


def _true_first(standing: Standing, said: Activity) -> Iterator[Act]:
    """To the matrix of each group whose USP is not in practice yet."""
    groups: dict[str, str] = {}
    for slug in said.usps:
        usp = standing.index.get(Usp, slug)
        promise = standing.index.get(Proposition, usp.proposition) if usp else None
        if usp and promise and (usp.state == "stretch" or slug not in anchored(standing.index)):
            groups[promise.target_group] = slug
    for group in groups:
        url = address("anchor:matrix", organisation=standing.organisation.slug, group=group)
        named = standing.found("TargetGroup", [group])
        name = standing.name(named[0]) if named else ""
        yield Act(label=_("Make it true first: %(group)s") % {"group": name}, url=url, icon="anchor")


def _inside_first(standing: Standing, said: Activity) -> Iterator[Act]:
    new = kind("Activity").act_address(standing.organisation.slug, "new")
    edit = kind("Activity").act_address(standing.organisation.slug, "edit", said.id)
    about = "".join(f"&usps={usp}" for usp in said.usps)
    plan = f"&plan={said.plan}" if said.plan else ""
    yield Act(label=_("Tell it inside first"), url=f"{new}?scope=internal{plan}{about}&anyway=1", icon="users")
    yield Act(label=_("Choose a later day"), url=f"{edit}?field=starts_on", icon="calendar")
