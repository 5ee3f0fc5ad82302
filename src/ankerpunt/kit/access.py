"""Who may use a view, said in its first line.

The decorators only write it down; a middleware of `organisation` resolves the member and refuses. A view that says
nothing is refused for everyone.

    @allow(Role.ADMIN, Role.EDITOR)
    def edit(request, organisation, slug): ...
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Callable

View = TypeVar("View", bound="Callable[..., Any]")


class Role(TextChoices):
    """What a member may do. A listener reads what people sent in before it is published; an admin manages members."""

    ADMIN = "admin", _("admin")
    EDITOR = "editor", _("editor")
    READER = "reader", _("reader")
    LISTENER = "listener", _("listener")


EVERYONE = (Role.ADMIN, Role.EDITOR, Role.READER, Role.LISTENER)
EDITORS = (Role.ADMIN, Role.EDITOR)
ADMINS = (Role.ADMIN,)

# Who may do what, in one table: a view says `@allow(*MAY["comment"])`; tests/access walks it.
MAY = {
    "read the plan": EVERYONE,
    "comment": EVERYONE,
    "send in a conversation": (Role.READER, Role.LISTENER),
    "finish what was handed over": EVERYONE,
    "hand over": EDITORS,
    "change the plan": EDITORS,
    "answer what readers send in": EDITORS,
    "take away a comment of somebody else": ADMINS,
    "make and withdraw secret links": EDITORS,
    "ask for stories": EDITORS,
    "read stories before they are published": (Role.ADMIN, Role.EDITOR, Role.LISTENER),
    "lead a game": EDITORS,
    "make statements of what people get": EDITORS,
    "manage people": ADMINS,
    "see work in the background": ADMINS,
    "take the whole plan out and in": ADMINS,
}


class Door(Enum):
    """How someone comes in."""

    MEMBER = "member"  # signed in, and a member of the organisation in the address
    PUBLIC = "public"  # anyone
    PARTICIPANT = "participant"  # anyone with a valid link; the view checks the link


@dataclass(frozen=True)
class Access:
    door: Door
    roles: frozenset[Role] = frozenset()


def allow(*roles: Role) -> Callable[[View], View]:
    """Open a view to the members that have one of these roles."""
    if not roles:
        message = "Say which roles may use the view: @allow(Role.READER) or @allow(*EVERYONE)."
        raise TypeError(message)
    return _mark(Access(Door.MEMBER, frozenset(roles)))


def public(view: View) -> View:
    """Open a view to anyone."""
    return _mark(Access(Door.PUBLIC))(view)


def participant(view: View) -> View:
    """Open a view to people who were sent a link; they have no account."""
    return _mark(Access(Door.PARTICIPANT))(view)


def access_of(view: Callable[..., Any]) -> Access | None:
    """What the view's decorator wrote down; decorators outside of it that use functools.wraps keep it."""
    found = getattr(view, "access", None)
    return found if isinstance(found, Access) else None


def _mark(access: Access) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.access = access  # type: ignore[attr-defined]
        return view

    return mark
