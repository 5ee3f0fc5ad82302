"""What a round can ask about: how a core value is lived, and whether a promise is noticed (L7, A6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext as _

from ankerpunt.plan.facts.foundation import core_values, meaning
from ankerpunt.plan.nouns import Anchoring, Proposition, TargetGroup, Touchpoint, Usp
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.standing import Standing

PLACES = 2
DONE = {"in_practice", "experienced"}


@dataclass(frozen=True)
class Subject:
    """A question that may be asked: its subject, and what people read about it."""

    kind: Literal["evolution", "recognition"]
    about: str
    name: str
    meaning: str
    hint: str = ""

    @property
    def called(self) -> str:
        return f"{self.kind}:{self.about}"

    @property
    def asked(self) -> str:
        """As the organiser chooses it."""
        if self.kind == "evolution":
            said = _("%(value)s: do you meet this more or less often than half a year ago?")
            return said % {"value": self.name}
        return _("%(promise)s: do you notice this more or less often?") % {"promise": self.name}


def subjects_of(standing: Standing) -> list[Subject]:
    return [*_values(standing), *_promises(standing)]


def _values(standing: Standing) -> Iterator[Subject]:
    for each in core_values(standing.index):
        title = standing.name(each)
        yield Subject("evolution", each.id, title, meaning(each, title))


def _promises(standing: Standing) -> Iterator[Subject]:
    """Of promises that hold, to people inside: they are who is asked."""
    index = standing.index
    for usp in index.rows(Usp):
        promised = index.get(Proposition, usp.proposition)
        group = index.get(TargetGroup, promised.target_group) if promised else None
        if promised and group and promised.status == "adopted" and group.scope == "internal":
            yield Subject("recognition", usp.id, shorten(usp.claim), usp.explanation, _where(usp, standing))


def _where(usp: Usp, standing: Standing) -> str:
    """Something to think of: where it is done in practice."""
    cells = standing.index.referring(usp.id, by=(Anchoring, "usp"))
    places = [standing.index.get(Touchpoint, each.touchpoint) for each in cells if each.state in DONE]
    named = [standing.name(each) for each in places if each][:PLACES]
    if not named:
        return ""
    return _("Think of: %(places)s.") % {"places": ", ".join(named)}
