"""Weeks with and without a conversation, of everybody or of one team: no numbers, nothing of a small team (U10, L1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.organisation.models import Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.understand.models import Conversation
from ankerpunt.understand.tests.factories import ConversationFactory

pytestmark = pytest.mark.django_db
WEEKS, NEW = "/waterrijk/understand/weeks/", "/waterrijk/understand/conversations/new/"
TALK = {"summary": "Over de roosters.", "partner": "colleague", "held_on": "2026-11-02"}


@pytest.fixture
def counter(organisation: Organisation) -> Unit:
    """A team that somebody went out for twice in one week, two weeks ago, and this week."""
    unit: Unit = UnitFactory(organisation=organisation, slug="balie", name="Balie & burgerzaken", size=46)
    for days in (14, 14, 0):
        held_on = timezone.localdate() - timedelta(days=days)
        ConversationFactory(organisation=organisation, unit=unit, held_on=held_on)
    return unit


def test_everybody_together_comes_first(counter: Unit, reader: Member, client_of: ClientOf) -> None:
    ConversationFactory(organisation=counter.organisation, held_on=timezone.localdate())
    page = client_of(reader).get(WEEKS)
    assert [week.conversations for week in page.context["rhythm"].weeks][-3:] == [2, 0, 2]
    assert "Counted for everybody together" in page.content.decode()


def test_a_team_has_weeks_with_and_without_and_no_number(counter: Unit, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{WEEKS}?unit=balie")
    text = page.content.decode()
    assert "Balie &amp; burgerzaken" in text
    assert "1 week went by without a conversation" in text
    assert text.count("with a conversation</span>") == 2
    assert "conversations:</span>" not in text


def test_one_team_at_a_time(counter: Unit, reader: Member, client_of: ClientOf) -> None:
    UnitFactory(organisation=counter.organisation, slug="ict", size=12)
    page = client_of(reader).get(f"{WEEKS}?unit=balie&unit=ict").content.decode()
    assert page.count('<ol class="ank-weeks">') == 1


@pytest.mark.parametrize(
    ("size", "sentence"), [(4, "This team has fewer than 5 people."), (None, "We do not know how many people work")]
)
def test_a_team_that_would_be_persons_has_no_line(
    size: int | None, sentence: str, counter: Unit, editor: Member, client_of: ClientOf
) -> None:
    counter.size = size
    counter.save()
    page = client_of(editor).get(f"{WEEKS}?unit=balie")
    assert page.context["rhythm"] is None
    assert sentence in page.content.decode()
    assert ("/waterrijk/organisation/units/balie/edit/" in page.content.decode()) is (size is None)


def test_a_department_does_not_add_up_its_teams(counter: Unit, reader: Member, client_of: ClientOf) -> None:
    """Otherwise a small team could be seen as the difference."""
    whole = UnitFactory(organisation=counter.organisation, slug="dienst", size=60)
    counter.parent = whole
    counter.save()
    weeks = client_of(reader).get(f"{WEEKS}?unit=dienst").context["rhythm"].weeks
    assert not any(week.conversations for week in weeks)


def test_without_teams_it_teaches(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(WEEKS).content.decode()
    assert "No teams yet" in page
    assert "U10" in page


def test_the_outsider_finds_no_weeks(counter: Unit, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(f"{WEEKS}?unit=balie").status_code == 404


def test_the_page_costs_as_many_questions_with_more_teams(counter: Unit, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for _ in range(2):
        client.get(WEEKS)
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{WEEKS}?unit=balie")
        counts.append(len(asked))
        for _each in range(4):
            unit = UnitFactory(organisation=counter.organisation, size=9)
            ConversationFactory(organisation=counter.organisation, unit=unit)
    assert counts[0] == counts[1]


def test_the_form_offers_teams_that_can_be_shown_and_the_only_one_stands_ready(
    counter: Unit, editor: Member, client_of: ClientOf
) -> None:
    UnitFactory(organisation=counter.organisation, slug="twee", size=2)
    UnitFactory(slug="elders", size=90)
    form = client_of(editor).get(NEW).context["form"]
    assert list(form.fields["unit"].queryset) == [counter]
    assert form["unit"].value() == counter.pk
    assert not form.steps[0].open


def test_without_such_a_team_nothing_is_asked(editor: Member, client_of: ClientOf) -> None:
    assert "unit" not in client_of(editor).get(NEW).context["form"].fields
    assert client_of(editor).post(NEW, TALK).status_code == 303


def test_the_team_of_the_last_conversation_stands_ready_in_this_browser_only(
    counter: Unit, editor: Member, client_of: ClientOf
) -> None:
    other = UnitFactory(organisation=counter.organisation, slug="ict", size=12)
    client = client_of(editor)
    assert client.get(NEW).context["form"]["unit"].value() is None
    client.post(NEW, {**TALK, "unit": other.pk})
    assert Conversation.objects.get(unit=other).summary == "Over de roosters."
    assert client.get(NEW).context["form"]["unit"].value() == other.pk
    assert client_of(editor).get(NEW).context["form"]["unit"].value() is None
    client.post(NEW, {**TALK, "summary": "Over iets anders.", "unit": ""})
    assert client.get(NEW).context["form"]["unit"].value() is None


def test_a_conversation_says_for_which_team_and_the_log_is_not_counted_by_it(
    counter: Unit, reader: Member, client_of: ClientOf
) -> None:
    talk = Conversation.objects.filter(unit=counter).first()
    assert talk is not None
    client = client_of(reader)
    page = client.get(f"/waterrijk/understand/conversations/{talk.slug}/").content.decode()
    assert "For which team?" in page
    ConversationFactory(organisation=counter.organisation)
    log = client.get("/waterrijk/understand/conversations/?unit=balie")
    assert log.context["page"].paginator.count == 4


def test_the_page_of_the_team_does_not_list_its_conversations(
    counter: Unit, reader: Member, client_of: ClientOf
) -> None:
    page = client_of(reader).get("/waterrijk/organisation/units/balie/")
    assert page.status_code == 200
    assert "Conversations" not in [use.label for use in page.context["uses"]()]
