"""The findings that are the reader's own: about what was handed over to them, or is theirs by name in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from ankerpunt.together.parts.assignment_own import own_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.request import MemberRequest

MINE = "mine"


def of_mine(request: MemberRequest, findings: Sequence[Finding]) -> list[Finding]:
    own = own_rows(request)
    return [each for each in findings if (each.noun, each.object) in own]


def asked_for_mine(shown: str) -> bool:
    """Whether a list, by its address, shows the reader's own only."""
    return (MINE, "1") in parse_qsl(shown)
