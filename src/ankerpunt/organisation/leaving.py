"""A member who leaves: what has to be handed on first, and what goes with them. Rooms above say it.

    leaves(sees_to=has_work, clear=hand_on_and_forget)

stands in a module that the AppConfig.ready() of the room imports. What somebody did or said stays, with their name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.organisation.kept import let_go_everywhere

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member

    # Who leaves, who takes over (nobody: None), and who takes the access away.
    Clear = Callable[[Member, Member | None, Member], None]


@dataclass(frozen=True)
class Leave:
    """What one room does."""

    sees_to: Callable[[Member], bool]
    clear: Clear


_rooms: dict[str, Leave] = {}


def leaves(clear: Clear, *, sees_to: Callable[[Member], bool] = lambda _member: False) -> None:
    _rooms[f"{clear.__module__}.{clear.__qualname__}"] = Leave(sees_to, clear)


def has_to_hand_on(member: Member) -> bool:
    """Whether this member sees to anything; never how much."""
    return any(room.sees_to(member) for room in _rooms.values())


def clear_after(member: Member, *, to: Member | None, by: Member) -> None:
    """In the transaction in which the access is taken away."""
    for room in _rooms.values():
        room.clear(member, to, by)
    let_go_everywhere(member.user, below=f"/{member.organisation.slug}/")
