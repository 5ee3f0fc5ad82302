"""Words that come back in what people tell are proposed as themes, and nothing more is made of them (L6)."""

from __future__ import annotations

from ankerpunt.science.themes import MOST, propose

ROSTERS = ["We maken zelf het rooster.", "Mijn rooster klopt.", "Roosters ruilen gaat vanzelf."]
OTHERS = ["De kantine is gezellig.", "De wethouder kwam langs.", "Onze verbouwing duurt.", "Ik leer veel."]


def test_a_word_that_three_stories_share_is_proposed_in_any_of_its_forms() -> None:
    assert [(each.word, each.texts) for each in propose([*ROSTERS, *OTHERS])] == [("rooster", (0, 1, 2))]


def test_two_stories_are_no_theme_and_a_word_of_most_stories_tells_none_apart() -> None:
    assert propose([*ROSTERS[:2], *OTHERS]) == ()
    assert propose([f"{text} Dat zegt de wethouder." for text in [*ROSTERS, *OTHERS]]) == propose([*ROSTERS, *OTHERS])


def test_words_that_are_always_together_are_proposed_once() -> None:
    told = [f"{text} Met de planner." for text in ROSTERS] + OTHERS
    assert len(propose(told)) == 1


def test_a_word_that_people_passed_over_is_not_proposed_again_in_another_form_either() -> None:
    assert propose([*ROSTERS, *OTHERS], passed_over=["roosters"]) == ()


def test_no_more_are_proposed_than_fit_on_a_page_and_of_nothing_nothing() -> None:
    names = ["kantine", "wethouder", "verbouwing", "fietsen", "vergunning", "bibliotheek", "zwembad", "begraafplaats"]
    told = [f"Over {name}." for name in names for _again in range(3)]
    assert len(propose(told)) == MOST
    assert propose([]) == ()
