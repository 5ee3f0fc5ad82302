"""What was found: its page, and its way into the plan, with a look before and one undo after (U12, U11, P2, U4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from ankerpunt.jobs.models import Job
from ankerpunt.listen.actions.study import DESTROYED, ESTIMATE
from ankerpunt.listen.models import Study
from ankerpunt.listen.parts.study_plan import proposal_of
from ankerpunt.listen.tests.studied import example, waiting, with_figures
from ankerpunt.promise.models import EstrangementTest, Proposition, Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.science.kept import Unestimated
from ankerpunt.science.simulated import recognised
from ankerpunt.understand.models import Driver, Research
from ankerpunt.understand.tests.factories import DriverFactory, TargetGroupFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf
    from ankerpunt.understand.models import TargetGroup

QUERIES = 7
SELF, COLLEAGUES, HOURS, LEARN = 11, 3, 10, 8


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


@pytest.fixture
def ict(organisation: Organisation) -> TargetGroup:
    group: TargetGroup = TargetGroupFactory(
        organisation=organisation, name="ict", scope="internal", relation="existing"
    )
    return group


@pytest.fixture
def study(organisation: Organisation, ict: TargetGroup) -> Study:
    return with_figures(organisation, target_group=ict)


def here(study: Study, page: str = "") -> str:
    return f"/waterrijk/listen/studies/{study.key}/{page}"


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def undo(client: Client, answer: Any) -> None:
    client.post(next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags))


def test_the_answer_is_the_first_thing_on_the_page(client: Client, study: Study) -> None:
    answer = client.get(here(study))
    assert "Zelf beslissen in je vak" in answer.context["heading"]
    assert answer.context["heading"].endswith("for ict")
    page = shown(answer)
    assert "With “fijne collega&#x27;s” and “zelf beslissen in je vak” you reach about 81 of 100 people." in page
    assert "About 450 people chose between 12 items, asked with another tool." in page
    assert "More important than to others: thuiswerken and tijd om te leren." in page
    assert "All answers are destroyed." in page


def test_a_reader_sees_the_figures_and_no_way_to_change_the_plan(
    reader: Member, client_of: ClientOf, study: Study
) -> None:
    page = shown(client_of(reader).get(here(study)))
    assert "you reach about" in page
    assert "Put it with the drivers" not in page
    assert "Make a promise" not in page


@pytest.mark.parametrize("page", ["", "drivers/", "promise/", "recognition/", "discard/"])
def test_an_outsider_finds_nothing(outsider: Member, client_of: ClientOf, study: Study, page: str) -> None:
    assert client_of(outsider).get(here(study, page)).status_code == 404


def test_its_page_asks_the_database_little(client: Client, study: Study, django_assert_num_queries: Any) -> None:
    client.get(here(study))
    with django_assert_num_queries(QUERIES):
        client.get(here(study))


def test_a_study_without_figures_says_why(client: Client, organisation: Organisation) -> None:
    study = with_figures(organisation, result=msgspec.to_builtins(Unestimated(DESTROYED)), estimated_on=None)
    assert "The answers were destroyed before there were figures." in shown(client.get(here(study)))
    assert client.get(here(study, "drivers/")).status_code == 404


@pytest.mark.parametrize(
    ("state", "said"),
    [("running", "You can leave this page"), ("stopped", "It was stopped"), ("failed", "Try it once")],
)
def test_before_there_are_figures_it_says_how_far_it_is(
    client: Client, organisation: Organisation, state: str, said: str
) -> None:
    study = waiting(organisation)
    study.save()
    Job.objects.create(organisation=organisation, work=ESTIMATE, about={"study": study.key}, state=state, percent=40)
    page = shown(client.get(here(study)))
    assert said in page
    assert ("40%" in page) == (state == "running")


@pytest.mark.postgres
def test_the_ranking_goes_to_the_drivers_of_the_group_after_a_look_and_comes_back_by_one_undo(
    client: Client, study: Study, ict: TargetGroup
) -> None:
    known = DriverFactory(organisation=ict.organisation, target_group=ict, name="Thuiswerken", rank=1)
    form = client.get(here(study, "drivers/"))
    assert [row.kind for row in form.context["made"].proposal.rows].count("new") == len(example().items) - 1
    assert Driver.objects.count() == 1
    sent = {"target_group": ict.pk, "of": "ict", "seen": form.context["made"].proposal.digest}
    answer = client.post(here(study, "drivers/"), sent, follow=True)
    first = Driver.objects.get(target_group=ict, rank=1)
    assert first.name == "zelf beslissen in je vak"
    research = Research.objects.get()
    assert (research.kind, research.respondents, first.research) == ("preference_study", 450, research)
    assert list(research.target_groups.all()) == [ict]
    known.refresh_from_db()
    assert known.rank == 3
    undo(client, answer)
    assert list(Driver.objects.values_list("name", "rank")) == [("Thuiswerken", 1)]
    assert Research.objects.count() == 0


def test_what_changed_meanwhile_is_shown_first(client: Client, study: Study, ict: TargetGroup) -> None:
    sent = {"target_group": ict.pk, "of": "ict", "seen": "something else"}
    answer = client.post(here(study, "drivers/"), sent)
    assert "Something changed meanwhile." in shown(answer)
    assert Driver.objects.count() == 0


@pytest.mark.postgres
def test_a_set_becomes_a_draft_with_its_usps_and_what_they_rest_on(
    client: Client, study: Study, ict: TargetGroup
) -> None:
    form = client.get(f"{here(study, 'promise/')}?item={COLLEAGUES}&item={SELF}")
    assert "Of 100 people about 81 have one of" in shown(form)
    sent = {"item": [COLLEAGUES, SELF], "target_group": ict.pk, "promise": "", "step": "make"}
    answer = client.post(here(study, "promise/"), sent, follow=True)
    row = Proposition.objects.get()
    assert answer.redirect_chain == [(f"/waterrijk/promise/propositions/{row.slug}/edit/", 303)]
    assert row.status == "draft"
    assert "fijne collega's" in row.promise
    assert "81" in row.why
    usps = list(Usp.objects.order_by("order"))
    assert [usp.claim for usp in usps] == ["Zelf beslissen in je vak", "Fijne collega's"]
    assert {usp.state for usp in usps} == {"stretch"}
    assert {driver.research for usp in usps for driver in usp.drivers.all()} == {Research.objects.get()}
    assert row.drivers.count() == len(usps)
    undo(client, answer)
    assert (Proposition.objects.count(), Driver.objects.count(), Research.objects.count()) == (0, 0, 0)


def test_who_promises_everything_promises_nothing(client: Client, study: Study, ict: TargetGroup) -> None:
    sent = {"item": [1, 2, 3, 4], "target_group": ict.pk, "promise": "Alles.", "step": "make"}
    answer = client.post(here(study, "promise/"), sent)
    assert answer.status_code == 422
    assert "Choose two or three" in shown(answer)
    assert "Alles." in shown(answer)
    assert Proposition.objects.count() == 0


def test_looking_at_another_set_makes_nothing(client: Client, study: Study, ict: TargetGroup) -> None:
    sent = {"item": [0, 6], "target_group": ict.pk, "promise": "", "step": "look"}
    page = shown(client.post(here(study, "promise/"), sent))
    assert "This is an indication." in page
    assert Proposition.objects.count() == 0


@pytest.fixture
def changed(organisation: Organisation, ict: TargetGroup) -> Proposition:
    """A new version of a promise, whose claims are items of the study."""
    before = PropositionFactory(organisation=organisation, target_group=ict, status="draft")
    after = PropositionFactory(organisation=organisation, target_group=ict, status="draft", replaces=before)
    for row, claims in (
        (before, ("Zeggenschap over werktijden", "Fijne collega's")),
        (after, ("Zelf beslissen in je vak", "Tijd om te leren")),
    ):
        for claim in claims:
            UspFactory(organisation=organisation, proposition=row, claim=claim)
    made: Proposition = after
    return made


def test_the_test_of_a_new_version_shows_what_a_study_says_of_it(
    client: Client, study: Study, changed: Proposition
) -> None:
    answer = client.get(f"/waterrijk/promise/propositions/{changed.slug}/recognition/")
    page = shown(answer)
    assert "What a preference study says" in page
    assert "Everybody together: from 52 to 63 of 100." in page
    assert f"proposition={changed.slug}&amp;present={COLLEAGUES}&amp;present={HOURS}" in page


@pytest.mark.postgres
def test_an_answer_is_proposed_and_a_person_keeps_it(
    client: Client, study: Study, changed: Proposition, ict: TargetGroup
) -> None:
    sets: dict[str, Any] = {"proposition": changed.slug, "present": [COLLEAGUES, HOURS], "new": [SELF, LEARN]}
    page = client.get(here(study, "recognition/"), sets)
    assert "From 52 to 63 of 100." in shown(page)
    answer = client.post(here(study, "recognition/"), {**sets, "group": ict.slug}, follow=True)
    form = answer.context["form"]
    assert form["recognises"].value() == "partly"
    assert "zeggenschap over werktijden" in form["who_does_not"].value()
    assert "as an indication" in form["reasons"].value()
    assert form["research"].value() == str(Research.objects.get().pk)
    assert EstrangementTest.objects.count() == 0


def test_a_reader_compares_and_proposes_nothing(
    reader: Member, client_of: ClientOf, study: Study, changed: Proposition, ict: TargetGroup
) -> None:
    sets = {"proposition": changed.slug, "present": [COLLEAGUES], "new": [SELF]}
    page = client_of(reader).post(here(study, "recognition/"), {**sets, "group": ict.slug})
    assert page.status_code == 200
    assert "Propose it as an answer" not in shown(page)
    assert Research.objects.count() == 0


def test_what_is_proposed_follows_who_loses() -> None:
    told = recognised(example(), present=[COLLEAGUES], new=[COLLEAGUES, SELF])
    assert proposal_of(example(), told)["recognises"] == "yes"


def test_a_study_is_thrown_away_after_asking_and_leaves_the_plan_alone(client: Client, study: Study) -> None:
    assert "Throw this study away?" in shown(client.get(here(study, "discard/")))
    client.post(here(study, "discard/"))
    assert Study.objects.count() == 0
