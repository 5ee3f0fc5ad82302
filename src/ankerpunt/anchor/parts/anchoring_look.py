"""How a member looks at matrices: in which view, and at which places only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

VIEWS = ("state", "text", "owner")
ONLY = {
    "mine": gettext_lazy("Mine"),
    "late": gettext_lazy("Late"),
    "wrong": gettext_lazy("Not right"),
    "empty": gettext_lazy("Still empty"),
}
KEPT = "matrix"


@dataclass(frozen=True)
class Look:
    view: str = "state"
    only: str = ""


def look_of(request: MemberRequest) -> Look:
    """As it was last chosen; what changes behind the drawer is shown in the same way."""
    view, only = request.session.get(KEPT, ("state", ""))
    return Look(view, only)


def choose_look(request: MemberRequest) -> Look:
    """As this page was asked for; the view stays, "only" is asked for anew each time."""
    asked, only = request.GET.get("view", ""), request.GET.get("only", "")
    chosen = Look(asked if asked in VIEWS else look_of(request).view, only if only in ONLY else "")
    if chosen != look_of(request):
        request.session[KEPT] = (chosen.view, chosen.only)
    return chosen
