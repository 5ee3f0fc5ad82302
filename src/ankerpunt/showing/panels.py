"""On the page of a row that can be shown: the way to a link for somebody without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.kinds import kind
from ankerpunt.showing.showable import kinds_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned


@register_panel("pages.row", order=200)
def show(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """Nothing where nothing can be shown, for who may not, and for what lies in the archive."""
    if request.member.role not in MAY["make and withdraw secret links"]:
        return {}
    found = {row.pk: _ways(request, row) for row in rows if row.archived_on is None}
    return {pk: Panel("showing/secret_link/ways.html", {"ways": ways}) for pk, ways in found.items() if ways}


def _ways(request: Any, row: Owned) -> list[str]:
    noun = kind(type(row).__name__)
    asked = {"organisation": request.organisation.slug, "noun": noun.path, "slug": row.slug}
    return [address("showing:make", kind=each.kind, **asked) for each in kinds_on(noun.noun)]
