"""What the page says after an act: one sentence, and a way back where there is one.

    tell(request, _("The evidence is removed."), undo=reverse("organisation:undo", args=[slug, change.pk]))

The undo address gets a POST; the room that made the change answers it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.utils.functional import _StrOrPromise

PREFIX = "undo:"


def tell(request: HttpRequest, text: _StrOrPromise, *, undo: str = "") -> None:
    messages.success(request, text, extra_tags=f"{PREFIX}{undo}" if undo else "")


def complain(request: HttpRequest, text: _StrOrPromise) -> None:
    messages.error(request, text)


def undo_url(extra_tags: str | None) -> str:
    """The address to undo with, out of a message's tags."""
    return (extra_tags or "").removeprefix(PREFIX) if (extra_tags or "").startswith(PREFIX) else ""
