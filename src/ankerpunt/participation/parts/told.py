"""What the pages of a teller show: the story with what could point at somebody, and the choices beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.organisation.site import site
from ankerpunt.participation.forms.telling import OUTCOMES, said_of
from ankerpunt.participation.parts.sheet_language import language_mark
from ankerpunt.publish.qr import qr_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.participation.forms.telling import GuardedStory, TellForm
    from ankerpunt.participation.models import Told
    from ankerpunt.participation.telling import Call
    from ankerpunt.science.deidentify import Mark


class Choice(Struct, frozen=True):
    """One of a few to choose from."""

    value: str
    label: str
    chosen: bool
    past: bool = False


class Piece(Struct, frozen=True):
    """A stretch of a story; `marked` where it may be a name. A template prints it as it is."""

    text: str
    marked: bool

    def __html__(self) -> str:
        return format_html("<mark>{}</mark>", self.text) if self.marked else linebreaksbr(self.text)

    def __str__(self) -> str:
        return self.__html__()


def around(call: Call) -> dict[str, Any]:
    """What the page of any teller is given."""
    return {"owner": call.organisation, "own": language_mark(call.language), "call": call}


def asked(form: TellForm) -> dict[str, Any]:
    """The screen on which a story is told, with what was chosen so far."""
    call = form.call
    outcome = form["outcome"].value() if form.is_bound else None
    value = form["value"].value() if form.is_bound else call.value
    return {
        **around(call),
        "form": form,
        "outcomes": [
            Choice(each, said_of(each, about_promise=bool(call.promise)), each == outcome, past=not each)
            for each in OUTCOMES
        ],
        "values": _values(call, value),
        "audiences": audiences(call, form["audience"].value()),
        "carried_by": "telling",
    }


def _values(call: Call, chosen: str | None) -> list[Choice]:
    if not call.values or call.promise:
        return []
    named = [Choice(each.id, each.name, each.id == chosen) for each in call.values]
    return [*named, Choice("", _("About something else"), chosen == "", past=True)]


def audiences(call: Call, chosen: str | None) -> list[Choice]:
    """Nothing is asked where the call is for inside only."""
    if not call.outside:
        return []
    return [
        Choice("inside", _("Only inside the organisation"), chosen != "outside"),
        Choice("outside", _("Outside as well, for example on the website"), chosen == "outside"),
    ]


def looked_over(form: TellForm) -> dict[str, Any]:
    """The screen on which the teller looks once more."""
    said, call = form.cleaned_data, form.call
    chosen = next((each.name for each in call.values if each.id == said["value"]), _("About something else"))
    return {
        **around(call),
        "form": form,
        "pieces": pieces(said["text"], form.marks),
        "may_be_names": bool(form.marks),
        "outcome": said_of(said["outcome"], about_promise=bool(call.promise)),
        "value": chosen if call.values and not call.promise else "",
        "said": said,
        "carried_by": "telling",
    }


def pieces(text: str, found: Iterable[Mark]) -> list[Piece]:
    """A text in stretches, of which some may be names."""
    shown, at = [], 0
    for mark in found:
        shown += [Piece(text[at : mark.start], marked=False), Piece(text[mark.start : mark.end], marked=True)]
        at = mark.end
    return [each for each in (*shown, Piece(text[at:], marked=False)) if each.text]


def own_link(token: str) -> str:
    return site() + address("participation:own_story", token=token)


def kept(token: str, call: Call, told: Told, form: GuardedStory | None = None) -> dict[str, Any]:
    """The page by which a teller has the last word on a story that is not published yet."""
    url = own_link(token)
    proposal = told.proposal or told.text
    return {
        **around(call),
        "told": told,
        "form": form,
        "text": form["text"].value() if form and form.is_bound else proposal,
        "audiences": audiences(call, form["audience"].value() if form and form.is_bound else told.audience),
        "url": url,
        "qr": qr_of(url),
    }
