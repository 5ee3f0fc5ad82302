"""Why wishes cannot all come true: a smallest set of named rules that no calendar holds together (METHOD C8).

References
----------
Junker, U. (2004). QuickXplain: Preferred explanations and relaxations for over-constrained problems. Proceedings of
the 19th National Conference on Artificial Intelligence (AAAI), 167-172.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ankerpunt.science.spread.cost import Broken
from ankerpunt.science.spread.model import LEFT_OUT, Choice, Model, Shared, Weeks, model_of
from ankerpunt.science.spread.program import program, solve
from ankerpunt.science.spread.proposal import Proposal
from ankerpunt.science.spread.wishes import Kind, Wishes

FIRM: tuple[Kind, ...] = ("outside", "lead", "absent")
SOFT: tuple[Kind, ...] = ("theme", "holiday")
"""Rules about one activity: those that people hold to, and those that they give up first."""
SHARED: tuple[Kind, ...] = ("owner", "big")


class Rule(Struct, frozen=True):
    """A wish by name, taken as a rule that must hold.

    Parameters
    ----------
    kind
        ``fixed``: it stays where it is today; else the reason that would be given if it were broken.
    tasks
        The key of the activity that it is about; of two in their order for ``after``; none for a shared rule.
    about
        The owner or the group of a shared rule; else empty.
    """

    kind: Kind | Literal["fixed"]
    tasks: tuple[str, ...] = ()
    about: str = ""


def rules(wishes: Wishes) -> tuple[Rule, ...]:
    """Name every rule that the wishes hold; what people give up most easily comes last.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.science.spread.wishes import Task
    >>> fair = Task(key="fair", first=date(2027, 5, 3), last=date(2027, 5, 3), pinned=True, quarters=((2027, 3),))
    >>> year = Wishes(tasks=(fair,), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    >>> [rule.kind for rule in rules(year)]
    ['fixed', 'theme']
    """
    return _rules(model_of(wishes))


def conflict(wishes: Wishes, among: Sequence[Rule], *, must: Sequence[Rule] = ()) -> tuple[Rule, ...]:
    """Find rules that cannot hold together, none of which can be left out.

    Parameters
    ----------
    wishes
        The activities and what they wish.
    among
        The rules; where there is a choice, the answer names earlier ones.
    must
        Rules that are held whatever happens; they are part of the answer.

    Returns
    -------
    tuple of Rule
        Those of `must`, and of the others none too many beside them; none when all can hold together. One rule alone
        cannot hold where the period has no room for it.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.science.spread.wishes import Task
    >>> fair = Task(key="fair", first=date(2027, 5, 3), last=date(2027, 5, 3), pinned=True, quarters=((2027, 3),))
    >>> year = Wishes(tasks=(fair,), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    >>> [(rule.kind, rule.tasks) for rule in conflict(year, rules(year))]
    [('fixed', ('fair',)), ('theme', ('fair',))]
    """
    model = model_of(wishes)
    held = tuple(must)
    rest = tuple(rule for rule in among if rule not in held)
    if _possible(model, (*held, *rest)):
        return ()
    found = _smallest(model, held, rest) if _possible(model, held) else ()
    return (*held, *(rule for rule in rest if rule in found))


def conflicts(wishes: Wishes, proposal: Proposal, *, apart: bool = False) -> dict[Broken, tuple[Rule, ...]]:
    """Find for each wish that a proposal leaves broken with which rules it cannot hold.

    A wish that could hold beside all rules, and is broken because that is cheaper, has none and is left out.

    Parameters
    ----------
    wishes, proposal
        What was asked, and what came out of it.
    apart
        Whether only rules about the same activities are looked at. That is quick however full a calendar is, where to
        prove that owners or groups are too full in every calendar may take many seconds.
    """
    model = model_of(wishes)
    known = _rules(model)
    found = {}
    for each in proposal.still_broken:
        rule = Rule(each.kind, () if each.kind in SHARED else each.tasks, each.about if each.kind in SHARED else "")
        if rule in known and not _holds(model, rule, each) and not (apart and each.kind in SHARED):
            among = [one for one in known if not apart or set(one.tasks) & set(each.tasks)]
            against = conflict(wishes, among, must=(rule,))
            if against:
                found[each] = against
    return found


def _holds(model: Model, rule: Rule, each: Broken) -> bool:
    """Whether a price is asked where the rule itself is not broken: a few days off are no holiday."""
    return rule.kind == "holiday" and each.price < model.wishes.prices.holiday * LEFT_OUT


def _rules(model: Model) -> tuple[Rule, ...]:
    fixed = [Rule("fixed", (choice.task.key,)) for choice in model.choices if choice.stays]
    orders = [
        Rule("after", (model.choices[order.first].task.key, model.choices[order.then].task.key))
        for order in model.orders
    ]
    shared = [Rule(one.kind, about=one.about) for one in model.shared if one.kind in SHARED]
    return (*_alone(model, FIRM), *fixed, *orders, *shared, *_alone(model, SOFT))


def _alone(model: Model, kinds: Sequence[Kind]) -> Iterator[Rule]:
    """Name the rules about one activity that forbid it some week."""
    for kind in kinds:
        for choice in model.choices:
            if _forbidden(choice, kind).any():
                yield Rule(kind, (choice.task.key,))


def _forbidden(choice: Choice, kind: Kind) -> NDArray[np.bool_]:
    """Tell bool [W] for each week whether a rule about this activity alone forbids it."""
    if kind == "holiday":
        return choice.days_off >= LEFT_OUT
    prices = choice.prices.get(kind)
    return np.zeros(len(choice.weeks), bool) if prices is None else prices > 0


def _possible(model: Model, held: Sequence[Rule]) -> bool:
    """Whether some calendar holds all of these rules."""
    by_task: dict[str, list[Rule]] = {}
    for rule in held:
        if len(rule.tasks) == 1:
            by_task.setdefault(rule.tasks[0], []).append(rule)
    allowed = [_allowed(choice, by_task.get(choice.task.key, [])) for choice in model.choices]
    if not all(len(weeks) for weeks in allowed):
        return False
    shared = list(_held(model, held))
    pairs = {rule.tasks for rule in held if rule.kind == "after"}
    keys = [choice.task.key for choice in model.choices]
    orders = [order for order in model.orders if (keys[order.first], keys[order.then]) in pairs]
    if not shared and not orders:
        return True
    costs = [np.zeros(len(weeks)) for weeks in allowed]
    made = program(model, allowed, costs, shared=shared, orders=orders, hard=True)
    return solve(made, allowed) is not None


def _held(model: Model, held: Sequence[Rule]) -> Iterator[Shared]:
    names = {(rule.kind, rule.about) for rule in held if not rule.tasks}
    return (one for one in model.shared if (one.kind, one.about) in names)


def _allowed(choice: Choice, held: Sequence[Rule]) -> Weeks:
    keep = np.ones(len(choice.weeks), bool)
    for rule in held:
        keep &= choice.weeks == choice.here if rule.kind == "fixed" else ~_forbidden(choice, rule.kind)
    return choice.weeks[keep]


def _smallest(model: Model, held: tuple[Rule, ...], rest: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """QuickXplain: halve what is left; what one half needs of the other is found with that half held.

    Without `rest` everything in `held` can hold; with it, not.
    """
    if len(rest) == 1:
        return rest
    first, second = rest[: len(rest) // 2], rest[len(rest) // 2 :]
    of_second = _smallest(model, (*held, *first), second) if _possible(model, (*held, *first)) else ()
    of_first = _smallest(model, (*held, *of_second), first) if _possible(model, (*held, *of_second)) else ()
    return (*of_first, *of_second)
