"""A profile for one channel: a first text out of the foundations and USPs that were picked (P6, C12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.plan.text import capital
from ankerpunt.promise.saying import saying_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ankerpunt.promise.models import Foundation, Usp


@dataclass(frozen=True)
class FirstText:
    """Where a profile begins: who we are out of the foundations, what we deliver out of the USPs."""

    who_we_are: str
    what_we_deliver: str


def first_text(foundations: Iterable[Foundation], usps: Iterable[Usp], today: date) -> FirstText:
    """Put the sentences that were picked one behind the other; a stretch USP brings its honest wording."""
    said = [saying.text for usp in usps if (saying := saying_of(usp, today)).text]
    return FirstText(
        who_we_are=" ".join(_sentence(_behind_the_name(each)) for each in foundations),
        what_we_deliver=" ".join(_sentence(each) for each in said),
    )


def _behind_the_name(foundation: Foundation) -> str:
    """A core value often begins with its own name: "Nabij: we kennen de straat"."""
    name, colon, rest = foundation.text.partition(":")
    text = rest.strip() if colon and name.strip().casefold() == foundation.title.strip().casefold() else foundation.text
    return capital(text)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
