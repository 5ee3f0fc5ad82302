"""Whether an objective can be judged, and what came of it (C1, E2)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, Objective, Result

Standing = Literal["reached", "on_the_way", "not_yet", "cannot_tell"]


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
    value = _newest(objective, index)
    if value is None or objective.target is None:
        return None
    return value <= objective.target if direction(objective) == "at_most" else value >= objective.target


def standing(objective: Objective, index: Index, today: date) -> Standing:
    """Tell how far an objective is: reached, on the way, not yet; without a figure and a target it cannot be told.

    On the way is what moved from where it began towards its target, while there is still time.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> own = Objective(id="o", text="Via het web", baseline=56, target=70)
    >>> result = Result(id="r", objective="o", measured_on=date(2026, 10, 31), value=67.7)
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), objectives=(own,), results=(result,)))
    >>> standing(own, index, date(2026, 11, 15))
    'on_the_way'
    """
    met, value = reached(objective, index), _newest(objective, index)
    if met is None or value is None:
        return "cannot_tell"
    if met:
        return "reached"
    over = objective.due_on is not None and objective.due_on < today
    if over or objective.baseline is None:
        return "not_yet"
    moved = value < objective.baseline if direction(objective) == "at_most" else value > objective.baseline
    return "on_the_way" if moved else "not_yet"


def of_campaign(campaign: Campaign, index: Index) -> tuple[Objective, ...]:
    """List the objectives of a campaign, and those of its processes within its plan."""
    own = index.referring(campaign.id, by=(Objective, "campaign"))
    about = (each for process in campaign.processes for each in index.referring(process, by=(Objective, "process")))
    within = (each for each in about if each.campaign is None and each.plan == campaign.plan)
    return tuple(dict.fromkeys((*own, *within)))


def _newest(objective: Objective, index: Index) -> float | None:
    return next((result.value for result in results(objective, index) if result.value is not None), None)
