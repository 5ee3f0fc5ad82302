"""The channel choice on a page: what it answers, what it is based on, how sure it is, and taking it over (C4)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from ankerpunt.activate.models import Channel, CommunicationPlan, Instrument, PlanAnswer, Process
from ankerpunt.activate.parts.communication_plan_channels import budgets
from ankerpunt.activate.parts.communication_plan_doubt import Counted, Doubts, questions
from ankerpunt.activate.tests.factories import (
    BudgetFactory,
    ChannelFactory,
    CommunicationPlanFactory,
    ContactSeriesFactory,
    InstrumentFactory,
    PlanAnswerFactory,
    ProcessFactory,
)
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.models.job import State
from ankerpunt.jobs.tests.queue import WorkOff
from ankerpunt.mirror.models import Dismissal
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

OWN: dict[str, Any] = {
    "cost_low_cents": 80_000, "cost_cents": 100_000, "cost_high_cents": 150_000, "effect_low": 0.05, "effect": 0.2,
    "effect_high": 0.4, "questions_low": 0.95, "questions": 1.0, "questions_high": 1.0, "source": "eigen aanname",
}  # fmt: skip
CONTACT: dict[str, Any] = {
    "cost_source": "geteld in 2026", "minutes_low": 5, "minutes": 10,
}  # fmt: skip


@pytest.fixture
def plan(organisation: Organisation) -> CommunicationPlan:
    """Two processes, two channels, three instruments of which one takes a way away, and money for one."""
    made = CommunicationPlanFactory(organisation=organisation, title="Jaarplan 2027", slug="jaarplan")
    web = ChannelFactory(
        organisation=organisation, name="Website", kind="web", cost_low_cents=30, cost_cents=60, cost_high_cents=90,
        minutes_high=15,
        **CONTACT,
    )  # fmt: skip
    desk = ChannelFactory(
        organisation=organisation, name="Balie", kind="counter", cost_low_cents=900, cost_cents=1_500,
        cost_high_cents=2_000, minutes_high=90, **CONTACT,
    )  # fmt: skip
    first = timezone.localdate().replace(day=1) - timedelta(days=400)
    for name, target in (("Verhuismelding", 65.0), ("Paspoort", 55.0)):
        arranged = ProcessFactory(organisation=organisation, name=name, target=target)
        made.processes.add(arranged)
        for channel, number in ((web, 100), (desk, 100)):
            ContactSeriesFactory(
                organisation=organisation, process=arranged, channel=channel, first_month=first.replace(day=1),
                counts=(number,) * 12,
            )  # fmt: skip
    moving, passport = Process.objects.of(organisation).order_by("-name")
    for name, kind, process in (
        ("sleutelbrief", "communication", moving),
        ("herinnering", "communication", passport),
        ("geen vrije inloop", "restriction", passport),
    ):
        InstrumentFactory(organisation=organisation, name=name, kind=kind, **OWN).processes.add(process)
    BudgetFactory(organisation=organisation, plan=made, name="Buiten", amount_cents=120_000, purpose="external")
    return made


@pytest.fixture
def address(plan: CommunicationPlan) -> str:
    return f"/waterrijk/activate/plans/{plan.slug}/channels/"


def text_of(answer: Any) -> str:
    plain = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", plain.replace("\u00a0", " "))


def test_the_heading_is_the_answer(address: str, reader: Member, client_of: ClientOf) -> None:
    said = text_of(client_of(reader).get(address))
    assert "With €1,200 we expect to reach 0 of the 2 goals" in said
    assert "All goals together need 480." in said
    assert "This 1 instrument fits" in said
    assert "Sleutelbrief" in said


def test_what_comes_free_is_never_said_without_what_it_costs(address: str, reader: Member, client_of: ClientOf) -> None:
    for aim in ("goals", "ease", "money"):
        said = text_of(client_of(reader).get(f"{address}?aim={aim}&budget=5000"))
        assert " saves " not in said
        assert re.search(r"about €[\d,]+ of work comes free, and residents keep [\d,]+ hours\. It costs €", said)


def test_other_money_and_another_aim_stand_in_the_address(address: str, reader: Member, client_of: ClientOf) -> None:
    said = text_of(client_of(reader).get(f"{address}?aim=ease&budget=5,000"))
    assert "These 2 instruments fit together" in said
    assert "aim=money&amp;budget=5000" in client_of(reader).get(f"{address}?budget=5000").content.decode()
    assert not Job.objects.exists()


@pytest.mark.parametrize("typed", ["veel", "-5", "999999999999"])
def test_an_amount_that_cannot_be_read_is_said_and_what_was_typed_stays(
    address: str, typed: str, reader: Member, client_of: ClientOf
) -> None:
    answer = client_of(reader).get(f"{address}?budget={typed}")
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()
    assert "This amount cannot be calculated with" in text_of(answer)
    assert "not saved" not in text_of(answer)
    assert "With €1,200" in text_of(answer)


def test_every_assumption_leads_to_the_form_that_changes_it(address: str, editor: Member, client_of: ClientOf) -> None:
    shown = client_of(editor).get(address).content.decode()
    for row, field in (
        (Instrument.objects.get(name="sleutelbrief"), "effect"),
        (Channel.objects.get(name="Balie"), "cost_cents"),
    ):
        assert re.search(rf'href="[^"]*/{row.slug}/edit/\?field={field}"', shown)


def test_a_reader_is_offered_no_form(address: str, reader: Member, client_of: ClientOf) -> None:
    shown = client_of(reader).get(address).content.decode()
    assert "/edit/" not in shown
    assert "chosen/" not in shown


def test_starting_values_are_counted_and_named(address: str, editor: Member, client_of: ClientOf) -> None:
    Instrument.objects.filter(name="herinnering").update(source="")
    said = text_of(client_of(editor).get(address))
    assert "1 of 4 lines still holds a starting value of ours, or names no source. Herinnering" in said


def test_nothing_is_advised_below_half_own_lines(address: str, editor: Member, client_of: ClientOf) -> None:
    Instrument.objects.update(source="", effect=None)
    Channel.objects.filter(name="Balie").update(minutes=None)
    client = client_of(editor)
    said = text_of(client.get(address))
    assert "First your own numbers, then a choice" in said
    assert "fit together" not in said
    for act in ("sure/", "chosen/"):
        assert client.post(f"{address}{act}").status_code == 303
    assert not Job.objects.exists()
    assert not PlanAnswer.objects.exists()


def test_a_plan_without_anything_teaches(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    empty = CommunicationPlanFactory(organisation=organisation)
    answer = client_of(editor).get(f"/waterrijk/activate/plans/{empty.slug}/channels/")
    assert "There is nothing to choose from yet" in text_of(answer)
    assert answer.status_code == 200


def test_a_restriction_counts_only_once_somebody_wrote_down_why(
    address: str, organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    client, stop = client_of(editor), Instrument.objects.get(kind="restriction")
    shown = client.get(f"{address}?budget=9000")
    assert "These 2 instruments fit together" in text_of(shown)
    dismiss = f"/waterrijk/findings/C430/Instrument/{stop.slug}/dismiss/"
    assert dismiss in shown.content.decode()
    until = timezone.localdate() + timedelta(days=60)
    client.post(dismiss, {"reason": "Op afspraak is er geen rij.", "until": until.isoformat()})
    assert Dismissal.objects.get().rule == "C430"
    said = text_of(client.get(f"{address}?budget=9000"))
    assert "These 3 instruments fit together" in said
    assert "Op afspraak is er geen rij." in said


def test_where_help_stays_open_no_reason_is_asked_for(address: str, editor: Member, client_of: ClientOf) -> None:
    Process.objects.filter(name="Paspoort").update(help_stays_open="De balie blijft open.")
    assert "/dismiss/" not in client_of(editor).get(address).content.decode()


def test_how_sure_it_is_is_worked_out_once_in_the_background(
    address: str, reader: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client = client_of(reader)
    assert "Work out how sure this is" in text_of(client.get(address))
    for _ in range(2):
        assert client.post(f"{address}sure/", {"aim": "goals", "budget": "1200"}).status_code == 303
    job = Job.objects.get()
    assert "How sure this is, is being worked out: 0%" in text_of(client.get(address))
    waiting = {"HX-Request": "true", "HX-Request-Type": "full", "HX-Target": "p#sure"}
    assert "0%" in text_of(client.get(address, headers=waiting))
    work_off()
    assert client.get(address, headers=waiting)["HX-Refresh"] == "true"
    job.refresh_from_db()
    assert job.state == State.DONE
    said = text_of(client.get(address))
    assert re.search(r"A good choice in .* \d+ of 100", said)
    assert "Which assumption counts most?" in said
    assert re.search(r"Suppose that it [^.]+\. Then (another|it) ", said)
    # Another amount of money is another question.
    assert "Work out how sure this is" in text_of(client.get(f"{address}?budget=5000"))


def test_no_more_than_three_wait_at_once(address: str, reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    for budget in (1_000, 2_000, 3_000, 4_000):
        answer = client.post(f"{address}sure/", {"budget": str(budget)}, follow=True)
    assert Job.objects.count() == 3
    assert "Three of these are being worked out already." in text_of(answer)


def test_what_is_kept_of_it_is_about_instruments_and_channels_only(
    address: str, reader: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client_of(reader).post(f"{address}sure/")
    work_off()
    known = {*Instrument.objects.values_list("slug", flat=True), *Channel.objects.values_list("slug", flat=True)}
    named = {name.split("~")[1] for name in Job.objects.get().outcome if "~" in name}
    assert named
    assert named <= known


def test_it_is_worked_out_again_once_the_plan_changed(
    address: str, reader: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client = client_of(reader)
    client.post(f"{address}sure/")
    changed = Instrument.objects.get(name="sleutelbrief")
    changed.effect_high = 0.5
    changed.save()
    work_off()
    job = Job.objects.get()
    assert (job.state, job.outcome) == (State.DONE, {})
    assert "Work out how sure this is" in text_of(client.get(address))


def test_the_choice_becomes_the_plans_answer_with_one_undo(address: str, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    answer = client.post(f"{address}chosen/", {"aim": "goals", "budget": "5000"})
    written = PlanAnswer.objects.get()
    assert answer["Location"].endswith(f"/{written.slug}/edit/?field=text")
    assert written.question == "means"
    assert "For €5,000 a year we choose" in written.text
    assert "- Sleutelbrief" in written.text
    change = Change.objects.latest("pk")
    assert client.post(change.undo_url).status_code == 303
    assert not PlanAnswer.objects.exists()


def test_it_comes_under_what_the_plan_says_already_and_only_once(
    address: str, plan: CommunicationPlan, organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    PlanAnswerFactory(organisation=organisation, plan=plan, question="means", text="Eerst de drempel weg.")
    for _ in range(2):
        client_of(editor).post(f"{address}chosen/")
    text = PlanAnswer.objects.get().text
    assert text.startswith("Eerst de drempel weg.\n\nFor ")
    assert text.count("- Sleutelbrief") == 1


def test_it_says_so_where_nothing_is_worth_its_price(address: str, reader: Member, client_of: ClientOf) -> None:
    Instrument.objects.update(cost_low_cents=9_000_000, cost_cents=9_000_000, cost_high_cents=9_000_000)
    client = client_of(reader)
    for aim, said in (
        ("money", "No instrument earns itself back within a year"),
        ("ease", "No instrument is worth its price in time of residents"),
    ):
        shown = text_of(client.get(f"{address}?aim={aim}&budget=900000"))
        assert said in shown
        assert "At your assumptions nothing is bought for this." in shown


def test_goals_may_be_none_or_reached_already(address: str, reader: Member, client_of: ClientOf) -> None:
    passport, moving = Process.objects.order_by("name")
    passport.target = 40.0
    passport.save()
    client = client_of(reader)
    assert "reached already" in text_of(client.get(address))
    for process in (passport, moving):
        process.target = None
        process.save()
    shown = text_of(client.get(address))
    assert "No process of this plan has a goal for the web" in shown
    assert "needed for all goals" not in shown


def test_a_plan_that_is_not_there_is_not_found(address: str, reader: Member, client_of: ClientOf) -> None:
    assert client_of(reader).get(address.replace("jaarplan", "ander-plan")).status_code == 404


def test_a_plan_that_went_meanwhile_ends_the_work_quietly(
    address: str, plan: CommunicationPlan, admin: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client_of(admin).post(f"{address}sure/")
    plan.delete()
    work_off()
    assert (Job.objects.get().state, Job.objects.get().outcome) == (State.DONE, {})
    assert "How sure a channel choice is" in text_of(client_of(admin).get("/waterrijk/jobs/"))


def test_the_page_of_jobs_says_where_the_answer_is(
    address: str, admin: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client_of(admin).post(f"{address}sure/")
    work_off()
    assert "It is on the page of the channel choice." in text_of(client_of(admin).get("/waterrijk/jobs/"))


def test_it_is_of_its_own_organisation(address: str, outsider: Member, client_of: ClientOf) -> None:
    client = client_of(outsider)
    assert client.get(address).status_code == 404
    for act in ("sure/", "chosen/"):
        assert client.post(f"{address}{act}").status_code == 404


def test_the_page_of_the_plan_leads_here(address: str, reader: Member, client_of: ClientOf) -> None:
    assert f'href="{address}"' in client_of(reader).get(address.removesuffix("channels/")).content.decode()


def test_without_money_it_asks_for_an_amount_and_shows_what_more_would_bring(
    address: str, editor: Member, client_of: ClientOf
) -> None:
    said = text_of(client_of(editor).get(f"{address}?budget=0"))
    assert "Without money nothing is bought. Fill in below how much there is." in said
    assert "0 instruments fit" not in said
    assert "With €2,500 we expect about" in said


@pytest.mark.parametrize(
    ("cost", "said"),
    [(100, "and pays itself back that year"), (1_200, "cannot be said"), (9_000, "and does not pay itself back")],
)
def test_that_it_pays_itself_back_is_said_only_where_the_margins_allow_it(
    address: str, cost: int, said: str, reader: Member, client_of: ClientOf
) -> None:
    cents = cost * 100
    Instrument.objects.filter(name="sleutelbrief").update(cost_low_cents=cents, cost_cents=cents, cost_high_cents=cents)
    Instrument.objects.exclude(name="sleutelbrief").delete()
    assert said in text_of(client_of(reader).get(f"{address}?budget=9000"))


def test_it_says_how_far_help_stays_open_of_small_processes_too(
    address: str, reader: Member, client_of: ClientOf
) -> None:
    said = text_of(client_of(reader).get(address))
    assert "more than 95% of the cases of a process online, nor on fewer than 120 a year" in said
    assert "at most 240 cases a year, only the 95% holds" in said


def test_a_channel_and_an_instrument_of_one_name_are_told_apart(plan: CommunicationPlan) -> None:
    organisation = plan.organisation
    Channel.objects.filter(name="Website").update(slug="sms")
    InstrumentFactory(organisation=organisation, name="sms", slug="sms", **OWN)
    counted = Counted(key="sms", part="cost", end="low", regret=30, joins=False, worth=0)
    found = questions(Doubts({}, (), (counted,)), Standing(organisation), "money", may_edit=True)
    assert [each.title for each in found] == ["What does a contact by “Website” cost?"]
    assert found[0].way is not None
    assert "/channels/" in found[0].way.url


def test_its_queries_do_not_grow_with_the_plan(
    address: str,
    plan: CommunicationPlan,
    editor: Member,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client, organisation = client_of(editor), plan.organisation
    client.get(address)
    for at in range(4):
        process = ProcessFactory(organisation=organisation, target=60.0)
        plan.processes.add(process)
        for channel in Channel.objects.all():
            ContactSeriesFactory(
                organisation=organisation,
                process=process,
                channel=channel,
                first_month=date(2026, 1, 1),
                counts=(9,) * 9,
            )
        InstrumentFactory(organisation=organisation, name=f"kaart {at}", **OWN).processes.add(process)
    client.get(address)
    with django_assert_num_queries(7):
        client.get(address)


def test_budgets_are_round_and_the_nearest_gives_way_to_what_there_is() -> None:
    assert budgets(30_500, 90_000) == (0, 10_000, 20_000, 30_500, 40_000, 50_000)
    assert budgets(1_200, 90_000)[-1] >= 1_200


def test_with_next_to_nothing_budgets_go_on_to_what_everything_costs() -> None:
    assert budgets(0, 90_000) == (0, 20_000, 40_000, 60_000, 80_000, 100_000)
    assert budgets(5, 90_000)[:2] == (0, 5)
    assert budgets(0, 0)[-1] == 100
