"""What a plan does differently from the one it began as (C1)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    CommunicationPlan,
    Noun,
    Objective,
    Phase,
    PlanAnswer,
    Risk,
    Theme,
)
from ankerpunt.plan.tables import fields_of
from ankerpunt.tables.key import key

# What every plan goes through, or what a copy has of its own, is no difference.
OWN = frozenset(
    {"plan", "based_on", "archived_on", "after", "phase", "campaign", "status", "pinned", "approved_by", "messages"}
    | {"actual_cents", "committed_cents", "baseline"}
)
CALLED: Mapping[type[Noun], Callable[[Any], tuple[object, ...]]] = {
    Objective: lambda row: (key(row.text),),
    PlanAnswer: lambda row: (row.question, row.process),
    Theme: lambda row: (row.year, row.quarter),
    Phase: lambda row: (key(row.title),),
    Activity: lambda row: (key(row.title),),
    Budget: lambda row: (key(row.name), row.year),
    Risk: lambda row: (key(row.text),),
}


class Difference(Struct, frozen=True, kw_only=True):
    """A row that is new, that was left out, or of which these fields say something else.

    Parameters
    ----------
    before, now
        The row as the plan began and as it is; None where it was not there, or is there no more.
    fields
        The names of the fields that differ; empty unless both are there.
    """

    before: Noun | None
    now: Noun | None
    fields: tuple[str, ...] = ()


def differences(began: Iterable[Noun], is_now: Iterable[Noun]) -> tuple[Difference, ...]:
    """Compare the rows of a plan with those that it began as.

    Parameters
    ----------
    began
        What it would be when it were copied again for its period, see :func:`ankerpunt.plan.facts.plan_copy.copy_of`.
    is_now
        What it is. Rows are the same by what they are called, not by their id.

    Returns
    -------
    tuple of Difference
        By noun in the order of the questions: first what changed, then what is new, then what was left out.

    Examples
    --------
    >>> poster, letter = Activity(id="a", title="A poster"), Activity(id="b", title="A letter", cost_cents=100)
    >>> dearer = Activity(id="c", title="A letter", cost_cents=300)
    >>> [(each.before and each.before.id, each.fields) for each in differences((poster, letter), (dearer,))]
    [('b', ('cost_cents',)), ('a', ())]
    """
    before, now = _by_name(began), _by_name(is_now)
    found: list[Difference] = []
    for noun in CALLED:
        there, here = before.get(noun, {}), now.get(noun, {})
        both = [(row, here[name]) for name, row in there.items() if name in here]
        changed = (Difference(before=old, now=new, fields=_differing(old, new)) for old, new in both)
        found += (each for each in changed if each.fields)
        found += (Difference(before=None, now=row) for name, row in here.items() if name not in there)
        found += (Difference(before=row, now=None) for name, row in there.items() if name not in here)
    return tuple(found)


def _by_name(rows: Iterable[Noun]) -> dict[type[Noun], dict[tuple[object, ...], Noun]]:
    found: dict[type[Noun], dict[tuple[object, ...], Noun]] = {}
    for row in rows:
        if not isinstance(row, CommunicationPlan) and type(row) in CALLED:
            found.setdefault(type(row), {}).setdefault(CALLED[type(row)](row), row)
    return found


def _differing(old: Noun, new: Noun) -> tuple[str, ...]:
    names = (field.name for field in fields_of(type(old)) if field.name not in OWN)
    return tuple(name for name in names if _said(getattr(old, name)) != _said(getattr(new, name)))


def _said(value: Any) -> Any:
    """Words are the same in any case and spacing, and lists in any order."""
    if isinstance(value, str):
        return key(value)
    return frozenset(value) if isinstance(value, tuple) else value
