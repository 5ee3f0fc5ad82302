"""What the page of people shows: who works here, and what each of them may do."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Column, Link, Table
from ankerpunt.organisation.models import Member

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def members_of(request: MemberRequest, *, manages: bool) -> Table:
    """The members, those with access first; who manages them opens one beside the page."""
    found = Member.objects.of(request.organisation).select_related("user", "unit").order_by("-active", "user__name")
    columns = [Column(_("Name")), Column(_("E-mail address")), Column(_("Role")), Column(_("Works in"))]
    return Table(_("People and roles"), columns, [_row(request, member, manages=manages) for member in found])


def way_back_of(member: Member) -> str:
    """The address that gives a member the role and the department of now again."""
    url = reverse("organisation:give_place", args=[member.organisation.slug, member.pk, member.role])
    return f"{url}?{urlencode({'unit': member.unit.slug})}" if member.unit else url


def placed(member: Member, *, new_role: bool) -> str:
    """What stands now that a role or a department was changed."""
    if new_role:
        return _("%(name)s is %(role)s now.") % {"name": member, "role": member.get_role_display()}
    if member.unit is None:
        return _("It is not said any more where %(name)s works.") % {"name": member}
    return _("%(name)s works in %(unit)s.") % {"name": member, "unit": member.unit.name}


def _row(request: MemberRequest, member: Member, *, manages: bool) -> tuple[Link | str, str, str, str]:
    name = str(member.user)
    url = reverse("organisation:member", args=[request.organisation.slug, member.pk])
    role = member.get_role_display() if member.active else _("no access any more")
    unit = member.unit.name if member.unit else ""
    return (Link(name, url, drawer=True) if manages else name, member.user.email, role, unit)
