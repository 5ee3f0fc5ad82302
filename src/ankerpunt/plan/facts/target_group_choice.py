"""For whom an organisation chooses: whether an answer was given, which one holds, and what was weighed (U3)."""

from datetime import date, timedelta

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import ChoiceArgument, TargetGroup, TargetGroupChoice

# U3 asks for a choice that is "dated, revisitable"; two years is our own limit, the one U11 uses for research.
CHOICE_AGES = timedelta(days=730)


def is_open(choice: TargetGroupChoice) -> bool:
    """Tell whether it only collects arguments: nobody gave an answer yet, not even that we do not know."""
    return choice.route == "undecided" and not (choice.reasoning.strip() or choice.decided_by.strip())


def newest_first(index: Index) -> tuple[TargetGroupChoice, ...]:
    """List every choice, open or answered, the latest one first."""
    return tuple(sorted(index.rows(TargetGroupChoice), key=lambda each: (each.decided_on, each.id), reverse=True))


def latest(index: Index) -> TargetGroupChoice | None:
    """Find the newest choice, open or answered."""
    return next(iter(newest_first(index)), None)


def arguments(choice: str, index: Index) -> tuple[ChoiceArgument, ...]:
    """List what was weighed in a choice, given by its id, group by group; what is about no group comes last."""

    def place(argument: ChoiceArgument) -> tuple[bool, str]:
        group = index.get(TargetGroup, argument.target_group)
        return group is None, group.name if group else ""

    found = index.referring(choice, by=(ChoiceArgument, "choice"))
    return tuple(sorted((each for each in found if each.archived_on is None), key=place))


def look_again_on(choice: TargetGroupChoice) -> date:
    """Give the day to look again: the one that was agreed on, or else two years after the choice."""
    return choice.review_on or choice.decided_on + CHOICE_AGES


def is_overdue(choice: TargetGroupChoice, today: date) -> bool:
    """Tell whether the day to look again is past."""
    return look_again_on(choice) < today
