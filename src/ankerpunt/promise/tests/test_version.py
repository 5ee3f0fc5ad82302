"""Versions of a promise: a copy that waits, a comparison, a test, an adoption in one act (U4, P2)."""

from __future__ import annotations

from datetime import date

import pytest

from ankerpunt.mirror.kinds import pointing_at
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.models import Override
from ankerpunt.mirror.standing import Standing
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.actions.change import changing, undo
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.facts.usp import OWN, claimed
from ankerpunt.promise.actions import version
from ankerpunt.promise.actions.version_moves import moves_of
from ankerpunt.promise.models import Proposition, StretchMeasurement, Usp
from ankerpunt.promise.parts.proposition_version import compared
from ankerpunt.promise.tests.factories import (
    EstrangementTestFactory,
    ProfileFactory,
    PropositionFactory,
    StretchMeasurementFactory,
    StretchStepFactory,
    UspFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
TODAY = date(2026, 11, 15)


@pytest.fixture
def promise(editor: Member) -> Proposition:
    """An adopted promise with a lived USP and a stretch one, on which things hang."""
    own = editor.organisation
    row = PropositionFactory(organisation=own, slug="samen", promise="Je regelt het samen.", status="adopted")
    UspFactory(organisation=own, proposition=row, slug="rooster", claim="Je maakt je rooster", state="lived", order=1)
    stretch = UspFactory(
        organisation=own,
        proposition=row,
        slug="papier",
        claim="Minder papier",
        order=2,
        stretch_wording="We zijn er nog niet.",
        stretch_unit="%",
        stretch_baseline=60,
        stretch_target=30,
        stretch_due_on=date(2028, 7, 1),
        stretch_owner="programmamanager",
    )
    StretchStepFactory(organisation=own, usp=stretch)
    StretchMeasurementFactory(organisation=own, usp=stretch)
    ProfileFactory(organisation=own, usps=[stretch])
    return row


def draft_of(promise: Proposition, editor: Member) -> Proposition:
    draft, _change = version.new_version(promise, by=editor)
    return draft


def test_a_new_version_is_a_draft_with_the_same_words_and_contracts(promise: Proposition, editor: Member) -> None:
    draft = draft_of(promise, editor)
    assert (draft.status, draft.replaces, draft.adopted_on) == ("draft", promise, None)
    lived, stretch = draft.usps.order_by("order")
    assert (lived.claim, lived.replaces) == ("Je maakt je rooster", Usp.objects.get(slug="rooster"))
    assert (stretch.stretch_wording, stretch.stretch_target) == ("We zijn er nog niet.", 30)
    assert not stretch.steps.exists()


def test_while_it_waits_it_counts_nowhere(promise: Proposition, editor: Member) -> None:
    draft = draft_of(promise, editor)
    group = promise.target_group.slug
    assert {usp.id for usp in claimed(group, Standing(editor.organisation).index)} == {"rooster", "papier"}
    new = UspFactory(organisation=editor.organisation, proposition=draft)
    assert new.slug in {usp.id for usp in claimed(group, Standing(editor.organisation).index)}


def test_adopting_moves_everything_that_hangs_on_what_goes_on(promise: Proposition, editor: Member) -> None:
    draft = draft_of(promise, editor)
    with changing(by=editor):
        version.adopt(draft, on=TODAY)
    promise.refresh_from_db()
    assert (promise.status, draft.status, draft.adopted_on) == ("retired", "adopted", TODAY)
    stretch = draft.usps.get(order=2)
    assert (stretch.steps.count(), stretch.measurements.count(), stretch.profiles.count()) == (1, 1, 1)
    assert not Usp.objects.get(slug="papier").steps.exists()


def test_a_row_that_the_new_usp_has_already_stays_with_the_old_one(promise: Proposition, editor: Member) -> None:
    draft = draft_of(promise, editor)
    day = StretchMeasurement.objects.get().measured_on
    own = StretchMeasurementFactory(organisation=editor.organisation, usp=draft.usps.get(order=2), measured_on=day)
    with changing(by=editor):
        version.adopt(draft, on=TODAY)
    assert list(draft.usps.get(order=2).measurements.all()) == [own]


def test_every_noun_that_can_point_at_a_usp_moves_along_and_undo_gives_back_the_plan(editor: Member) -> None:
    write(sample_plan(), into=editor.organisation, by=editor)
    old = Proposition.objects.of(editor.organisation).exclude(usps=None).first()
    assert old is not None
    old.status = "adopted"
    old.save()
    draft = draft_of(old, editor)
    before = read(editor.organisation)
    moving = {(each.kind.noun, each.field.name) for each in moves_of(draft)}
    assert moving >= {(kind.noun, field.name) for kind, field in pointing_at("Usp")} - OWN
    with changing(by=editor) as change:
        version.adopt(draft, on=TODAY)
    usps = set(old.usps.values_list("pk", flat=True))
    for kind, field in pointing_at("Usp"):
        if (kind.noun, field.name) not in OWN:
            model = shapes()[kind.noun].model
            assert not model._base_manager.filter(**{f"{field.name}__in": usps}).exists(), kind.noun
    undo(Change.objects.get(pk=change.pk), by=editor)
    assert read(editor.organisation) == before


def test_from_the_page_one_begins_a_version_once(promise: Proposition, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.post("/waterrijk/promise/propositions/samen/version/", follow=True)
    assert "What you change holds only once you adopt it." in page.content.decode()
    again = client.post("/waterrijk/promise/propositions/samen/version/", follow=True).content.decode()
    assert "There is a new version already." in again
    assert Proposition.objects.filter(replaces=promise).count() == 1


def test_the_versions_stand_beside_each_other(promise: Proposition, editor: Member, client_of: ClientOf) -> None:
    draft = draft_of(promise, editor)
    draft.usps.filter(order=1).update(claim="Je maakt samen je rooster")
    draft.usps.get(order=2).delete()
    UspFactory(organisation=editor.organisation, proposition=draft, claim="Je leert elke vrijdag", order=3)
    page = client_of(editor).get(f"/waterrijk/promise/propositions/{draft.slug}/compare/").content.decode()
    assert "<ins>samen </ins>" in page
    for text in ("Je leert elke vrijdag", "Stops", "Minder papier", "Changed"):
        assert text in page


def test_what_stays_the_same_is_shown_once(promise: Proposition, editor: Member, client_of: ClientOf) -> None:
    draft = draft_of(promise, editor)
    page = client_of(editor).get(f"/waterrijk/promise/propositions/{draft.slug}/compare/").content.decode()

    assert "Now and new" in page
    assert page.count(f"<p>{promise.promise}</p>") == 1


def test_only_what_replaces_something_can_be_compared(
    promise: Proposition, reader: Member, client_of: ClientOf
) -> None:
    assert client_of(reader).get("/waterrijk/promise/propositions/samen/compare/").status_code == 404


def test_a_change_is_not_adopted_before_the_group_was_asked(
    promise: Proposition, editor: Member, client_of: ClientOf
) -> None:
    draft = draft_of(promise, editor)
    client, url = client_of(editor), f"/waterrijk/promise/propositions/{draft.slug}/adopt/"
    page = client.get(url)
    assert "This moves to the new claims:" in page.content.decode()
    values = {"adopted_on": "2026-11-15", "opened": page.context["form"]["opened"].value()}
    refused = client.post(url, values)
    assert refused.status_code == 422
    assert "without an estrangement test" in refused.content.decode()
    promise.refresh_from_db()
    draft.refresh_from_db()
    assert (promise.status, draft.status) == ("adopted", "draft")

    client.post(url, {**values, "override_reason": "Het team zat erbij."})
    draft.refresh_from_db()
    assert draft.status == "adopted"
    assert Override.objects.get().rule == "U106"


def test_once_asked_it_is_adopted_and_one_undo_takes_it_all_back(
    promise: Proposition, editor: Member, client_of: ClientOf
) -> None:
    draft = draft_of(promise, editor)
    EstrangementTestFactory(
        organisation=editor.organisation,
        proposition=draft,
        target_group=promise.target_group,
        recognises="partly",
        reasons="Deels.",
    )
    client, url = client_of(editor), f"/waterrijk/promise/propositions/{draft.slug}/adopt/"
    values = {"adopted_on": "2026-11-15", "opened": client.get(url).context["form"]["opened"].value()}
    page = client.post(url, values, follow=True).content.decode()
    assert "This promise holds from now on." in page
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"')[0])
    promise.refresh_from_db()
    draft.refresh_from_db()
    assert (promise.status, draft.status) == ("adopted", "draft")
    assert Usp.objects.get(slug="papier").steps.count() == 1


def test_a_first_promise_is_adopted_without_a_test(editor: Member, client_of: ClientOf) -> None:
    draft = PropositionFactory(organisation=editor.organisation, slug="eerste")
    client, url = client_of(editor), "/waterrijk/promise/propositions/eerste/adopt/"
    values = {"adopted_on": "2026-11-15", "opened": client.get(url).context["form"]["opened"].value()}
    assert client.post(url, {**values, "override_reason": "Persona volgt."}).status_code == 303
    draft.refresh_from_db()
    assert draft.status == "adopted"


def test_the_page_of_adoption_says_what_the_check_will_ask(editor: Member, client_of: ClientOf) -> None:
    draft = PropositionFactory(
        organisation=editor.organisation, slug="eerste", promise="Wij zijn de beste werkgever van Nederland!"
    )
    UspFactory(organisation=editor.organisation, proposition=draft, claim="Je maakt je rooster", state="lived")
    answer = client_of(editor).get("/waterrijk/promise/propositions/eerste/adopt/")
    codes = [line.code for line in answer.context["open"]]
    assert {"P205", "P208", "P211"} <= set(codes)
    assert "What the check will ask of it" in answer.content.decode()


def test_a_gate_on_a_usp_stops_the_promise_until_it_is_mended_or_answered(editor: Member, client_of: ClientOf) -> None:
    own = editor.organisation
    draft = PropositionFactory(organisation=own, slug="eerste")
    usp = UspFactory(organisation=own, proposition=draft, claim="Minder papier", state="stretch")
    client, url = client_of(editor), "/waterrijk/promise/propositions/eerste/adopt/"
    page = client.get(url)
    assert (True, "P212") in {(line.waits, line.code) for line in page.context["open"]}
    values = {"adopted_on": "2026-11-15", "opened": page.context["form"]["opened"].value()}
    refused = client.post(url, values)
    assert refused.status_code == 422
    assert "Stretch without its full contract" in refused.content.decode()
    client.post(url, {**values, "override_reason": "De stappen volgen in december."})
    draft.refresh_from_db()
    assert draft.status == "adopted"
    assert ("P212", usp.slug) in Override.objects.values_list("rule", "object")


def test_adopting_says_what_stops_and_what_hangs_on_it(
    promise: Proposition, editor: Member, client_of: ClientOf
) -> None:
    draft = draft_of(promise, editor)
    draft.usps.get(order=2).delete()
    page = client_of(editor).get(f"/waterrijk/promise/propositions/{draft.slug}/adopt/").content.decode()
    assert "“Minder papier” stops. It has 1 step, 1 measurement, 1 profile" in page


def test_a_draft_is_thrown_away_and_comes_back(promise: Proposition, editor: Member, client_of: ClientOf) -> None:
    draft = draft_of(promise, editor)
    client = client_of(editor)
    page = client.post(f"/waterrijk/promise/propositions/{draft.slug}/discard/", follow=True).content.decode()
    assert Proposition.objects.get() == promise
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"')[0])
    assert Proposition.objects.get(replaces=promise).usps.count() == 2


def test_a_lonely_word_between_changes_belongs_to_the_change() -> None:
    old, new = compared("Nu staat je er alleen voor", "Straks gaat je nooit mee")
    assert [piece.changed for piece in old] == [True]
    assert "".join(piece.text for piece in new) == "Straks gaat je nooit mee"


def test_the_outsider_finds_no_version(
    promise: Proposition, editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    draft = draft_of(promise, editor)
    client = client_of(outsider)
    for act in ("compare", "adopt", "recognition"):
        assert client.get(f"/waterrijk/promise/propositions/{draft.slug}/{act}/").status_code == 404
