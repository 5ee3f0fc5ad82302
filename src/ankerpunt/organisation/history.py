"""Which act a change belongs to, and whose act it is, while it is being made."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db import models
    from django.http import HttpRequest

    from ankerpunt.organisation.models import User

# The state before an act, where no earlier page of history tells it.
UNKNOWN = 0


@dataclass
class Recording:
    """The rows that one act touches: for each the history id before it (None: it did not exist) and after it."""

    user: User | None
    touched: dict[tuple[str, Any], tuple[int | None, int]] = field(default_factory=dict)


current: ContextVar[Recording | None] = ContextVar("recording", default=None)


def author_of(instance: models.Model, request: HttpRequest | None = None, **_: Any) -> User | None:
    """Who a new page of history belongs to: whoever's act is being recorded, else whoever is signed in."""
    recording = current.get()
    if recording is not None:
        return recording.user
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
