"""Where a new campaign or plan opens: on what it owes, if it owes anything (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.addresses import address
from ankerpunt.learn.parts.learning_answer import owed_url, waiting
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest


def begun(request: MemberRequest, row: Owned) -> str:
    noun, organisation = kind(type(row).__name__), request.organisation.slug
    standing = stand_anew(request)
    said = standing.index.get(noun.table.noun, row.slug)
    owes = said is not None and waiting(standing, said)  # type: ignore[arg-type]
    return owed_url(organisation, row) if owes else noun.address(organisation, row.slug)


def door(organisation: str, values: Mapping[str, str]) -> str:
    """Lessons are answered beside each other, on the page of whoever owes them."""
    for name in ("campaign", "plan"):
        if slug := values.get(name):
            return address(f"learn:{name}_owed", organisation=organisation, slug=slug)
    return ""
