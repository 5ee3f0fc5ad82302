"""What was decided about an old version goes along where the words stayed the same, and is asked again where not.

METHOD U4.
"""

from __future__ import annotations

from datetime import date

import pytest

from ankerpunt.mirror.actions.decision import dismiss, override
from ankerpunt.mirror.findings import findings_for
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.organisation.actions.change import changing, undo
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.actions.version import adopt, new_version
from ankerpunt.promise.actions.version_decisions import asked_anew, carried, decided_of
from ankerpunt.promise.models import Proposition
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory

pytestmark = pytest.mark.django_db
TODAY, LATER = date(2026, 11, 15), date(2099, 1, 1)
WITHOUT_DRIVER = "P210"


@pytest.fixture
def draft(editor: Member) -> Proposition:
    """A new version of a promise with two claims; that neither has a driver was set aside."""
    own = editor.organisation
    promise = PropositionFactory(organisation=own, slug="samen", promise="Je regelt het samen.", status="adopted")
    for slug in ("rooster", "papier"):
        UspFactory(organisation=own, proposition=promise, slug=slug, claim=f"Je maakt je {slug}")
        set_aside(slug, by=editor)
    version, _change = new_version(promise, by=editor)
    return version


def set_aside(slug: str, *, by: Member, noun: str = "Usp", code: str = WITHOUT_DRIVER) -> None:
    found = next(said for said in findings_for(by.organisation, noun, slug) if said.code == code)
    dismiss(found, by=by, reason="We vragen het in maart.", until=LATER)


def reword(draft: Proposition, old: str) -> None:
    usp = draft.usps.get(replaces__slug=old)
    usp.claim = "Iets heel anders"
    usp.save()


def statuses(draft: Proposition) -> dict[str, str]:
    found: dict[str, str] = {}
    for usp in draft.usps.select_related("replaces"):
        [said] = [said for said in findings_for(draft.organisation, "Usp", usp.slug) if said.code == WITHOUT_DRIVER]
        found[usp.replaces.slug if usp.replaces else ""] = said.status
    return found


def test_it_goes_along_where_the_claim_stayed_the_same_and_is_asked_again_where_not(
    draft: Proposition, editor: Member
) -> None:
    reword(draft, "papier")
    decided = decided_of(draft)
    assert [each.before.object for each in carried(decided)] == ["rooster"]
    assert [each.before.object for each in asked_anew(decided)] == ["papier"]
    with changing(by=editor) as change:
        adopt(draft, on=TODAY)
    assert statuses(draft) == {"rooster": "dismissed", "papier": "open"}
    undo(Change.objects.get(pk=change.pk), by=editor)
    assert sorted(Dismissal.objects.values_list("object", flat=True)) == ["papier", "rooster"]


def test_of_a_promise_too_it_goes_along_until_the_sentence_changes(draft: Proposition, editor: Member) -> None:
    set_aside("samen", by=editor, noun="Proposition", code="P206")
    assert "P206" in {each.before.code for each in carried(decided_of(draft))}
    draft.promise = "Je regelt het alleen."
    draft.save()
    assert "P206" in {each.before.code for each in asked_anew(decided_of(draft))}


def test_an_expired_decision_stays_where_it_is(draft: Proposition) -> None:
    assert decided_of(draft, today=date(2100, 1, 1)) == []


def test_a_decision_about_the_new_words_themselves_is_kept(draft: Proposition, editor: Member) -> None:
    own = draft.usps.get(replaces__slug="rooster")
    set_aside(own.slug, by=editor)
    with changing(by=editor):
        adopt(draft, on=TODAY)
    assert sorted(Dismissal.objects.values_list("object", flat=True)) == sorted(
        ["rooster", own.slug, draft.usps.get(replaces__slug="papier").slug]
    )


def test_that_nobody_was_asked_about_a_change_is_never_carried(draft: Proposition, editor: Member) -> None:
    with changing(by=editor):
        adopt(draft, on=TODAY)
    [gate] = [said for said in findings_for(editor.organisation, "Proposition", draft.slug) if said.code == "U106"]
    override(gate, by=editor, reason="Het team zat erbij.")
    third, _change = new_version(draft, by=editor)
    assert "U106" in {each.before.code for each in asked_anew(decided_of(third))}
    with changing(by=editor):
        adopt(third, on=TODAY)
    assert Override.objects.get().object == draft.slug


def test_the_page_says_beforehand_what_goes_along_and_afterwards_what_was_answered(
    draft: Proposition, editor: Member, client_of: ClientOf
) -> None:
    reword(draft, "papier")
    client = client_of(editor)
    page = client.get(f"/waterrijk/promise/propositions/{draft.slug}/adopt/").content.decode()
    assert "the decision about “USP that nobody asked for” (We vragen het in maart.)" in page
    assert "Asked again, for what it was about is different now" in page
    with changing(by=editor):
        adopt(draft, on=TODAY)
    page = client.get(f"/waterrijk/promise/propositions/{draft.slug}/").content.decode()
    assert "Decided in writing" in page
    assert "“We vragen het in maart.” Eva Editor" in page
    own = draft.usps.get(replaces__slug="rooster")
    assert "Decided in writing" in client.get(f"/waterrijk/promise/usps/{own.slug}/").content.decode()
