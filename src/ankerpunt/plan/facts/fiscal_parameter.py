"""When a rate or limit holds (P8)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import FiscalParameter


def standing(parameter: FiscalParameter, day: date) -> Literal["in_force", "upcoming", "expired"]:
    """Say whether it holds on a day, no longer, or not yet."""
    if parameter.valid_from > day:
        return "upcoming"
    return "expired" if parameter.valid_until is not None and parameter.valid_until < day else "in_force"


def in_force(day: date, index: Index) -> tuple[FiscalParameter, ...]:
    """List the rates and limits that hold on a day, the newest last."""
    holding = (each for each in index.rows(FiscalParameter) if standing(each, day) == "in_force")
    return tuple(sorted((each for each in holding if each.archived_on is None), key=lambda each: each.valid_from))
