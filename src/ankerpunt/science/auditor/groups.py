"""Whether the groups are large enough, hold everybody once, and were there before anybody answered (R2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date

from ankerpunt.science.ruled import RuleBroken

AT_LEAST = 25


def divided(
    groups: Mapping[str, Collection[str]], roster: Mapping[str, int], *, formed_on: date, opens_on: date
) -> None:
    """Look whether the groups are a partition of the roster into 25 people or more.

    Parameters
    ----------
    groups
        By the name of each group its units.
    roster
        By unit how many people were invited; units without people need no group.
    formed_on, opens_on
        When the groups were made, and when people could begin to answer.

    Raises
    ------
    RuleBroken
        R2, when a group is smaller, a unit is in two groups, in none or unknown, or the groups came later.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> divided({"a": ["north", "east"]}, {"north": 27, "east": 4}, formed_on=day, opens_on=day)
    """
    times = Counter(unit for units in groups.values() for unit in units)
    asked = {unit for unit, people in roster.items() if people}
    once = all(count == 1 for count in times.values()) and asked <= times.keys() <= roster.keys()
    if (
        not once
        or formed_on > opens_on
        or any(sum(roster[unit] for unit in units) < AT_LEAST for units in groups.values())
    ):
        raise RuleBroken(
            nl=f"De groepen kloppen niet: elk team hoort in één groep van ten minste {AT_LEAST} mensen, gemaakt "
            "voordat de ronde opende. We laten niets zien. Meld dit aan de beheerder.",
            en=f"The groups are not right: each team belongs in one group of at least {AT_LEAST} people, made before "
            "the round opened. Nothing is shown. Tell the administrator.",
            rule="R2",
        )
