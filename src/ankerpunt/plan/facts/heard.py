"""What the last round said of a value or a USP, and whether anything came of it (L7, E3)."""

from typing import Literal

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Heard, Learning

Subject = Literal["foundation", "usp"]


def latest(subject: Subject, row_id: str, index: Index) -> tuple[Heard, ...]:
    """List the words of the last day on which a subject was heard: first that of the whole organisation.

    Parameters
    ----------
    subject
        The field with which a word points at its subject.
    row_id
        The id of the value or USP.
    index
        What of the plan counts.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> spring, autumn = (
    ...     Heard(id=day.isoformat(), heard_on=day, kind="evolution", foundation="nerve", word=word)
    ...     for day, word in ((date(2027, 4, 9), "less_often"), (date(2027, 10, 8), "more_often"))
    ... )
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), heard=(spring, autumn)))
    >>> [each.word for each in latest("foundation", "nerve", index)]
    ['more_often']
    """
    found = index.referring(row_id, by=(Heard, subject))
    last = max((each.heard_on for each in found), default=None)
    return tuple(sorted((each for each in found if each.heard_on == last), key=lambda each: each.together_with.strip()))


def rarer(subject: Subject, row_id: str, index: Index) -> tuple[Heard, ...]:
    """List the words of the last round that say less often, of the organisation or of a group."""
    return tuple(each for each in latest(subject, row_id, index) if each.word == "less_often")


def is_learned_from(heard: Heard, index: Index) -> bool:
    """Tell whether a lesson was drawn from a word."""
    return bool(index.referring(heard.id, by=(Learning, "heard")))
