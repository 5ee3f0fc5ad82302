"""Touchpoints to begin a matrix with: of a starter set, and those that other groups have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.anchor.library import SETS, starters
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.plan.facts.touchpoint import journey
from ankerpunt.plan.nouns import TargetGroup, Touchpoint
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ankerpunt.anchor.library import StarterSet
    from ankerpunt.mirror.standing import Standing


class Choice(Struct, frozen=True):
    """A moment to choose; the usual ones are ticked."""

    name: str
    value: str = ""
    phase: str = ""
    moment: str = ""
    usual: bool = False


class Choices(Struct, frozen=True):
    """What the page offers: the moments of a set by phase, and those of other groups."""

    set: StarterSet
    phases: tuple[tuple[str, tuple[Choice, ...]], ...]
    taken: tuple[Choice, ...]

    @property
    def all(self) -> list[Choice]:
        return [each for _phase, choices in self.groups() for each in choices]

    def groups(self) -> list[tuple[str, tuple[Choice, ...]]]:
        """Under a heading each: the phases of the journey, and what other groups have."""
        others = [(_("Taken over from other groups"), self.taken)] if self.taken else []
        return [*self.phases, *others]

    def tabs(self) -> list[Tab]:
        return [Tab(_called(each), f"?set={each}", each == self.set) for each in SETS]


def choices_for(standing: Standing, group: TargetGroup, asked: str) -> Choices:
    """What a group can choose: nothing that it has already, and each name once."""
    own = journey(group.id, standing.index)
    wanted = next((each for each in SETS if each == asked), None) or _fitting(standing, group)
    has, speech = {key(point.name) for point in own}, language()
    phases, offered = [], set(has)
    for phase in starters(wanted):
        found = []
        for point in phase.points:
            name = point.name.say(speech)
            if (known := key(name)) in offered:
                continue
            offered.add(known)
            usual = point.usual and not own
            said = phase.phase.say(speech), point.moment.say(speech)
            found.append(Choice(name, point.id, *said, usual))
        if found:
            phases.append((phase.phase.say(speech), tuple(found)))
    others = (point for point in standing.index.rows(Touchpoint) if point.scope == group.scope)
    return Choices(wanted, tuple(phases), tuple(_taken(others, offered)))


def _taken(points: Iterable[Touchpoint], offered: set[str]) -> Iterator[Choice]:
    for point in sorted(points, key=lambda each: each.order):
        if key(point.name) not in offered:
            phase = sentence_case(point.phase)
            yield Choice(point.name, f"of-{point.id}", phase, point.moment)


def _fitting(standing: Standing, group: TargetGroup) -> StarterSet:
    """Residents come along a journey of their own; colleagues along that of their kind of organisation."""
    if group.scope == "external" and group.relation == "existing":
        return "residents"
    kind = standing.plan.organisation.kind
    return next((each for each in SETS if each == kind), SETS[0])


def _called(each: StarterSet) -> str:
    if each == "residents":
        return _("Residents")
    return word("Organisation", "kind", each, capital=True)
