"""Move a whole plan along the calendar, so that an example stays as alive as on the day it was written."""

from datetime import date, timedelta
from typing import Any, TypeVar

import msgspec

from ankerpunt.plan.nouns import FiscalParameter, Noun, Plan, ProfileChannel, Research, Theme
from ankerpunt.plan.tables import fields_of, tables

N = TypeVar("N", bound=Noun)
DAYS_IN_A_YEAR = 365.2425
# Fields that hold a whole month by its first day.
MONTHS = frozenset({"first_month"})
# What the world outside decides on its own days, or what somebody really looked up on a day.
FIXED = frozenset({FiscalParameter, ProfileChannel})


def shifted(plan: Plan, *, weeks: int) -> Plan:
    """Move every date of a plan by the same number of weeks.

    A day keeps its weekday. A series of months and a quarter's theme move by the nearest whole number of months
    and of quarters, so that a series stays a series and no two themes land in one quarter. Text is left as it is,
    and so are the rates that a tax office or collective agreement sets, the day on which the room of a channel was
    looked up, and the day of published research, which is research with an address.

    Parameters
    ----------
    plan
        Any plan.
    weeks
        How far [weeks]; negative moves into the past.

    Returns
    -------
    Plan
        A new plan with the same ids and references.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Conversation, Organisation
    >>> talk = Conversation(id="t", held_on=date(2026, 11, 11), summary="Zij wil gebeld worden.")
    >>> plan = Plan(organisation=Organisation(id="o", name="O"), conversations=(talk,))
    >>> shifted(plan, weeks=2).conversations[0].held_on
    datetime.date(2026, 11, 25)
    """
    moving = (table for table in tables().values() if table.noun not in FIXED)
    changes = {table.name: tuple(moved(noun, weeks=weeks) for noun in getattr(plan, table.name)) for table in moving}
    return msgspec.structs.replace(plan, **changes)


def weeks_between(then: date, now: date) -> int:
    """Count the whole weeks from one day to another, rounded to the nearest.

    Examples
    --------
    >>> weeks_between(date(2026, 11, 15), date(2026, 12, 4))
    3
    """
    return round((now - then).days / 7)


def moved(noun: N, *, weeks: int) -> N:
    """Move the days of one row, as :func:`shifted` does those of all."""
    if isinstance(noun, Research) and noun.url:
        return noun
    changes: dict[str, Any] = {}
    for field in fields_of(type(noun)):
        value = getattr(noun, field.name)
        if field.kind == "date" and value is not None:
            changes[field.name] = _month(value, weeks) if field.name in MONTHS else value + timedelta(weeks=weeks)
    if isinstance(noun, Theme):
        years, quarter = divmod(noun.year * 4 + noun.quarter - 1 + _parts(weeks, of_a_year=4), 4)
        changes |= {"year": years, "quarter": quarter + 1}
    return msgspec.structs.replace(noun, **changes)


def _month(first: date, weeks: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + _parts(weeks, of_a_year=12), 12)
    return date(year, month + 1, 1)


def _parts(weeks: int, *, of_a_year: int) -> int:
    return round(weeks * 7 * of_a_year / DAYS_IN_A_YEAR)
