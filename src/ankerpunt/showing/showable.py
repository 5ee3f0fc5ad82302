"""What a secret link can open: a room names a page once, and says how it is shown.

    @showable("promise", _("A promise"), noun="Proposition")
    def shown(request, owner, slug): ...

gives the page for somebody without an account, or None where there is nothing to show any more. `noun` is what the page
is about; on the page of such a row its link is made.
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


KNOWN: dict[str, Showable] = {}


def showable(kind: str, title: StrPromise, *, noun: str) -> Callable[[Showing], Showing]:
    def known(show: Showing) -> Showing:
        KNOWN[kind] = Showable(kind, title, noun, show)
        return show

    return known


def kinds_about(noun: str) -> list[Showable]:
    return [each for each in KNOWN.values() if each.noun == noun]
