from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, Role, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.undo import complain, tell
from ankerpunt.organisation import mail
from ankerpunt.organisation.actions import member as acts
from ankerpunt.organisation.forms.member import LeaveForm, PlaceForm
from ankerpunt.organisation.models import Invitation, Member, Unit
from ankerpunt.organisation.parts.member import members_of, placed, way_back_of
from ankerpunt.organisation.parts.organisation import tabs_of
from ankerpunt.organisation.site import site

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    manages = request.member.role == Role.ADMIN
    invitations = Invitation.objects.of(request.organisation).open() if manages else ()
    context = {
        "table": members_of(request, manages=manages),
        "invitations": invitations,
        "site": site(),
        "mail_goes_out": mail.goes_out(),
        "manages": manages,
        "tabs": tabs_of(request),
    }
    return page(request, "organisation/member/index.html", context)


@allow(Role.ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str, member: int) -> HttpResponse:
    found = _member_or_404(request, member)
    form = PlaceForm(posted(request), instance=found)
    if request.method == "POST" and form.is_valid():
        return _placed(request, member, form.cleaned_data["role"], form.cleaned_data["unit"])
    crumbs = [Link(_("People and roles"), reverse("organisation:people", args=[organisation]))]
    context = {"member": found, "form": form, "crumbs": crumbs}
    return page(request, "organisation/member/edit.html", context, status=422 if form.errors else 200)


@allow(Role.ADMIN)
@require_POST
def give_place(request: MemberRequest, organisation: str, member: int, role: str) -> HttpResponse:
    """The way back of a change of role or department; without a department in the address it is not said any more."""
    if role not in Role.values:
        raise Http404
    asked = request.GET.get("unit")
    unit = get_object_or_404(Unit.objects.of(request.organisation), slug=asked) if asked else None
    return _placed(request, member, role, unit)


@allow(*MAY["manage people"])
@require_http_methods(["GET", "HEAD", "POST"])
def deactivate(request: MemberRequest, organisation: str, member: int) -> HttpResponse:
    """Asked first, because what goes with somebody's access does not come back."""
    found = _member_or_404(request, member)
    form, people = LeaveForm(posted(request), member=found), reverse("organisation:people", args=[organisation])
    if request.method == "POST" and form.is_valid():
        try:
            acts.deactivate(found, to=form.receiver, by=request.member)
        except acts.LastAdminError as refusal:
            complain(request, refusal.sentence)
        else:
            tell(request, _("%(name)s has no access any more.") % {"name": found})
        return saved(request, people)
    context = {"member": found, "form": form, "crumbs": [Link(_("People and roles"), people)]}
    return page(request, "organisation/member/leave.html", context, status=422 if form.errors else 200)


@allow(Role.ADMIN)
@require_POST
def activate(request: MemberRequest, organisation: str, member: int) -> HttpResponse:
    found = _member_or_404(request, member)
    acts.activate(found)
    tell(request, _("%(name)s has access again.") % {"name": found})
    return saved(request, reverse("organisation:people", args=[organisation]))


def _placed(request: MemberRequest, pk: int, role: str, unit: Unit | None) -> HttpResponse:
    found = _member_or_404(request, pk)
    before, way_back = (found.role, found.unit), way_back_of(found)
    try:
        acts.give_place(found, role, unit)
    except acts.LastAdminError as refusal:
        complain(request, refusal.sentence)
    else:
        if before != (role, unit):
            tell(request, placed(found, new_role=before[0] != role), undo=way_back)
    return saved(request, reverse("organisation:people", args=[request.organisation.slug]))


def _member_or_404(request: MemberRequest, pk: int) -> Member:
    found = Member.objects.of(request.organisation).select_related("user", "organisation", "unit")
    return get_object_or_404(found, pk=pk)
