"""What one person chose in a preference study, as it is written down until it is estimated (LISTENING R12).

A sheet names nobody and no moment: the screens, what was best and worst on each, and perhaps a group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from ankerpunt.science.choice import choice_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.science.choice import ChoiceData

NOTHING = -1
"""Where a screen has no best or no worst."""


class Choice(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What was chosen on one screen.

    Attributes
    ----------
    shown
        Numbers of the items on it, from 0, as they stood.
    best, worst
        Numbers of the items that were chosen, -1 where none was; at least one is.

    Raises
    ------
    ValueError
        When an item is shown twice, was chosen but not shown, is both, or nothing was chosen.

    Examples
    --------
    >>> Choice((3, 0, 2), best=0, worst=2).best
    0
    """

    shown: tuple[int, ...]
    best: int
    worst: int

    def __post_init__(self) -> None:
        chosen = {self.best, self.worst} - {NOTHING}
        if min(self.shown, default=NOTHING) < 0 or len(set(self.shown)) != len(self.shown):
            raise ValueError("a screen shows every item once")
        if not chosen or self.best == self.worst or not chosen <= set(self.shown):
            raise ValueError("best and worst are different items of the screen")


class Sheet(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What one person chose.

    Attributes
    ----------
    tasks
        Screen by screen.
    group
        Name of the target group; "" where there is but one.
    weight
        Sampling weight, above 0.
    """

    tasks: tuple[Choice, ...]
    group: str = ""
    weight: float = 1.0


def encode(sheet: Sheet) -> str:
    """Write a sheet down.

    Examples
    --------
    >>> encode(Sheet((Choice((3, 0, 2), 0, 2),)))
    '{"tasks":[[[3,0,2],0,2]]}'
    """
    return msgspec.json.encode(sheet).decode()


def decode(said: str) -> Sheet:
    """Read a sheet.

    Raises
    ------
    msgspec.ValidationError
        When it is none.

    Examples
    --------
    >>> decode('{"tasks":[[[3,0,2],0,2]],"group":"ict"}').group
    'ict'
    """
    return msgspec.json.decode(said, type=Sheet)


def to_choices(sheets: Iterable[Sheet], items: Sequence[str]) -> ChoiceData:
    """Put sheets together for an estimator, in an order that depends on what they say alone.

    So whatever is estimated does not depend on who is who, nor on the order in which answers came or were kept.

    Parameters
    ----------
    sheets
        One a person; those without a screen are left out.
    items
        [J] names.

    Returns
    -------
    ChoiceData
        N people, numbered.

    Raises
    ------
    ValueError
        When a sheet has an item that is not there.
    Refusal
        When there are no answers.

    Examples
    --------
    >>> one, other = Sheet((Choice((0, 1, 2), 0, 2),)), Sheet((Choice((0, 1, 2), 1, 0),))
    >>> to_choices([other, one], ["pay", "team", "hours"]).best.tolist()
    [0, 1]
    """
    ordered = sorted((each for each in sheets if each.tasks), key=encode)
    tasks = [(person, task) for person, sheet in enumerate(ordered) for task in sheet.tasks]
    widest = max((len(task.shown) for _person, task in tasks), default=0)
    if any(max(task.shown) >= len(items) for _person, task in tasks):
        raise ValueError("a sheet has an item that the study does not have")
    groups = sorted({sheet.group for sheet in ordered} - {""})
    place = {name: at for at, name in enumerate(groups)}
    return choice_data(
        items,
        [person for person, _task in tasks],
        np.array([(*task.shown, *[NOTHING] * (widest - len(task.shown))) for _person, task in tasks], np.int8),
        best=[task.best for _person, task in tasks],
        worst=[task.worst for _person, task in tasks],
        weight=[sheet.weight for sheet in ordered],
        groups=groups,
        group=[place.get(sheet.group, NOTHING) for sheet in ordered],
    )


def to_sheets(data: ChoiceData) -> list[Sheet]:
    """Take answers of another tool apart into sheets; what they call a person stays behind.

    Examples
    --------
    >>> from ankerpunt.science.choice import choice_data
    >>> [sheet] = to_sheets(choice_data(["pay", "team"], ["x"], [[0, 1]], best=[0], worst=[-1]))
    >>> sheet.tasks
    (Choice(shown=(0, 1), best=0, worst=-1),)
    """
    tasks: list[list[Choice]] = [[] for _person in range(data.n_respondents)]
    rows = zip(data.respondent, data.shown.tolist(), data.best.tolist(), data.worst.tolist(), strict=True)
    for person, shown, best, worst in rows:
        tasks[person].append(Choice(tuple(item for item in shown if item >= 0), best, worst))
    names = [data.groups[at] if at >= 0 else "" for at in data.group.tolist()]
    people = zip(tasks, names, data.weight.tolist(), strict=True)
    return [Sheet(tuple(own), name, weight) for own, name, weight in people]
