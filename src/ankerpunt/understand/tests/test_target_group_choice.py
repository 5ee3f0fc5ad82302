"""For whom we choose: the four routes, the decision, and the answers that were given before (U3)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.models import ChoiceArgument, TargetGroup, TargetGroupChoice
from ankerpunt.understand.tests.factories import ChoiceArgumentFactory, TargetGroupChoiceFactory, TargetGroupFactory

CHOICES = "/waterrijk/understand/target-group-choices/"
ARGUMENTS = "/waterrijk/understand/choice-arguments/"
LOOK = "/waterrijk/understand/look-again/"
DRAWER = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
ARGUMENT = {"route": "reach_new", "stance": "for", "text": "Er gaan elf collega's met pensioen."}


def decision(**values: str) -> dict[str, str]:
    today = timezone.localdate()
    return {
        "route": "strengthen_existing",
        "reasoning": "Eerst waarmaken wat we beloven.",
        "decided_by": "managementteam",
        "decided_on": today.isoformat(),
        "review_on": (today + timedelta(days=365)).isoformat(),
        **values,
    }


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="balie", name="Baliemedewerkers")


@pytest.fixture
def answered(group: TargetGroup) -> TargetGroupChoice:
    choice = TargetGroupChoiceFactory(
        organisation=group.organisation,
        slug="keuze-2026",
        route="strengthen_existing",
        decided_on=date(2026, 2, 10),
        review_on=date(2026, 10, 1),
        decided_by="managementteam",
        reasoning="Eerst waarmaken.",
        target_groups=[group],
    )
    ChoiceArgumentFactory(
        organisation=group.organisation, choice=choice, route="both", stance="against", text="Te veel."
    )
    return choice


def test_before_there_is_a_choice_the_page_teaches(reader: Member, group: TargetGroup, client_of: ClientOf) -> None:
    page = client_of(reader).get(CHOICES).content.decode()
    assert "Nobody wrote down yet for whom you choose" in page
    assert "Marketers advise against this one" in page
    assert "Write the choice down" not in page


def test_before_there_is_a_group_the_way_goes_there_first(reader: Member, client_of: ClientOf) -> None:
    assert "There is no target group yet" in client_of(reader).get(CHOICES).content.decode()


def test_the_first_argument_opens_a_look_with_a_day_to_have_chosen_by(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{ARGUMENTS}new/", ARGUMENT)
    assert answer["Location"] == CHOICES
    choice = ChoiceArgument.objects.get().choice
    assert (choice.route, choice.reasoning) == ("undecided", "")
    assert (choice.decided_on, choice.review_on) == (timezone.localdate(), timezone.localdate() + timedelta(weeks=8))
    assert "We have been weighing it since" in client_of(editor).get(CHOICES).content.decode()


def test_arguments_stand_under_their_route_for_and_against(
    answered: TargetGroupChoice, reader: Member, client_of: ClientOf
) -> None:
    board = client_of(reader).get(CHOICES).context["board"]
    against = {route.code: [argument.text for argument in route.sides[1].arguments] for route in board.routes}
    assert against == {"strengthen_existing": [], "reach_new": [], "both": ["Te veel."], "let_go": []}
    assert [route.code for route in board.routes if route.chosen] == ["strengthen_existing"]


def test_in_the_drawer_the_board_behind_it_changes_along(
    answered: TargetGroupChoice, editor: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(f"{ARGUMENTS}new/?board=1", ARGUMENT, headers=DRAWER)
    assert 'hx-target="#choice-board"' in answer.content.decode()
    assert "Er gaan elf collega" in answer.content.decode()
    elsewhere = client_of(editor).post(f"{ARGUMENTS}new/?target_group=balie", ARGUMENT, headers=DRAWER)
    assert elsewhere["HX-Redirect"] == CHOICES


def test_an_answer_stays_as_it_was_when_an_argument_comes_after_it(
    answered: TargetGroupChoice, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "This argument begins a review" in client.get(f"{ARGUMENTS}new/").content.decode()
    client.post(f"{ARGUMENTS}new/", ARGUMENT)
    opened = TargetGroupChoice.objects.get(route="undecided")
    assert sorted(opened.arguments.values_list("text", flat=True)) == [ARGUMENT["text"], "Te veel."]
    assert list(opened.target_groups.all()) == list(answered.target_groups.all())
    assert [argument.text for argument in answered.arguments.all()] == ["Te veel."]
    page = client.get(CHOICES).content.decode()
    assert "Until then the choice above holds." in page
    client.post(f"/waterrijk/undo/{Change.objects.latest('made_at').pk}/")
    assert list(TargetGroupChoice.objects.all()) == [answered]


@pytest.mark.postgres
def test_a_new_look_begins_once(answered: TargetGroupChoice, editor: Member, client_of: ClientOf) -> None:
    for _time in range(2):
        assert client_of(editor).post(LOOK)["Location"] == CHOICES
    assert TargetGroupChoice.objects.filter(route="undecided").count() == 1


def test_deciding_answers_what_was_open(editor: Member, group: TargetGroup, client_of: ClientOf) -> None:
    client = client_of(editor)
    client.post(f"{ARGUMENTS}new/", ARGUMENT)
    opened = client.get(f"{CHOICES}new/?route=both").context["form"]
    assert opened["route"].value() == "both"
    values = decision(opened=str(opened["opened"].value()), target_groups=str(group.pk))
    assert client.post(f"{CHOICES}new/", values)["Location"] == CHOICES
    choice = TargetGroupChoice.objects.get()
    assert (choice.route, choice.decided_by) == ("strengthen_existing", "managementteam")
    assert choice.arguments.count() == 1
    assert list(choice.target_groups.all()) == [group]


def test_deciding_anew_keeps_the_earlier_answer_and_takes_its_arguments_along(
    answered: TargetGroupChoice, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    client.post(f"{CHOICES}new/", decision(route="undecided", reasoning="We vragen eerst drie teams."))
    new = TargetGroupChoice.objects.exclude(pk=answered.pk).get()
    assert (new.route, new.arguments.get().text) == ("undecided", "Te veel.")
    answers = client.get(CHOICES).context["answers"]
    assert (answers.open, answers.in_force.choice.id) == (None, new.slug)
    assert [answer.choice.id for answer in answers.earlier] == [answered.slug]


def test_a_decision_needs_its_reasons_and_a_day_that_has_come(
    editor: Member, group: TargetGroup, client_of: ClientOf
) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    page = client_of(editor).post(f"{CHOICES}new/", decision(reasoning=" ", review_on="", decided_on=tomorrow))
    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"reasoning", "review_on", "decided_on"}
    assert "managementteam" in page.content.decode()
    assert not TargetGroupChoice.objects.exists()


def test_an_answer_can_be_read_again(answered: TargetGroupChoice, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{CHOICES}keuze-2026/").content.decode()
    for words in ("Eerst waarmaken.", "managementteam", "Te veel.", "Baliemedewerkers"):
        assert words in page


def test_a_passed_day_to_look_again_is_marked(answered: TargetGroupChoice, editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(CHOICES).content.decode()
    assert "Due for another look since" in page
    assert "Look at it again" in page


def test_an_argument_is_changed_and_removed_with_a_way_back(
    answered: TargetGroupChoice, editor: Member, client_of: ClientOf
) -> None:
    argument, client = answered.arguments.get(), client_of(editor)
    url = f"{ARGUMENTS}{argument.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    client.post(url, {"route": "both", "stance": "against", "text": "Te duur.", "opened": opened})
    assert answered.arguments.get().text == "Te duur."
    client.post(f"{ARGUMENTS}{argument.slug}/delete/")
    assert not ChoiceArgument.objects.exists()
    client.post(f"/waterrijk/undo/{Change.objects.latest('made_at').pk}/")
    assert answered.arguments.get().text == "Te duur."


def test_an_argument_without_words_is_asked_for_again(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).post(f"{ARGUMENTS}new/", {"stance": "for", "text": ""})
    assert page.status_code == 422
    assert page.context["form"]["stance"].value() == "for"


def test_a_reader_sees_no_forms(answered: TargetGroupChoice, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(CHOICES).content.decode()
    for words in ("Add what speaks", "Look at it again", "Write the choice down", "/edit/"):
        assert words not in page


def test_the_outsider_does_not_find_it(answered: TargetGroupChoice, outsider: Member, client_of: ClientOf) -> None:
    client = client_of(outsider)
    for url in (CHOICES, f"{CHOICES}keuze-2026/", f"{CHOICES}new/", f"{ARGUMENTS}new/"):
        assert client.get(url).status_code == 404
    assert client.post(LOOK).status_code == 404


def test_the_number_of_queries_does_not_grow(answered: TargetGroupChoice, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for size in (1, 6):
        for at in range(size):
            own = {"organisation": answered.organisation}
            earlier = TargetGroupChoiceFactory(**own, decided_on=date(2020, 1, 1 + at), target_groups=[])
            group = TargetGroupFactory(**own)
            earlier.target_groups.add(group)
            for choice in (earlier, answered):
                ChoiceArgumentFactory(**own, choice=choice, target_group=group)
        client.get(CHOICES)
        with CaptureQueriesContext(connection) as asked:
            client.get(CHOICES)
        counts.append(len(asked))
    assert counts[0] == counts[1]
