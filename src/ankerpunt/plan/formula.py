"""The formula of a promise, its sentence and its claims: once adopted it changes only in a new version (U4, P2)."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.nouns import Plan, Proposition, Usp

Way = Literal["sentence", "group", "draft", "claim", "added", "taken_out"]


class Rewritten(Struct, frozen=True):
    """One adopted promise or claim, and in which way another plan says it differently."""

    row: Proposition | Usp
    way: Way


def rewritten(before: Plan, after: Plan) -> tuple[Rewritten, ...]:
    """Find the adopted promises, and their claims, that say something else in a later plan.

    A promise that the later plan ends, puts away whole or no longer has keeps its formula: it only stops. Whatever is a
    draft, or is new, is free.

    Parameters
    ----------
    before
        The plan that holds.
    after
        The plan as it would be.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> def plan(claim):
    ...     return Plan(
    ...         organisation=Organisation(id="o", name="O"),
    ...         propositions=(Proposition(id="p", target_group="ict", promise="Je leert.", status="adopted"),),
    ...         usps=(Usp(id="u", proposition="p", claim=claim),),
    ...     )
    >>> [(each.row.id, each.way) for each in rewritten(plan("Elke week"), plan("Elke dag"))]
    [('u', 'claim')]
    >>> rewritten(plan("Elke week"), plan("Elke week"))
    ()
    """
    later = {promise.id: promise for promise in after.propositions}
    found: list[Rewritten] = []
    for promise in before.propositions:
        if promise.status != "draft" and promise.id in later:
            found += _promise(promise, later[promise.id])
            found += _claims(_formula(before, promise), _formula(after, later[promise.id]))
    return tuple(found)


def _promise(old: Proposition, new: Proposition) -> Iterator[Rewritten]:
    if old.promise != new.promise:
        yield Rewritten(old, "sentence")
    if old.target_group != new.target_group:
        yield Rewritten(old, "group")
    if new.status == "draft":
        yield Rewritten(old, "draft")


def _formula(plan: Plan, promise: Proposition) -> dict[str, Usp]:
    """Give the USPs that count with a promise: not those that were put away by themselves."""
    counting = {None, promise.archived_on}
    return {usp.id: usp for usp in plan.usps if usp.proposition == promise.id and usp.archived_on in counting}


def _claims(old: dict[str, Usp], new: dict[str, Usp]) -> Iterator[Rewritten]:
    for name, usp in old.items():
        if name not in new:
            yield Rewritten(usp, "taken_out")
        elif usp.claim != new[name].claim:
            yield Rewritten(usp, "claim")
    yield from (Rewritten(usp, "added") for name, usp in new.items() if name not in old)
