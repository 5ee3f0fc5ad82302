"""What the page of people shows: who works here, and what each of them may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Column, Link, Table
from ankerpunt.organisation.models import Member

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def members_of(request: MemberRequest, *, manages: bool) -> Table:
    """The members, those with access first; who manages them opens one beside the page."""
    found = Member.objects.of(request.organisation).select_related("user").order_by("-active", "user__name")
    columns = [Column(_("Name")), Column(_("E-mail address")), Column(_("Role"))]
    return Table(_("People and roles"), columns, [_row(request, member, manages=manages) for member in found])


def _row(request: MemberRequest, member: Member, *, manages: bool) -> tuple[Link | str, str, str]:
    name = str(member.user)
    url = reverse("organisation:member", args=[request.organisation.slug, member.pk])
    role = member.get_role_display() if member.active else _("no access any more")
    return (Link(name, url, drawer=True) if manages else name, member.user.email, role)
