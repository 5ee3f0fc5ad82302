"""“Spread it for me”: each move with its reasons, taken over one by one, as one act with one undo (C8)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from msgspec.structs import replace

from ankerpunt.activate.models import Activity, CommunicationPlan, Theme
from ankerpunt.activate.parts import calendar_spread
from ankerpunt.activate.tests.factories import ActivityFactory
from ankerpunt.jobs.models import Job
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Change
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Dismissal, Plan

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
HERE = "/waterrijk/activate/plans/jaarplan-2027/calendar/"
SPREAD, TAKE = f"{HERE}spread/", f"{HERE}spread/take/"
TODAY = date(2026, 11, 30)
PAGE_QUERIES = 14
WATERRIJK: Plan = load(EXAMPLE)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)


@pytest.fixture(autouse=True)
def waterrijk(organisation: Organisation, editor: Member) -> None:
    write(WATERRIJK, into=organisation, by=editor)
    organisation.school_region = "middle"
    organisation.save()
    organisation.revise({})


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def proposed(client: Client) -> Any:
    return client.get(SPREAD)


def days() -> dict[str, date | None]:
    return dict(Activity.objects.filter(slug__in=["ac10", "ac14", "ac15"]).values_list("slug", "starts_on"))


def sent(answer: Any, *ticked: str, **because: str) -> dict[str, Any]:
    """The form of a proposal as it is sent with these ticks."""
    moves = [*answer.context["moves"], *answer.context["more_moves"]]
    notes = {f"{name}-because": said for name, said in because.items()}
    return {**notes, "take": [each.tick for each in moves if each.name in ticked]}


def undo(client: Client, answer: Any) -> None:
    client.post(next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags))


def test_each_move_says_why_and_what_is_almost_as_good_is_not_ticked(client: Client) -> None:
    answer = proposed(client)
    moves = {each.name: each for each in answer.context["moves"]}
    assert {name: (each.day, each.ticked) for name, each in moves.items()} == {
        "ac10": ("2027-08-30", True),
        "ac14": ("2027-10-25", False),
        "ac15": ("2027-10-25", True),
    }
    page = answer.content.decode()
    for sentence in (
        "3 could be at a better time, 15 stay.",
        "Then it is in the theme “Dichtbij: wat je werk doet”.",
        "Note: you wrote “voor de zomervakantie",
        "Then it no longer overlaps the Autumn Break.",
        "It makes little difference: leaving it is almost as good.",
    ):
        assert sentence in page
    assert "ghost-ac10" in page
    assert days()["ac10"] == date(2027, 6, 14)


def test_what_is_ticked_moves_as_one_act_with_one_undo(client: Client) -> None:
    before, acts = days(), Change.objects.count()
    answer = client.post(TAKE, sent(proposed(client), "ac10", "ac15", ac15="Dan is de fotograaf er."), follow=True)
    assert answer.redirect_chain == [(HERE, 303)]
    assert "2 activities are at their new time." in answer.content.decode()
    assert days() == before | {"ac10": date(2027, 8, 30), "ac15": date(2027, 10, 25)}
    assert Activity.objects.get(slug="ac15").note.endswith("Dan is de fotograaf er.")
    assert Change.objects.count() == acts + 1
    undo(client, answer)
    assert days() == before


def test_without_a_tick_nothing_moves_and_that_is_said(client: Client) -> None:
    answer = client.post(TAKE, sent(proposed(client)))
    assert answer.status_code == 422
    assert "Nothing has moved: first tick what may move." in answer.content.decode()


def test_what_a_colleague_moved_meanwhile_stops_all_of_it_and_nothing_typed_is_lost(
    client: Client, admin: Member, client_of: ClientOf
) -> None:
    form = sent(proposed(client), "ac10", "ac15", ac10="Na de zomer.")
    other = client_of(admin)
    seen = other.get(f"{HERE}ac15/move/").context["form"]["seen"].value()
    other.post(f"{HERE}ac15/move/", {"seen": seen, "starts_on": "2027-10-18"})
    answer = client.post(TAKE, form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "somebody moved “Foto maken en klaar” meanwhile" in page
    assert "Na de zomer." in page
    assert {each.name: each.ticked for each in answer.context["moves"]} == {"ac10": True, "ac14": False, "ac15": True}
    assert days()["ac10"] == date(2027, 6, 14)


def test_a_note_that_is_too_long_is_refused_in_a_sentence(client: Client) -> None:
    answer = client.post(TAKE, sent(proposed(client), "ac10", ac10="x" * 501))
    assert answer.status_code == 409
    assert "Nothing has moved. “Een ochtend achter het loket”:" in answer.content.decode()


def test_a_proposal_costs_few_queries(client: Client) -> None:
    proposed(client)
    with CaptureQueriesContext(connection) as asked:
        proposed(client)
    assert len(asked) <= PAGE_QUERIES, "\n".join(each["sql"] for each in asked.captured_queries)


def test_what_is_fixed_is_proposed_no_more_and_says_so(client: Client) -> None:
    answer = client.post(f"{HERE}ac10/pin/?back=spread", {"fixed": "on"}, follow=True)
    assert answer.redirect_chain == [(SPREAD, 303)]
    assert [each.name for each in answer.context["moves"]] == ["ac14", "ac15"]
    assert "Een ochtend achter het loket</strong> is fixed." in answer.content.decode()


def test_a_decision_in_writing_keeps_it_where_it_is(organisation: Organisation, editor: Member, client: Client) -> None:
    decided = Dismissal(
        id="foto",
        rule="C412",
        noun="Activity",
        object="ac15",
        reason="De fotograaf heeft het dan juist druk.",
        decided_by="burgerzaken",
        decided_on=date(2026, 11, 10),
        until=date(2027, 12, 31),
    )
    write(replace(WATERRIJK, dismissals=(*WATERRIJK.dismissals, decided)), into=organisation, by=editor)
    answer = proposed(client)
    assert [each.name for each in answer.context["moves"]] == ["ac10", "ac14"]
    assert "burgerzaken decided on 10 November 2026: De fotograaf heeft het dan juist druk." in answer.content.decode()


def test_two_wishes_that_cannot_both_be_are_named_with_a_way_out(client: Client) -> None:
    row = Activity.objects.get(slug="ac07")
    row.pinned, row.starts_on, row.ends_on = True, date(2027, 7, 12), date(2027, 7, 16)
    row.save()
    page = client.post(f"{HERE}ac07/pin/?back=spread", {"fixed": "on"}, follow=True).content.decode()
    assert "This cannot all be" in page
    assert "“Bel gerust, vertel het één keer” is in the theme “Samen: niemand staat alleen”" in page
    assert "“Bel gerust, vertel het één keer” stays on 12 July" in page
    assert f"{HERE}ac07/move/" in page


def test_a_calendar_in_which_nothing_moves_says_so(organisation: Organisation, client: Client) -> None:
    Activity.objects.exclude(slug="ac01").delete()
    organisation.revise({})
    page = proposed(client).content.decode()
    assert "Everything is at a good time: nothing has to move." in page
    assert "Move what is ticked" not in page


def test_more_than_three_moves_are_folded(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_spread, "SHOWN", 1)
    answer = proposed(client)
    assert (len(answer.context["moves"]), len(answer.context["more_moves"])) == (1, 2)
    assert "2 more" in answer.content.decode()


def test_a_full_calendar_is_spread_in_the_background(
    client: Client, monkeypatch: pytest.MonkeyPatch, work_off: WorkOff
) -> None:
    monkeypatch.setattr(calendar_spread, "AT_ONCE", 5)
    page = proposed(client).content.decode()
    assert "Work out a proposal" in page
    assert client.post(f"{SPREAD}ask/", follow=True).redirect_chain == [(SPREAD, 303)]
    client.post(f"{SPREAD}ask/")
    assert Job.objects.filter(work="spreading").count() == 1
    waiting = {"HX-Request": "true", "HX-Target": "section#proposal"}
    assert "A proposal is being worked out." in client.get(SPREAD, headers=waiting).content.decode()
    work_off()
    assert client.get(SPREAD, headers=waiting)["HX-Redirect"] == SPREAD
    answer = proposed(client)
    assert {each.name for each in answer.context["moves"]} == {"ac10", "ac14", "ac15"}
    assert Job.objects.get(work="spreading").outcome == {"ac10": 11, "ac14": 3, "ac15": 2}


def test_what_was_worked_out_for_other_wishes_does_not_count(
    client: Client, monkeypatch: pytest.MonkeyPatch, work_off: WorkOff
) -> None:
    monkeypatch.setattr(calendar_spread, "AT_ONCE", 5)
    client.post(f"{SPREAD}ask/")
    work_off()
    client.post(f"{HERE}ac10/pin/", {"fixed": "on"})
    assert "Work out a proposal" in proposed(client).content.decode()


def test_a_plan_that_went_meanwhile_has_nothing_to_spread(
    organisation: Organisation, client: Client, monkeypatch: pytest.MonkeyPatch, work_off: WorkOff
) -> None:
    monkeypatch.setattr(calendar_spread, "AT_ONCE", 5)
    client.post(f"{SPREAD}ask/")
    Theme.objects.all().delete()
    Activity.objects.all().delete()
    CommunicationPlan.objects.filter(slug="jaarplan-2027").delete()
    organisation.revise({})
    work_off()
    assert Job.objects.get(work="spreading").state == "done"


def test_a_reader_gets_no_proposal(reader: Member, client_of: ClientOf) -> None:
    assert client_of(reader).get(SPREAD).status_code == 403
    assert "Spread it for me" not in client_of(reader).get(HERE).content.decode()


def test_only_activities_of_this_calendar_are_moved(organisation: Organisation, client: Client) -> None:
    ActivityFactory(organisation=organisation, slug="los", starts_on=date(2027, 3, 1))
    form = {"take": ["los 2027-05-03 x", "half", ""]}
    assert client.post(TAKE, form).status_code == 422
    assert Activity.objects.get(slug="los").starts_on == date(2027, 3, 1)
