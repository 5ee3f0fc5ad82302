"""What people make of stories together: a theme in their own words, and the story of a half year (L6)."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from ankerpunt.listen.models import PassedTheme, Story
from ankerpunt.listen.tests.factories import StoryFactory
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.tests.factories import FoundationFactory

THEMES = "/waterrijk/listen/themes/"
CHOOSE = "/waterrijk/listen/half-year/lef/"


def shown(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def told(organisation: Organisation) -> list[Story]:
    texts = ["We maken zelf het rooster.", "Mijn rooster klopt.", "Roosters ruilen gaat vanzelf.", "De kantine.",
             "De wethouder kwam langs.", "Onze verbouwing duurt."]  # fmt: skip
    return [StoryFactory(organisation=organisation, text=text, slug=f"v{at}") for at, text in enumerate(texts)]


@pytest.fixture
def courage(organisation: Organisation) -> list[Story]:
    value = FoundationFactory(organisation=organisation, kind="core_value", slug="lef", title="Lef")
    return [
        StoryFactory(organisation=organisation, core_value=value, slug=slug, text=f"Toen durfde ik. {slug}")
        for slug in ("een", "twee")
    ]


def test_a_word_that_comes_back_is_confirmed_under_a_name_of_our_own(
    editor: Member, client_of: ClientOf, told: list[Story]
) -> None:
    page = shown(client_of(editor).get(THEMES))
    assert "“rooster”" in page
    sent = {"word": "rooster", "theme": "zeggenschap", "stories": ["v0", "v2"]}
    assert client_of(editor).post(THEMES, sent).status_code == 303
    assert set(Story.objects.filter(theme="zeggenschap").values_list("slug", flat=True)) == {"v0", "v2"}
    undo(Change.objects.get(), by=editor)
    assert not Story.objects.exclude(theme="").exists()


def test_a_theme_is_renamed_and_nothing_typed_is_lost(editor: Member, client_of: ClientOf, told: list[Story]) -> None:
    Story.objects.filter(slug__in=["v0", "v1"]).update(theme="rooster")
    sent = {"word": "=rooster", "theme": "", "stories": ["v0", "v1"]}
    refused = client_of(editor).post(THEMES, sent)
    assert refused.status_code == 422
    assert "in the words of your own people" in shown(refused)
    client_of(editor).post(THEMES, {**sent, "theme": "zeggenschap"})
    assert Story.objects.filter(theme="zeggenschap").count() == 2


def test_a_theme_has_another_name_on_every_story_also_in_the_archive(
    editor: Member, client_of: ClientOf, told: list[Story]
) -> None:
    for story in told[:3]:
        story.theme = "rooster"
        story.save()
    Story.objects.filter(slug="v2").update(archived_on=timezone.localdate())
    client = client_of(editor)
    assert 'name="word" value="=rooster"' in shown(client.get(THEMES))
    client.post(THEMES, {"word": "=rooster", "theme": "zeggenschap", "stories": ["v0"]})
    themes = dict(Story.objects.filter(slug__in=["v0", "v1", "v2"]).values_list("slug", "theme"))
    assert themes == {"v0": "zeggenschap", "v1": "", "v2": "zeggenschap"}
    undo(Change.objects.latest("pk"), by=editor)
    assert set(Story.objects.filter(theme="rooster").values_list("slug", flat=True)) == {"v0", "v1", "v2"}


def test_a_word_that_is_no_theme_is_passed_over_until_somebody_brings_it_back(
    editor: Member, client_of: ClientOf, told: list[Story]
) -> None:
    client_of(editor).post(f"{THEMES}pass/", {"word": "rooster"})
    assert PassedTheme.objects.get().word == "rooster"
    assert "“rooster”</h2>" not in shown(client_of(editor).get(THEMES))
    client_of(editor).post(f"{THEMES}bring-back/", {"word": "rooster"})
    assert "“rooster”</h2>" in shown(client_of(editor).get(THEMES))


def test_five_people_choose_a_story_and_say_why(
    editor: Member, reader: Member, client_of: ClientOf, courage: list[Story]
) -> None:
    page = shown(client_of(editor).get(CHOOSE, {"story": "een"}))
    assert "Toen durfde ik. een" in page
    sent = {"story": "een", "choosers": "4", "because": "Zo praten we nu over fouten."}
    few = client_of(editor).post(CHOOSE, sent)
    assert few.status_code == 422
    assert "Choose with five people or more" in shown(few)
    assert client_of(editor).post(CHOOSE, {**sent, "choosers": "7"}).status_code == 303
    chosen = Story.objects.get(slug="een")
    assert (chosen.chosen_on, chosen.choosers) == (timezone.localdate(), 7)
    room = shown(client_of(reader).get("/waterrijk/listen/stories/"))
    assert "chosen by 7 people" in room
    assert "Zo praten we nu over fouten." in room
    assert "Zo praten we nu over fouten." in shown(client_of(reader).get("/waterrijk/"))


def test_another_choice_takes_the_place_of_the_first_in_one_act(
    editor: Member, client_of: ClientOf, courage: list[Story]
) -> None:
    for slug in ("een", "twee"):
        client_of(editor).post(CHOOSE, {"story": slug, "choosers": "5", "because": "Daarom."})
    assert list(Story.objects.exclude(chosen_on=None).values_list("slug", flat=True)) == ["twee"]
    undo(Change.objects.order_by("-made_at")[0], by=editor)
    assert list(Story.objects.exclude(chosen_on=None).values_list("slug", flat=True)) == ["een"]


def test_a_value_of_which_nobody_told_leads_to_asking(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    FoundationFactory(organisation=organisation, kind="core_value", slug="lef", title="Lef")
    assert "/waterrijk/listen/calls/new/?core_value=lef" in shown(client_of(editor).get(CHOOSE))
    assert client_of(editor).get("/waterrijk/listen/half-year/nothing/").status_code == 404
