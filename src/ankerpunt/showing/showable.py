"""What a secret link can open: a room names a page once, and says how it is shown.

    @showable("promise", _("A promise"), noun="Proposition")
    def shown(request, owner, slug): ...

gives the page for somebody without an account, or None where there is nothing to show any more. `noun` is what the page
is about; the page of such a row leads to its link, unless a page of the room itself does (`on_row=False`). What is no
page but a file that programs ask for has a page of its own on which its links are made, and says what each is about
(`called`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation

    Showing = Callable[[HttpRequest, Organisation, str], HttpResponse | None]
    Called = Callable[[Standing, str], str]


@dataclass(frozen=True)
class Showable:
    """A kind of page that can be shown, what people call it, and how it is drawn."""

    kind: str
    title: StrPromise
    noun: str
    show: Showing
    called: Called | None = None
    on_row: bool = True

    @property
    def address(self) -> str:
        """The name of the address of its links; some programs look at how a file is called."""
        return "showing:feed" if self.called else "showing:shown"


KNOWN: dict[str, Showable] = {}


def showable(
    kind: str, title: StrPromise, *, noun: str = "", called: Called | None = None, on_row: bool = True
) -> Callable[[Showing], Showing]:
    def known(show: Showing) -> Showing:
        KNOWN[kind] = Showable(kind, title, noun, show, called, on_row)
        return show

    return known


def kinds_on(noun: str) -> list[Showable]:
    """What the page of a row of this noun leads to."""
    return [each for each in KNOWN.values() if each.noun == noun and each.on_row]
