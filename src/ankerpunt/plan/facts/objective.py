"""Whether an objective can be judged, and what came of it (C1, E2)."""

from datetime import date

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Objective, Result


def results(objective: Objective, index: Index) -> tuple[Result, ...]:
    """List what was measured of it, the newest first."""
    found = index.referring(objective.id, by=(Result, "objective"))
    return tuple(sorted(found, key=lambda result: result.measured_on, reverse=True))


def is_due_without_result(objective: Objective, index: Index, today: date) -> bool:
    """Tell whether its day is past and nothing was measured; a norm has no such day."""
    past = objective.due_on is not None and objective.due_on < today
    return past and not objective.norm and not results(objective, index)


def direction(objective: Objective) -> str:
    """Tell whether its target is a least or a most; where nobody said so, from where it starts.

    Examples
    --------
    >>> direction(Objective(id="o", text="Wachttijd", baseline=14, target=10))
    'at_most'
    """
    if objective.direction:
        return objective.direction
    falls = objective.baseline is not None and objective.target is not None and objective.target < objective.baseline
    return "at_most" if falls else "at_least"


def reached(objective: Objective, index: Index) -> bool | None:
    """Tell whether the newest figure meets the target; None where there is no figure or no target."""
    value = next((result.value for result in results(objective, index) if result.value is not None), None)
    if value is None or objective.target is None:
        return None
    return value <= objective.target if direction(objective) == "at_most" else value >= objective.target
