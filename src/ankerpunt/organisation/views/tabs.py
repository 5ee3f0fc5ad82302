"""The pages about the organisation itself, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import Role
from ankerpunt.kit.parts import Tab

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def tabs_of(request: MemberRequest) -> list[Tab]:
    pages = [("people", _("People and roles"), "users"), ("units", _("Units"), "building")]
    if request.member.role == Role.ADMIN:
        pages.append(("organisation", _("The organisation"), "settings"))
    here = request.resolver_match.url_name if request.resolver_match else ""
    slug = request.organisation.slug
    return [
        Tab(label, reverse(f"organisation:{name}", args=[slug]), name == here, icon=icon) for name, label, icon in pages
    ]
