"""Whether a USP may be carried on by others: on paper that people keep, in words of colleagues (A5, C10, C11)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.facts.anchoring import objections
from ankerpunt.plan.facts.usp import saying
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Evidence, Proposition, Usp

Why = Literal["", "overdue", "unworded", "contradicted", "nowhere", "draft"]
# What people can notice already.
TRUE = frozenset({"in_practice", "experienced"})


def contradicting(usp: Usp, index: Index) -> tuple[Evidence, ...]:
    """List what somebody says against a USP and nobody answered."""
    return tuple(each for cell in cells(usp, index) for each in objections(cell, index))


def cells(usp: Usp, index: Index) -> tuple[Anchoring, ...]:
    """List the places of a USP that count: not in the archive, and it belongs there."""
    found = index.referring(usp.id, by=(Anchoring, "usp"))
    return tuple(each for each in found if each.archived_on is None and not each.not_applicable.strip())


def why_not(usp: Usp, index: Index, today: date) -> Why:
    """Say why others cannot carry a USP yet; empty where they can.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> usp = Usp(id="u", proposition="p", claim="Je groeit door.", state="lived")
    >>> promise = Proposition(id="p", target_group="g", promise="Hier leer je.", status="adopted")
    >>> cell = Anchoring(id="c", usp="u", touchpoint="t", state="in_practice")
    >>> doubt = Evidence(id="e", anchoring="c", text="Bij ons niet.", stance="against")
    >>> owner = Organisation(id="o", name="O")
    >>> plan = Plan(organisation=owner, propositions=(promise,), usps=(usp,), anchorings=(cell,))
    >>> why_not(usp, Index(plan), date(2027, 1, 1))
    ''
    >>> import msgspec
    >>> why_not(usp, Index(msgspec.structs.replace(plan, evidence=(doubt,))), date(2027, 1, 1))
    'contradicted'
    """
    promise = index.get(Proposition, usp.proposition)
    if promise is None or promise.status != "adopted":
        return "draft"
    if reason := saying(usp, today).reason:
        return reason
    if contradicting(usp, index):
        return "contradicted"
    is_true_somewhere = any(cell.state in TRUE for cell in cells(usp, index))
    return "nowhere" if usp.state == "lived" and not is_true_somewhere else ""
