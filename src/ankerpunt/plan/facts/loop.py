"""How the whole loop stands: what is promised, what shows it, who recognises it, and what is not right."""

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import State, evidence_of, grid, shown_state, tally
from ankerpunt.plan.facts.usp import claimed
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TargetGroup, Usp
from ankerpunt.plan.versions import holding_usps


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
    """What is claimed to one group."""

    group: TargetGroup
    lines: tuple[Line, ...]


def whole(index: Index) -> Whole:
    """Add up everything that is claimed to anybody; worked out once for a plan."""
    return index.once_of_all(_whole)


def part(group: TargetGroup, index: Index) -> Part:
    """Lay out what is claimed to a group: the places that do not apply are left out."""
    laid = grid(group.id, index)
    found = {usp.id: [state for (of, _point), state in laid.states.items() if of == usp.id] for usp in laid.usps}
    counting = {usp: tuple(state for state in states if state != "not_applicable") for usp, states in found.items()}
    return Part(group, tuple(Line(usp, counting[usp.id]) for usp in laid.usps))


def with_claims(index: Index) -> tuple[TargetGroup, ...]:
    """List the groups to which something is claimed, those inside first (P7)."""
    groups = sorted(index.rows(TargetGroup), key=lambda group: group.scope != "internal")
    return tuple(group for group in groups if claimed(group.id, index))


def _whole(index: Index) -> Whole:
    usps = index.once(holding_usps)
    groups = shown = contradicted = 0
    wrong: set[str] = set()
    for group in index.rows(TargetGroup):
        laid = grid(group.id, index)
        groups += bool(laid.usps)
        for (usp, _point), cell in laid.cells.items():
            state = shown_state(cell, index)
            if state == "not_applicable":
                continue
            shown += any(each.stance == "for" for each in evidence_of(cell, index))
            if state == "contradicted":
                contradicted += 1
                wrong.add(usp)
    found = tally(index)
    return Whole(
        promised=len(usps),
        lived=sum(usp.state == "lived" for usp in usps),
        wrong=len(wrong),
        groups=groups,
        shown=shown,
        recognised=found.experienced,
        contradicted=contradicted,
        size=found.size,
    )
