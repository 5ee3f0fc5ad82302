"""Versions of a promise (U4, P2): begin one, throw it away, adopt it, let a promise end.

A draft version is a second proposition with USPs of its own. Each of them names the USP that it goes on from. Until the
draft is adopted everything hangs on the old ones; adopting moves it over, in one act that can be undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ankerpunt.mirror.findings import Draft
from ankerpunt.organisation.actions.change import changing
from ankerpunt.promise.actions.copied import copied
from ankerpunt.promise.actions.version_decisions import carried, carry, decided_of
from ankerpunt.promise.actions.version_moves import after_adoption, move, moves_of

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.promise.actions.version_decisions import Decided
    from ankerpunt.promise.actions.version_moves import Move
    from ankerpunt.promise.models import Proposition


def new_version(proposition: Proposition, *, by: Member) -> tuple[Proposition, Change | None]:
    """Begin a draft version with the same words, links and stretch contracts; there is one at a time."""
    with changing(by=by) as change:
        if begun := proposition.replaced_by.filter(status="draft", archived_on=None).order_by("pk").first():
            return begun, None
        draft = copied(proposition, status="draft", adopted_on=None, replaces=proposition)
        for usp in proposition.usps.filter(archived_on=None).order_by("order", "pk"):
            copied(usp, proposition=draft, replaces=usp)
    return draft, change


def discard(draft: Proposition, *, by: Member) -> Change:
    """Throw a draft away with its USPs; raises RestrictedError where something else holds on to them."""
    with changing(by=by) as change:
        for usp in draft.usps.all():
            usp.delete()
        draft.delete()
    return change


@dataclass
class Adoption:
    """What adopting a draft will do; each part is worked out once."""

    draft: Proposition

    @cached_property
    def moves(self) -> list[Move]:
        """What goes along."""
        return moves_of(self.draft)

    @cached_property
    def decided(self) -> list[Decided]:
        """What was decided about the version before and is found again."""
        return decided_of(self.draft, moves=self.moves)

    def drafts(self, *, on: date) -> list[Draft]:
        """The plan as it will be, for the check to judge beforehand; the USPs of the draft are asked about too."""
        slugs = self.draft.usps.filter(archived_on=None).values_list("slug", flat=True)
        return [
            Draft("Proposition", self.draft.slug, {"status": "adopted", "adopted_on": on}),
            *(Draft("Usp", slug) for slug in slugs),
            *after_adoption(self.draft, self.moves),
            *(each.draft for each in carried(self.decided)),
        ]


def adopt(draft: Proposition, *, on: date) -> None:
    """Adopt a draft inside an act: the promise that it replaces ends, and what hung on that goes along."""
    old, adoption = draft.replaces, Adoption(draft)
    decided = adoption.decided
    if old is not None and old.status == "adopted":
        for each in adoption.moves:
            move(each)
        carry(decided, draft)
        old.status = "retired"
        old.save()
    draft.status, draft.adopted_on = "adopted", on
    draft.save()


def retire(proposition: Proposition, *, by: Member) -> Change:
    """Let a promise end without another in its place."""
    with changing(by=by) as change:
        proposition.status = "retired"
        proposition.save()
    return change
