"""What is carried over when a promise is copied to another group, and what stays with the first (P2, A2).

Words are carried over: the promise, its claims, how they become tangible. What shows that they are true stays, as does
who said so.
"""

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import evidence_of
from ankerpunt.plan.facts.usp import of_proposition, steps
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Anchoring,
    EstrangementTest,
    Profile,
    Proposition,
    StretchMeasurement,
    StretchStep,
    TargetGroup,
    Usp,
)

# What a claim keeps of its open contract: how far the first group is, is not how far the other is.
AGREED = ("stretch_wording", "stretch_unit", "stretch_target", "stretch_due_on", "stretch_owner")


class Along(Struct, frozen=True, kw_only=True):
    """The rows whose words are carried over."""

    usps: tuple[Usp, ...]
    cells: tuple[Anchoring, ...]
    agreements: tuple[Usp, ...]
    steps: tuple[StretchStep, ...]
    profiles: tuple[Profile, ...]


class Staying(Struct, frozen=True, kw_only=True):
    """How much stays: it is about the first group alone."""

    lived: int
    evidence: int
    recognised: int
    measured: int
    reasons: int


def along(proposition: Proposition, index: Index) -> Along:
    """List what is carried over: the cells that say something, the stretch agreements, and the short texts."""
    usps = of_proposition(proposition.id, index)
    agreements = tuple(each for each in usps if any(getattr(each, field) for field in AGREED))
    ids = {each.id for each in usps}
    return Along(
        usps=usps,
        cells=tuple(cell for cell in _cells(usps, index) if cell.text.strip() and not cell.not_applicable.strip()),
        agreements=agreements,
        steps=tuple(step for usp in agreements for step in steps(usp, index)),
        profiles=tuple(
            each
            for each in index.referring(proposition.target_group, by=(Profile, "target_group"))
            if each.archived_on is None and ids.intersection(each.usps)
        ),
    )


def staying(proposition: Proposition, index: Index) -> Staying:
    """Count what is not carried over."""
    usps = of_proposition(proposition.id, index)
    tests = index.referring(proposition.id, by=(EstrangementTest, "proposition"))
    return Staying(
        lived=sum(each.state == "lived" for each in usps),
        evidence=sum(len(evidence_of(cell, index)) for cell in _cells(usps, index)),
        recognised=sum(each.archived_on is None for each in tests),
        measured=sum(len(index.referring(each.id, by=(StretchMeasurement, "usp"))) for each in usps),
        reasons=len({*proposition.drivers, *proposition.conversations, *_reasons(usps)}),
    )


def shares_moments(proposition: Proposition, other: TargetGroup, index: Index) -> bool:
    """Tell whether another group can go through the same moments: those of work are no moments of service."""
    own = index.get(TargetGroup, proposition.target_group)
    return own is not None and own.scope == other.scope


def _reasons(usps: tuple[Usp, ...]) -> frozenset[str]:
    return frozenset(row for usp in usps for row in (*usp.drivers, *usp.conversations))


def _cells(usps: tuple[Usp, ...], index: Index) -> tuple[Anchoring, ...]:
    found = (cell for usp in usps for cell in index.referring(usp.id, by=(Anchoring, "usp")))
    return tuple(cell for cell in found if cell.archived_on is None)
