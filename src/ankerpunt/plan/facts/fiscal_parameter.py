"""When a rate or limit holds (P8)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.nouns import FiscalParameter


def standing(parameter: FiscalParameter, day: date) -> Literal["in_force", "upcoming", "expired"]:
    """Say whether it holds on a day, no longer, or not yet."""
    if parameter.valid_from > day:
        return "upcoming"
    return "expired" if parameter.valid_until is not None and parameter.valid_until < day else "in_force"
