"""The next steps: what has not begun yet, of a plan or of one target group, each with the action that begins it."""

from collections.abc import Iterable

from ankerpunt.check.causes import gather, one_of_each
from ankerpunt.check.finding import Finding
from ankerpunt.plan.belonging import groups_of
from ankerpunt.plan.index import Index


def next_steps(findings: Iterable[Finding], index: Index, *, group: str = "") -> tuple[Finding, ...]:
    """List the next steps: what something waits for first, then in the order of the method; one of each rule.

    Parameters
    ----------
    findings
        What the check says of each row.
    index
        The plan that was checked.
    group
        The id of a target group, to leave out what is about others, or about none.

    Returns
    -------
    tuple of Finding
        ``step.verb(language)`` is what its button says, ``step.form`` where that leads.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.check.engine import check
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> plan = Plan(organisation=Organisation(id="o", name="O"))
    >>> [step.verb("en") for step in next_steps(check(plan, today=date(2026, 11, 15)).each, Index(plan))]
    ['Add a target group']
    """
    steps = (each for each in findings if each.status == "open" and each.mood == "next_step")
    mine = (each for each in steps if not group or group in groups_of(each.noun, each.object, index))
    return one_of_each(gather(mine))
