"""A figure is questioned before it is used, and what measures people or flatters is refused (L1, L2, L3)."""

import pytest

from ankerpunt.listen.models import Indicator
from ankerpunt.listen.tests.factories import IndicatorFactory
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

NEW = "/waterrijk/listen/indicators/new/"
FIGURE = {"name": "Aandeel verhuizingen via het web", "about": "process", "definition": "Per maand."}


def test_a_figure_is_asked_its_three_questions_one_after_the_other(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(NEW).content.decode()
    asked = ["What does this figure hide?", "How can it be gamed?", "What will people do because of it?"]
    places = [page.index(question) for question in asked]
    assert places == sorted(places)


def test_a_figure_of_a_process_may_be_proposed_and_is_a_proposal_until_it_is_questioned(
    editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.post(NEW, FIGURE, follow=True).content.decode()
    assert "This figure is a proposal: 3 questions are still open." in page
    figure = Indicator.objects.get()
    answers = {"hides": "Wie afhaakt.", "gamed_by": "Balie dicht.", "leads_to": "Minder balie."}
    edit = f"/waterrijk/listen/indicators/{figure.slug}/edit/"
    opened = client.get(edit).context["form"]["opened"].value()
    page = client.post(edit, {**FIGURE, **answers, "opened": opened}, follow=True).content.decode()
    assert "is a proposal" not in page


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"about": "person"}, "We measure no people."),
        ({"about": "team"}, "We measure no teams."),
        ({"name": "NPS van de balie"}, "is a score or a ranking of people"),
        ({"definition": "Ranglijst van de teams"}, "is a score or a ranking of people"),
        ({"name": "80% opent de nieuwsbrief"}, "counts whether people came or looked"),
    ],
)
def test_what_measures_people_or_flatters_is_refused_with_the_ways_out(
    editor: Member, client_of: ClientOf, changed: dict[str, str], sentence: str
) -> None:
    answer = client_of(editor).post(NEW, {**FIGURE, **changed, "hides": "Wie afhaakt."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "/waterrijk/listen/team-reflections/new/" in page
    assert "/waterrijk/listen/stories/new/" in page
    assert "Wie afhaakt." in page
    assert not Indicator.objects.exists()


def test_a_figure_that_came_in_with_a_plan_is_refused_once_it_is_changed(editor: Member, client_of: ClientOf) -> None:
    figure = IndicatorFactory(organisation=editor.organisation, about="person")
    edit = f"/waterrijk/listen/indicators/{figure.slug}/edit/"
    opened = client_of(editor).get(edit).context["form"]["opened"].value()
    answer = client_of(editor).post(edit, {**FIGURE, "about": "person", "opened": opened})
    assert "We measure no people." in answer.content.decode()


def test_another_organisation_finds_no_figure(outsider: Member, editor: Member, client_of: ClientOf) -> None:
    figure = IndicatorFactory(organisation=editor.organisation)
    assert client_of(outsider).get(f"/waterrijk/listen/indicators/{figure.slug}/").status_code == 404
