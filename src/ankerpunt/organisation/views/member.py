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
from ankerpunt.organisation.forms.member import LeaveForm, RoleForm
from ankerpunt.organisation.models import Invitation, Member
from ankerpunt.organisation.parts.member import members_of
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
    form = RoleForm(posted(request), instance=found)
    if request.method == "POST" and form.is_valid():
        return give_role(request, organisation, member, role=form.cleaned_data["role"])
    crumbs = [Link(_("People and roles"), reverse("organisation:people", args=[organisation]))]
    context = {"member": found, "form": form, "crumbs": crumbs}
    return page(request, "organisation/member/edit.html", context, status=422 if form.errors else 200)


@allow(Role.ADMIN)
@require_POST
def give_role(request: MemberRequest, organisation: str, member: int, role: str) -> HttpResponse:
    found = _member_or_404(request, member)
    if role not in Role.values:
        raise Http404
    before = found.role
    try:
        acts.give_role(found, role)
    except acts.LastAdminError as refusal:
        complain(request, refusal.sentence)
    else:
        way_back = reverse("organisation:give_role", args=[organisation, member, before])
        tell(request, _("%(name)s is %(role)s now.") % {"name": found, "role": found.get_role_display()}, undo=way_back)
    return saved(request, reverse("organisation:people", args=[organisation]))


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


def _member_or_404(request: MemberRequest, pk: int) -> Member:
    return get_object_or_404(Member.objects.of(request.organisation).select_related("user", "organisation"), pk=pk)
