"""Whether a choice between target groups was made (U3)."""

from ankerpunt.plan.nouns import TargetGroupChoice


def is_open(choice: TargetGroupChoice) -> bool:
    """Tell whether it only collects arguments: nobody gave an answer yet, not even that we do not know."""
    return choice.route == "undecided" and not (choice.reasoning.strip() or choice.decided_by.strip())
