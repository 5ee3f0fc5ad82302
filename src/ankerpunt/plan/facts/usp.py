"""What a USP says: whether it is claimed, in which order, and how far its open contract is (P3, P4)."""

from collections import Counter
from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts import proposition as promises
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Noun, Plan, Proposition, StretchMeasurement, StretchStep, TargetGroup, Usp
from ankerpunt.plan.tables import tables
from ankerpunt.plan.versions import holding_usps, waiting_usps

# Fewer say too little about a group, more is remembered by nobody (P3).
FEWEST, MOST = 2, 3
# What the open contract of a stretch USP consists of, beside its steps.
CONTRACT = (
    "stretch_wording",
    "stretch_unit",
    "stretch_baseline",
    "stretch_target",
    "stretch_due_on",
    "stretch_owner",
)
# What a version keeps to itself: its parts, its tests, and what says which version came before it.
OWN = {("Usp", "replaces"), ("Usp", "proposition"), ("Proposition", "replaces"), ("EstrangementTest", "proposition")}


class Saying(Struct, frozen=True):
    """A USP in the words in which people may read it; without words `reason` says why not (P4, P5)."""

    usp: Usp
    text: str = ""
    example: str = ""
    reason: Literal["", "overdue", "unworded"] = ""


def saying(usp: Usp, today: date) -> Saying:
    """Say how a USP may be said: lived as it is, stretch only in its honest wording, and overdue not at all."""
    if usp.state == "lived":
        return Saying(usp, usp.claim, next(iter(usp.examples), ""))
    if is_overdue(usp, today):
        return Saying(usp, reason="overdue")
    wording = usp.stretch_wording.strip()
    return Saying(usp, wording) if wording else Saying(usp, reason="unworded")


def in_order(usps: tuple[Usp, ...]) -> tuple[Usp, ...]:
    """Put the USPs of one proposition in the order that was given to them."""
    return tuple(sorted(usps, key=lambda each: each.order))


def of_proposition(proposition: str, index: Index) -> tuple[Usp, ...]:
    """List the USPs of a proposition, given by its id."""
    found = index.referring(proposition, by=(Usp, "proposition"))
    return in_order(tuple(each for each in found if each.archived_on is None))


def claimed(group: str, index: Index) -> tuple[Usp, ...]:
    """List what is claimed to a target group, or is about to be; a wording that waits for adoption is not yet there."""
    holds = holding(index)
    found = index.referring(group, by=(Proposition, "target_group"))
    usps = (each for proposition in found for each in index.referring(proposition.id, by=(Usp, "proposition")))
    return in_order(tuple(each for each in usps if each.id in holds and each.archived_on is None))


def enough(proposition: str, index: Index) -> bool:
    """Tell whether a promise, given by its id, has two or three USPs."""
    return FEWEST <= len(of_proposition(proposition, index)) <= MOST


def is_fixed(usp: Usp, index: Index) -> bool:
    """Tell whether it is part of a formula that was adopted: then its claim does not change, and it is not removed."""
    proposition = index.get(Proposition, usp.proposition)
    return proposition is not None and promises.is_fixed(proposition)


def waits(usp: Usp, index: Index) -> bool:
    """Tell whether it is a new wording of a USP that holds: what belongs to that one moves here on adoption."""
    return usp.id in index.once(waiting_usps)


def hanging(usp: Usp, index: Index) -> Counter[type[Noun]]:
    """Count what points at a USP, by noun: what would stay behind if it stopped."""
    found: Counter[type[Noun]] = Counter()
    for name, table in tables().items():
        fields = [field.name for field in table.refs if field.target == "Usp" and (name, field.name) not in OWN]
        rows = {row.id for field in fields for row in index.referring(usp.id, by=(table.noun, field))}
        if rows:
            found[table.noun] = len(rows)
    return found


def group_of(usp: Usp, index: Index) -> TargetGroup | None:
    """Find the target group that a USP is promised to."""
    proposition = index.get(Proposition, usp.proposition)
    return index.get(TargetGroup, proposition.target_group) if proposition else None


def is_overdue(usp: Usp, today: date) -> bool:
    """Tell whether a stretch USP is past its date: then it may no longer be claimed."""
    return usp.state == "stretch" and usp.stretch_due_on is not None and usp.stretch_due_on < today


def lacking(usp: Usp) -> tuple[str, ...]:
    """List the fields of its open contract that nobody filled in."""
    return tuple(field for field in CONTRACT if getattr(usp, field) is None or str(getattr(usp, field)).strip() == "")


def unmet(usp: Usp, index: Index) -> tuple[str, ...]:
    """List what its open contract lacks, its steps included: the fields that nobody filled in, and ``steps``.

    The steps of a new wording stay with the USP that it goes on from, until they move.
    """
    before = index.get(Usp, usp.replaces) if waits(usp, index) else None
    planned = steps(usp, index) or (before is not None and steps(before, index))
    return lacking(usp) if planned else (*lacking(usp), "steps")


def is_late(step: StretchStep, today: date) -> bool:
    """Tell whether a step was to be done by now and is not."""
    return step.done_on is None and step.due_on is not None and step.due_on < today


def steps(usp: Usp, index: Index) -> tuple[StretchStep, ...]:
    """List the steps of a stretch USP by date, those without a date last."""
    found = index.referring(usp.id, by=(StretchStep, "usp"))
    counting = (step for step in found if step.archived_on is None)
    return tuple(sorted(counting, key=lambda step: (step.due_on is None, step.due_on or date.max)))


def measurements(usp: Usp, index: Index) -> tuple[StretchMeasurement, ...]:
    """List the measurements of a stretch USP, oldest first."""
    found = index.referring(usp.id, by=(StretchMeasurement, "usp"))
    return tuple(sorted((each for each in found if each.archived_on is None), key=lambda each: each.measured_on))


def current(usp: Usp, index: Index) -> float | None:
    """Give its newest measurement, in the unit of its contract; without one, what the contract says."""
    measured = measurements(usp, index)
    return measured[-1].value if measured else usp.stretch_current


def progress(usp: Usp, index: Index) -> float | None:
    """Give the part of the way from baseline to target that is behind us, in [0, 1]; None where it is not known."""
    begin, target, now = usp.stretch_baseline, usp.stretch_target, current(usp, index)
    if begin is None or target is None or now is None or begin == target:
        return None
    return min(max((now - begin) / (target - begin), 0), 1)


def holding(index: Index) -> frozenset[str]:
    """Name the USPs that are claimed, or are about to be: none of a retired promise, and no wording that waits."""
    return index.once(_holding)


def _holding(plan: Plan) -> frozenset[str]:
    return frozenset(usp.id for usp in holding_usps(plan))
