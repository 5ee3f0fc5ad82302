"""A year in one document: nothing is counted as 0, nothing is left out that is open (E1 to E3)."""

from datetime import date
from functools import cache

import pytest

from ankerpunt.check.tests.test_effect import waterrijk
from ankerpunt.check.tests.tiny import campaign, group, plan, promise, usp
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Conversation,
    Evaluation,
    Learning,
    LearningAnswer,
    Noun,
    Objective,
    Override,
    Result,
    Story,
)
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Grid
from ankerpunt.publish.booklet.tests.conftest import texts
from ankerpunt.publish.review.year import FEW, review_of, years_of
from ankerpunt.text import Language

TODAY = date(2026, 11, 30)
IN_YEAR, EARLIER = date(2026, 3, 1), date(2025, 3, 1)


def review(*rows: Noun, year: int = 2026, language: Language = "en") -> Booklet:
    return review_of(Index(plan(*rows)), year, today=TODAY, language=language)


def said(told: Booklet, title: str) -> list[str]:
    return list(texts(chapter(told, title)))


def chapter(told: Booklet, title: str) -> Chapter:
    [found] = [each for each in told.chapters if each.title == title]
    return found


@cache
def of_waterrijk(year: int, language: Language = "nl") -> Booklet:
    return review_of(waterrijk(), year, today=TODAY, language=language)


def test_a_year_of_which_nothing_is_known_says_so_in_words_and_counts_nothing() -> None:
    told = review()
    assert [each.title for each in told.chapters] == [
        "What we promised",
        "What we made true",
        "What we showed",
        "What we heard",
        "What we learned",
        "What is still open",
    ]
    words = [text for each in told.chapters for text in texts(each)]
    assert "No campaign was looked back at." in words
    assert "Nothing that people said was written down." in words
    assert not [text for text in words if " 0" in text or text.startswith("0")]


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_of_the_review_counts_what_is_not_there(year: int, language: Language) -> None:
    told = of_waterrijk(year, language)
    first = [texts(each) for each in told.chapters]
    assert not [text for each in first for text in each if ": 0" in text]


def test_a_promise_that_is_not_true_yet_is_named_with_its_day() -> None:
    rows = group(), promise(status="adopted"), usp(), usp("later", claim="Je mag thuiswerken", state="stretch")
    told = said(review(*rows), "What we promised")
    assert told[1] == "2 promises to 1 group. True: 1. Not true yet: 1."
    assert "Je mag thuiswerken" in told


def test_only_what_fell_in_the_year_is_in_it() -> None:
    rows: tuple[Noun, ...] = (
        Activity(id="a", title="A", starts_on=IN_YEAR, status="done"),
        Activity(id="b", title="B", starts_on=EARLIER, status="done"),
        Conversation(id="c", held_on=IN_YEAR),
        Conversation(id="d", held_on=EARLIER),
    )
    assert said(review(*rows), "What we showed")[1] == "Activities in 2026: 1. Done or started: 1."
    assert said(review(*rows), "What we heard")[1] == "Conversations: 1."
    assert said(review(*rows, year=2025), "What we heard")[1] == "Conversations: 1."


def test_stories_that_were_chosen_come_first_and_a_few_are_told() -> None:
    stories = [Story(id=f"s{at}", text=f"Verhaal {at}", told_on=IN_YEAR) for at in range(FEW + 2)]
    chosen = Story(id="z", text="Gekozen", told_on=IN_YEAR, chosen_on=IN_YEAR)
    told = said(review(*stories, chosen), "What we heard")
    first = told.index("Stories that stayed") + 1
    assert told[first] == "Gekozen"
    assert len(told[first:]) == FEW


def test_what_was_learned_is_there_with_what_was_done_with_it() -> None:
    source, new = campaign("oud"), campaign("nieuw")
    rows = (
        source,
        new,
        Evaluation(id="e", campaign="oud", evaluated_on=IN_YEAR, moment="after"),
        Learning(id="l", campaign="oud", text="Eerst de drempel."),
        LearningAnswer(
            id="a", learning="l", campaign="nieuw", answer="declined", reason="Geen geld.", answered_on=IN_YEAR
        ),
    )
    told = said(review(*rows), "What we learned")
    assert told[1] == "Looked back at a campaign 1 time."
    assert told[-3:] == ["Eerst de drempel.", "Declined", "Geen geld."]


def test_an_objective_has_its_newest_figure_and_where_that_is_from() -> None:
    aim = Objective(id="o", text="Zeven van de tien", baseline=50, target=70, source="plan")
    measured = Result(id="r", objective="o", measured_on=IN_YEAR, value=71, source="zaaksysteem")
    learned = chapter(review(aim, measured), "What we learned")
    [row] = next(block.rows for part in learned.parts for block in part.blocks if isinstance(block, Grid))
    assert row == ("Zeven van de tien", "Reached", "71 on 1 March 2026", "zaaksysteem")


def test_a_decision_to_go_on_all_the_same_is_in_it_with_its_reason() -> None:
    made = Override(
        id="d",
        rule="A501",
        noun="Campaign",
        object="oud",
        reason="De wet gaat in.",
        decided_by="De directie",
        decided_on=IN_YEAR,
    )
    told = said(review(campaign("oud", title="Verhuisd?"), made), "What is still open")
    assert told[-1].startswith("Verhuisd?: De wet gaat in. (De directie, 1 March 2026")


def test_the_open_gates_of_waterrijk_are_listed() -> None:
    told = said(of_waterrijk(2026), "Wat nog openstaat")
    assert told[1].startswith("De check laat ")
    assert any("Jaarplan 2027" in text for text in told)


def test_a_campaign_is_told_as_its_own_page_tells_it() -> None:
    told = said(of_waterrijk(2025), "Wat we lieten zien")
    [helped] = [text for text in told if text.startswith("Ja, er ging meer online")]
    assert helped.endswith("Het kan 11 zijn of 20.")


def test_the_years_to_look_back_at_are_those_in_which_something_was() -> None:
    index = Index(
        plan(campaign("c", starts_on=EARLIER, ends_on=EARLIER), Story(id="s", text="T", told_on=date(2023, 1, 1)))
    )
    assert years_of(index, TODAY) == (2026, 2025, 2023)
    ahead = Index(plan(campaign("c", starts_on=date(2027, 1, 1), ends_on=date(2027, 2, 1))))
    assert years_of(ahead, TODAY) == (2026,)
