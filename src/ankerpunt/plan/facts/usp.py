"""What a USP says: whether it is claimed, in which order, and how far its open contract is (P3, P4)."""

from datetime import date

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Plan, Proposition, StretchMeasurement, StretchStep, TargetGroup, Usp
from ankerpunt.plan.versions import holding_usps

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


def in_order(usps: tuple[Usp, ...]) -> tuple[Usp, ...]:
    """Put the USPs of one proposition in the order that was given to them."""
    return tuple(sorted(usps, key=lambda each: each.order))


def of_proposition(proposition: str, index: Index) -> tuple[Usp, ...]:
    """List the USPs of a proposition, given by its id."""
    found = index.referring(proposition, by=(Usp, "proposition"))
    return in_order(tuple(each for each in found if each.archived_on is None))


def claimed(group: str, index: Index) -> tuple[Usp, ...]:
    """List what is claimed to a target group, or is about to be; a wording that waits for adoption is not yet there."""
    holding = index.once(_holding)
    found = index.referring(group, by=(Proposition, "target_group"))
    usps = (each for proposition in found for each in index.referring(proposition.id, by=(Usp, "proposition")))
    return in_order(tuple(each for each in usps if each.id in holding and each.archived_on is None))


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


def _holding(plan: Plan) -> frozenset[str]:
    return frozenset(usp.id for usp in holding_usps(plan))
