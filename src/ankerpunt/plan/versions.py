"""Versions of a promise: a draft that is written while the promise that it will replace still holds (U4, P2)."""

from ankerpunt.plan.nouns import Plan, Usp


def waiting_usps(plan: Plan) -> frozenset[str]:
    """Name the USPs of a draft that go on from a USP which still holds.

    Until the draft is adopted the cells, evidence and messages belong to the USP that holds. The new wording waits; it
    has nothing to prove yet, and counts nowhere beside the one that it goes on from.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Proposition, Usp
    >>> waiting_usps(Plan(
    ...     organisation=Organisation(id="o", name="O"),
    ...     propositions=(
    ...         Proposition(id="nu", target_group="ict", promise="Nu.", status="adopted"),
    ...         Proposition(id="straks", target_group="ict", promise="Straks.", replaces="nu"),
    ...     ),
    ...     usps=(
    ...         Usp(id="a", proposition="nu", claim="A"),
    ...         Usp(id="b", proposition="straks", claim="B", replaces="a"),
    ...         Usp(id="c", proposition="straks", claim="C"),
    ...     ),
    ... ))
    frozenset({'b'})
    """
    status = {proposition.id: proposition.status for proposition in plan.propositions}
    holding = {usp.id for usp in plan.usps if status.get(usp.proposition) in {"adopted", "draft"}}
    return frozenset(usp.id for usp in plan.usps if usp.replaces in holding and status.get(usp.proposition) == "draft")


def holding_usps(plan: Plan) -> tuple[Usp, ...]:
    """List the USPs that must prove themselves: not those of a retired promise, and not those that wait.

    Parameters
    ----------
    plan
        A plan with any number of versions of a promise.

    Returns
    -------
    tuple of Usp
        In the order of the document.
    """
    retired = {proposition.id for proposition in plan.propositions if proposition.status == "retired"}
    waiting = waiting_usps(plan)
    return tuple(usp for usp in plan.usps if usp.proposition not in retired and usp.id not in waiting)
