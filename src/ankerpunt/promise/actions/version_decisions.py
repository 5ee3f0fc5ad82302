"""Which decisions about findings go along with a new version of a promise (U4): those about words that stayed the same.

A gate that was opened in writing, or a finding that was set aside, was decided about words. Where the new version says
the same words, and the check says the same of them, the decision still answers it. Anything else is a new question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.check.engine import check
from ankerpunt.mirror.findings import Draft, checkup_of, drafted
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.promise.actions.version_moves import after_adoption, moves_of, successors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ankerpunt.check.finding import Finding
    from ankerpunt.promise.actions.version_moves import Move
    from ankerpunt.promise.models import Proposition

# That nobody was asked about a change is about that change alone.
ABOUT_THE_CHANGE = {"U106"}


@dataclass(frozen=True)
class Decided:
    """A finding about an old version that was set aside, and the same finding about its successor."""

    slug: str
    before: Finding
    after: Finding
    same_words: bool

    @property
    def goes_along(self) -> bool:
        same = (self.before.field, self.before.values) == (self.after.field, self.after.values)
        return self.same_words and same and self.before.code not in ABOUT_THE_CHANGE

    @property
    def model(self) -> Any:
        return Override if self.before.severity == "gate" else Dismissal

    @property
    def draft(self) -> Draft:
        """The decision as it will be."""
        return Draft(self.model.__name__, self.slug, {"object": self.after.object})


def decided_of(draft: Proposition, *, moves: Iterable[Move] | None = None, today: date | None = None) -> list[Decided]:
    """What was decided about the old version and is found again on the new one, which has no decision of its own."""
    heirs = _heirs(draft)
    about = checkup_of(draft.organisation, today=today).findings.exclude(status="open")
    before = [said for said in about.said() if (said.noun, said.object) in heirs] if heirs else []
    if not before:
        return []
    adopted = Draft("Proposition", draft.slug, {"status": "adopted"})
    plan = drafted(
        plan_of(draft.organisation), [adopted, *after_adoption(draft, moves_of(draft) if moves is None else moves)]
    )
    codes = {said.code for said in before}
    report = check(plan, today=today or timezone.localdate(), select=codes)
    after = {said.key: said for said in report.each if said.status == "open"}
    return list(_paired(before, after, heirs))


def carried(decided: list[Decided]) -> list[Decided]:
    """One for each decision that goes along: where it answered several findings, all of them must be the same."""
    anew = {each.slug for each in decided if not each.goes_along}
    return list({each.slug: each for each in decided if each.slug not in anew}.values())


def asked_anew(decided: list[Decided]) -> list[Decided]:
    """One for each decision that stays with the old version, so that its question is asked again."""
    going = {each.slug for each in carried(decided)}
    return list({each.slug: each for each in decided if each.slug not in going}.values())


def carry(decided: list[Decided], draft: Proposition) -> None:
    """Let the decisions that go along be about the new version, inside the act that adopts it."""
    for each in carried(decided):
        row = each.model.objects.of(draft.organisation).get(slug=each.slug)
        row.object = each.after.object
        row.save()


Heirs = dict[tuple[str, str], tuple[str, bool]]


def _heirs(draft: Proposition) -> Heirs:
    """Of each old row that goes on: the slug of its successor, and whether that says the same."""
    old: Any = draft.replaces
    if old is None:
        return {}
    heirs = {("Proposition", old.slug): (draft.slug, old.promise == draft.promise)}
    claims = {usp.pk: usp for usp in old.usps.all()}
    for key, usp in successors(draft).items():
        if key in claims:
            heirs["Usp", claims[key].slug] = (usp.slug, claims[key].claim == usp.claim)
    return heirs


def _paired(before: list[Finding], after: dict[Any, Finding], heirs: Heirs) -> Iterator[Decided]:
    for said in before:
        heir, same_words = heirs[said.noun, said.object]
        twin = after.get((said.code, said.noun, heir, said.detail))
        if twin is not None and said.decision is not None:
            yield Decided(said.decision.id, said, twin, same_words)
