"""A promise copied with its matrix to another group: its words, as a draft that has to prove itself (P2, A2)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.mapper import read, write
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.promise.models import Profile, Proposition, StretchStep, Usp
from ankerpunt.promise.tests.factories import PropositionFactory, StretchStepFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
COPY = "/waterrijk/promise/propositions/pr-soc/copy/"
ALL = ["cells", "agreements", "profiles"]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def waterrijk(editor: Member) -> None:
    own = editor.organisation
    write(load(WATERRIJK), into=own)
    TargetGroupFactory(organisation=own, slug="zorg", name="Zorg", scope="internal")
    usp = Usp.objects.get(slug="soc-u3")
    StretchStepFactory(organisation=own, usp=usp, text="Voorbij", due_on=date(2020, 1, 1), done_on=date(2020, 1, 1))
    StretchStepFactory(organisation=own, usp=usp, text="Straks", due_on=timezone.localdate() + timedelta(days=9))


def test_its_words_are_carried_over_and_everything_starts_over(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(COPY, {"target_group": "zorg", "parts": ALL})
    draft = Proposition.objects.get(target_group__slug="zorg")
    first = Proposition.objects.get(slug="pr-soc")
    assert answer["Location"].endswith(f"/propositions/{draft.slug}/")
    assert (draft.promise, draft.differs) == (first.promise, first.differs)
    assert (draft.status, draft.adopted_on, draft.replaces, draft.why, tuple(draft.asks)) == (
        "draft",
        None,
        None,
        "",
        (),
    )
    assert (draft.drivers.count(), draft.conversations.count()) == (0, 0)
    assert set(draft.foundations.all()) == set(first.foundations.all())
    usps = list(draft.usps.order_by("order"))
    assert [each.claim for each in usps] == [each.claim for each in first.usps.order_by("order")]
    assert {(each.state, each.lived_since, each.replaces, each.drivers.count()) for each in usps} == {
        ("stretch", None, None, 0)
    }
    agreed = usps[-1]
    assert (agreed.stretch_target, agreed.stretch_owner, agreed.stretch_baseline) == (30, "programmamanager", None)
    assert agreed.stretch_current is None
    steps = StretchStep.objects.filter(usp=agreed)
    assert {each.text for each in steps} >= {"Voorbij", "Straks"}
    assert {each.due_on for each in steps if each.text == "Voorbij"} == {None}
    assert {each.done_on for each in steps} == {None}


def test_cells_are_carried_over_as_ideas_at_moments_that_the_group_now_goes_through(
    editor: Member, client_of: ClientOf
) -> None:
    client_of(editor).post(COPY, {"target_group": "zorg", "parts": ALL})
    cells: Any = kind("Anchoring").model.objects
    evidence: Any = kind("Evidence").model.objects
    copied, first = (
        cells.filter(usp__proposition__target_group__slug="zorg"),
        cells.filter(usp__proposition__slug="pr-soc"),
    )
    assert copied.count() == first.exclude(text="").filter(not_applicable="").count() > 0
    assert set(copied.values_list("state", "owner", "due_on")) == {("idea", "", None)}
    assert set(copied.values_list("text", flat=True)) <= set(first.values_list("text", flat=True))
    assert not evidence.filter(anchoring__in=copied).exists()
    group = TargetGroup.objects.get(slug="zorg")
    assert set(copied.values_list("touchpoint", flat=True)) == set(group.touchpoints.values_list("pk", flat=True))
    profile = Profile.objects.get(target_group=group)
    assert {each.proposition.target_group for each in profile.usps.all()} == {group}


def test_what_is_not_ticked_stays(editor: Member, client_of: ClientOf) -> None:
    client_of(editor).post(COPY, {"target_group": "zorg"})
    draft = Proposition.objects.get(target_group__slug="zorg")
    assert set(draft.usps.values_list("stretch_wording", "stretch_target", "stretch_owner")) == {("", None, "")}
    assert not StretchStep.objects.filter(usp__proposition=draft).exists()
    assert not TargetGroup.objects.get(slug="zorg").touchpoints.exists()


def test_one_undo_takes_all_of_it_back(editor: Member, client_of: ClientOf) -> None:
    before = read(editor.organisation)
    client_of(editor).post(COPY, {"target_group": "zorg", "parts": ALL})
    assert read(editor.organisation) != before
    undo(Change.objects.order_by("-made_at").first(), by=editor)  # type: ignore[arg-type]
    assert read(editor.organisation) == before


def test_a_form_that_is_sent_twice_copies_once(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    key = str(client.get(COPY).context["form"]["key"].value())
    for _time in range(2):
        assert client.post(COPY, {"target_group": "zorg", "key": key}).status_code == 303
    assert Proposition.objects.filter(target_group__slug="zorg").count() == 1


def test_a_second_promise_to_a_group_is_asked_about_first(editor: Member, client_of: ClientOf) -> None:
    client, sent = client_of(editor), {"target_group": "ict"}
    asked = client.post(COPY, sent)
    assert asked.status_code == 422
    page = asked.content.decode()
    assert "This group has a promise already: “Bouw met ruimte" in page
    assert "Yes, write a second promise to this group" in page
    assert client.post(COPY, {**sent, "another": "on"}).status_code == 303
    assert Proposition.objects.filter(target_group__slug="ict").count() == 2


def test_the_matrix_of_colleagues_does_not_go_to_residents(editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=editor.organisation, slug="jongeren", scope="external")
    client = client_of(editor)
    refused = client.post(COPY, {"target_group": "jongeren", "parts": ["cells"]})
    assert "Colleagues go through other moments than residents" in refused.content.decode()
    assert client.post(COPY, {"target_group": "jongeren", "parts": ["agreements"]}).status_code == 303


def test_the_page_says_what_is_copied_and_what_stays_and_why(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(COPY).content.decode()
    for part in (
        "The promise and its 3 USPs become a draft",
        "How what is not true yet becomes true (1)",
        "Evidence and counter-evidence",
        "You ask the other group itself.",
        "You agree again on who does it, and when.",
    ):
        assert part in page
    assert 'value="sociaal"' not in page
    assert 'value="gemeenteraad"' not in page
    assert f'href="{COPY}"' in client_of(editor).get("/waterrijk/promise/propositions/pr-soc/").content.decode()


def test_a_promise_that_ended_can_be_copied_for_its_own_group_and_one_that_holds_gets_a_new_version(
    editor: Member, client_of: ClientOf
) -> None:
    ended = "/waterrijk/promise/propositions/pr-kcc-2023/copy/"
    client = client_of(editor)
    assert 'value="klantcontact"' in client.get(ended).content.decode()
    holds = client.get("/waterrijk/promise/propositions/pr-ict/copy/").content.decode()
    assert 'action="/waterrijk/promise/propositions/pr-ict/version/"' in holds
    assert "version/" not in client.get(COPY).content.decode()  # its new version is being written


def test_a_promise_outside_goes_on_waiting_for_the_one_inside(editor: Member, client_of: ClientOf) -> None:
    own = editor.organisation
    TargetGroupFactory(organisation=own, slug="jongeren", scope="external")
    client = client_of(editor)
    client.post("/waterrijk/promise/propositions/pr-verhuizers/copy/", {"target_group": "jongeren"})
    outside = Proposition.objects.get(target_group__slug="jongeren")
    assert outside.internal_first is not None
    assert outside.internal_first.slug == "pr-kcc"
    bare = PropositionFactory(organisation=own, slug="kaal", target_group=TargetGroup.objects.get(slug="zorg"))
    assert "What is copied with the promise" not in client.get(f"{COPY.replace('pr-soc', bare.slug)}").content.decode()


@pytest.mark.parametrize("who", ["reader", "outsider"])
def test_only_an_editor_of_this_organisation_may_copy(
    who: str, request: pytest.FixtureRequest, client_of: ClientOf
) -> None:
    assert client_of(request.getfixturevalue(who)).get(COPY).status_code == {"reader": 403, "outsider": 404}[who]
