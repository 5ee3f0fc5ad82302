"""What is asked of the board: what people wrote down, and what the plan cannot do without a decision."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts import proposition as promises
from ankerpunt.plan.facts import target_group_choice as choices
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.plan.facts.usp import is_overdue, unmet
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Noun, Override, TargetGroup

# A decision to deviate that ends within so many days is on the table before the next quarter.
SOON = timedelta(days=31)
Kind = Literal["written", "overdue", "no_owner", "no_means", "undecided", "ends"]
MEANS = frozenset({"stretch_target", "stretch_due_on", "steps"})


class Ask(Struct, frozen=True):
    """One thing that is asked; ``text`` has the words of who wrote it down, where somebody did."""

    kind: Kind
    row: Noun
    text: str = ""
    by: date | None = None


def asked_of_board(group: TargetGroup, index: Index, today: date) -> tuple[Ask, ...]:
    """List what the promise to a group asks of the board: first what somebody wrote down."""
    return (*_written(group, index), *_stretched(group, index, today))


def asked_of_all(index: Index, today: date) -> tuple[Ask, ...]:
    """List what is asked of the board about the whole plan: whom to choose, and decisions that end soon."""
    choice = choices.latest(index)
    ending = (
        Ask("ends", each, by=each.until)
        for each in index.rows(Override)
        if each.until is not None and today <= each.until <= today + SOON
    )
    undecided = () if choice is None or choice.route != "undecided" else (Ask("undecided", choice),)
    return (*undecided, *ending)


def _written(group: TargetGroup, index: Index) -> Iterator[Ask]:
    held = promises.held(group, index)
    for promise in (*held.adopted, *held.drafts):
        yield from (Ask("written", promise, text=line) for line in promise.asks if line.strip())


def _stretched(group: TargetGroup, index: Index, today: date) -> Iterator[Ask]:
    """What was said openly not to be true yet, and that nobody sees to, or nothing is there for."""
    for usp in grid(group.id, index).usps:
        if usp.state != "stretch":
            continue
        missing = unmet(usp, index)
        if is_overdue(usp, today):
            yield Ask("overdue", usp, by=usp.stretch_due_on)
        elif "stretch_owner" in missing:
            yield Ask("no_owner", usp)
        elif MEANS.intersection(missing):
            yield Ask("no_means", usp)
