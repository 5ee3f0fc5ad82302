"""Preparing a team conversation: the guide on paper, and the link by which the team shares something (L4, L5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.listen.forms.team_link import TeamLinkForm
from ankerpunt.listen.parts.team_reflection_talk import guide, talk, values_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.site import site
from ankerpunt.participation.actions.team_sharing import end_links, make_link
from ankerpunt.plan.nouns import Foundation, Unit
from ankerpunt.publish.paper import as_pdf

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

ROLES = MAY["make and withdraw secret links"]


@allow(*EVERYONE)
@require_safe
def prepare(request: MemberRequest, organisation: str) -> HttpResponse:
    form = TeamLinkForm(organisation=request.organisation)
    return page(request, "listen/team_reflection/prepare.html", _around(request, form))


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str, value: str) -> HttpResponse:
    """The guide for one value; with `?unit=` the mission of that team stands beside the organisation's."""
    standing = standing_of(request)
    found = standing.index.get(Foundation, value)
    if found is None or found.kind != "core_value":
        raise Http404(value)
    given = guide(found, standing, standing.index.get(Unit, request.GET.get("unit")))
    title = f"{given['words']['title']}: {given['value']}"
    answer = HttpResponse(as_pdf("guide", given, language=language(), title=title), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{value}.pdf"'
    return answer


@allow(*ROLES)
@require_POST
def link(request: MemberRequest, organisation: str) -> HttpResponse:
    """Make a link for one team and show it, this once."""
    form = TeamLinkForm(request.POST, organisation=request.organisation)
    if not form.is_valid():
        return page(request, "listen/team_reflection/prepare.html", _around(request, form), status=422)
    unit = form.cleaned_data["unit"]
    url = site() + address("participation:team", token=make_link(organisation, unit.slug))
    crumbs = [Link(_("Prepare a team conversation"), address("listen:team_conversation", organisation=organisation))]
    context = {"unit": unit, "url": url, "crumbs": crumbs, "values": values_of(standing_of(request))}
    return page(request, "listen/team_reflection/link.html", context)


@allow(*ROLES)
@require_POST
def end(request: MemberRequest, organisation: str) -> HttpResponse:
    """Asked twice, for nobody can give a link back."""
    back = address("listen:team_conversation", organisation=organisation)
    if "sure" not in request.POST:
        return page(request, "listen/team_reflection/end.html", {"back": back})
    end_links(organisation)
    tell(request, _("No link of a team works any more."))
    return saved(request, back)


def _around(request: MemberRequest, form: TeamLinkForm) -> dict[str, object]:
    crumbs = [Link(_("Listen"), address("listen:index", organisation=request.organisation.slug))]
    return {**talk(request), "form": form, "crumbs": crumbs, "may_make": request.member.role in ROLES}
