"""Pages of a stage that list no noun: a room names them, and they stand among everything of the stage.

workplace("activate", gettext_lazy("What people really get"), "activate:reward", roles=EDITORS)
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from django_stubs_ext import StrPromise

    from ankerpunt.kit.access import Role


class Workplace(Struct, frozen=True):
    """What it is called, the name of its address, and who may use it."""

    name: StrPromise
    page: str
    roles: Collection[Role]


_known: dict[str, list[Workplace]] = defaultdict(list)


def workplace(stage: str, name: StrPromise, page: str, *, roles: Collection[Role]) -> None:
    _known[stage].append(Workplace(name, page, roles))


def workplaces_of(stage: str, role: str) -> Sequence[Workplace]:
    return [each for each in _known[stage] if role in each.roles]
