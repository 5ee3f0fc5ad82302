"""The pages about the organisation itself, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import MAY, Role
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import word

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def tabs_of(request: MemberRequest) -> list[Tab]:
    organisation = request.organisation.slug
    units = reverse("pages:objects", kwargs={"organisation": organisation, "room": "organisation", "table": "units"})
    pages = [
        (_("People and roles"), "users", reverse("organisation:people", args=[organisation])),
        (word("Unit", many=True, capital=True), "building", units),
        (_("What is kept"), "history", reverse("overview:kept", args=[organisation])),
    ]
    if request.member.role in MAY["make and withdraw secret links"]:
        pages.append((_("Secret links"), "link", reverse("showing:index", args=[organisation])))
    if request.member.role == Role.ADMIN:
        pages.append((_("The organisation"), "settings", reverse("organisation:organisation", args=[organisation])))
        pages.append((_("The whole plan"), "download", reverse("exchange:whole", args=[organisation])))
        pages.append((_("Work in the background"), "clock", reverse("jobs:jobs", args=[organisation])))
    return [Tab(label, url, url == request.path, icon=icon) for label, icon, url in pages]
