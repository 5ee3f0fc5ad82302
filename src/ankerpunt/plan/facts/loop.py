"""How the whole loop stands: what is promised, what shows it, who recognises it, and what is not right."""

from collections.abc import Sequence

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import State, grid, proofs
from ankerpunt.plan.facts.usp import claimed
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TargetGroup, Usp


class Whole(Struct, frozen=True):
    """All groups together.

    Parameters
    ----------
    promised, lived
        How many USPs are claimed, and how many of them are true.
    wrong
        Of how many somebody says that it is not right somewhere, and nobody answered.
    groups
        To how many groups something is claimed.
    shown, recognised, contradicted, size
        Of how many places something shows it, people recognise it, or somebody says that it is not right, out of all
        that could be; see :class:`ankerpunt.plan.facts.anchoring.Tally`.
    """

    promised: int
    lived: int
    wrong: int
    groups: int
    shown: int
    recognised: int
    contradicted: int
    size: int


class Line(Struct, frozen=True):
    """One USP: what each of its places says, in the order of the journey."""

    usp: Usp
    states: tuple[State, ...]

    @property
    def recognised(self) -> int:
        """At how many places people recognise it."""
        return self.states.count("experienced")

    @property
    def contradicted(self) -> int:
        """At how many places somebody says that it is not right."""
        return self.states.count("contradicted")


class Part(Struct, frozen=True):
    """What is claimed to one group; of how many of its places something shows it is in ``shown``."""

    group: TargetGroup
    lines: tuple[Line, ...]
    shown: int

    @property
    def lived(self) -> int:
        """How many of its USPs are true."""
        return sum(line.usp.state == "lived" for line in self.lines)

    @property
    def wrong(self) -> int:
        """Of how many USPs somebody says that it is not right somewhere."""
        return sum(line.contradicted > 0 for line in self.lines)

    @property
    def recognised(self) -> int:
        """At how many places people recognise it."""
        return sum(line.recognised for line in self.lines)

    @property
    def contradicted(self) -> int:
        """At how many places somebody says that it is not right."""
        return sum(line.contradicted for line in self.lines)

    @property
    def size(self) -> int:
        """How many places there could be: those that do not apply are left out."""
        return sum(len(line.states) for line in self.lines)


def whole(index: Index) -> Whole:
    """Add up everything that is claimed to anybody; worked out once for a plan."""
    return index.once_of_all(_whole)


def part(group: TargetGroup, index: Index) -> Part:
    """Lay out what is claimed to a group: the places that do not apply are left out."""
    laid = grid(group.id, index)
    counting = {place: state for place, state in laid.states.items() if state != "not_applicable"}
    states: dict[str, list[State]] = {usp.id: [] for usp in laid.usps}
    for (usp, _point), state in counting.items():
        states[usp].append(state)
    lines = tuple(Line(usp, tuple(states[usp.id])) for usp in laid.usps)
    shown = sum(bool(proofs(cell, index)) for place, cell in laid.cells.items() if place in counting)
    return Part(group, lines, shown)


def with_claims(index: Index) -> tuple[TargetGroup, ...]:
    """List the groups to which something is claimed, those inside first (P7)."""
    groups = sorted(index.rows(TargetGroup), key=lambda group: group.scope != "internal")
    return tuple(group for group in groups if claimed(group.id, index))


def _whole(index: Index) -> Whole:
    return sum_of([part(group, index) for group in index.rows(TargetGroup)])


def sum_of(parts: Sequence[Part]) -> Whole:
    """Add up what is claimed to some groups."""

    def all_of(figure: str) -> int:
        return sum(getattr(each, figure) for each in parts)

    return Whole(
        promised=sum(len(each.lines) for each in parts),
        groups=sum(bool(each.lines) for each in parts),
        **{figure: all_of(figure) for figure in ("lived", "wrong", "shown", "recognised", "contradicted", "size")},
    )
