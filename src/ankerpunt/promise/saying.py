"""How a USP may be said: lived as it is, stretch only in its honest wording, and overdue not at all (P4, P5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.promise.progress import is_overdue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ankerpunt.promise.models import Usp


@dataclass(frozen=True)
class Saying:
    """A USP in the words in which people may read it; without words `reason` says why not."""

    usp: Usp
    text: str = ""
    example: str = ""
    reason: str = ""

    @property
    def stretch(self) -> bool:
        return self.usp.state == "stretch"


def saying_of(usp: Usp, today: date) -> Saying:
    example = next(iter(usp.examples), "")
    if usp.state == "lived":
        return Saying(usp, usp.claim, example)
    if is_overdue(usp, today):
        return Saying(usp, reason=_("Its date is past. It may no longer be claimed."))
    if not usp.stretch_wording.strip():
        return Saying(usp, reason=_("This is not true yet, and nobody wrote down how to say that openly."))
    return Saying(usp, usp.stretch_wording.strip())


def sayings_of(usps: Iterable[Usp], today: date) -> list[Saying]:
    return [saying_of(usp, today) for usp in usps]
