"""What a secret link can open: a room names a page once, and says how it is shown.

    @showable("promise", _("A promise"), noun="Proposition")
    def shown(request, owner, slug): ...

gives the page for somebody without an account, or None where there is nothing to show any more. `noun` is what the page
is about; the page of such a row leads to its link, unless a page of the room itself does (`on_row=False`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from ankerpunt.organisation.models import Organisation

    Showing = Callable[[HttpRequest, Organisation, str], HttpResponse | None]


@dataclass(frozen=True)
class Showable:
    """A kind of page that can be shown, what people call it, and how it is drawn."""

    kind: str
    title: StrPromise
    noun: str
    show: Showing
    on_row: bool = True


KNOWN: dict[str, Showable] = {}


def showable(kind: str, title: StrPromise, *, noun: str, on_row: bool = True) -> Callable[[Showing], Showing]:
    def known(show: Showing) -> Showing:
        KNOWN[kind] = Showable(kind, title, noun, show, on_row)
        return show

    return known


def kinds_on(noun: str) -> list[Showable]:
    """What the page of a row of this noun leads to."""
    return [each for each in KNOWN.values() if each.noun == noun and each.on_row]
