"""What a campaign did, said: never more than can be told, and never with a sign before a number (E2)."""

from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.check.effect import Effect
from ankerpunt.check.tests.test_effect import asked, counted, told
from ankerpunt.check.tests.tiny import campaign, plan
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Evaluation
from ankerpunt.publish.campaign.telling import Told, tell
from ankerpunt.science.impact import Answer, Interval, Reason
from ankerpunt.text import Language

ONLINE = (*[500] * 24, 700, 700, *[500] * 8)
LESS = (*[500] * 24, 300, 300, *[500] * 8)


def said(found: Effect, *evaluations: Evaluation, language: Language = "nl") -> Told:
    rows = (found.campaign, found.process, *found.controls, *evaluations)
    return tell(found, Index(plan(*rows)), language=language)


def with_answers(found: Effect, **answers: Answer) -> Effect:
    return replace(found, verdict=replace(found.verdict, **answers))


def looked_back(**fields: Any) -> Evaluation:
    return Evaluation(id="e", campaign="ronde", evaluated_on=asked().ends_on, **{"moment": "after", **fields})


@pytest.fixture(scope="module")
def more() -> Effect:
    return told(*counted(*ONLINE))


@pytest.fixture(scope="module")
def less() -> Effect:
    return told(*counted(*LESS))


def test_it_is_a_difference_until_the_question_of_other_causes_is_answered(more: Effect) -> None:
    assert said(more).headline.startswith("Ja, er ging meer online. Of dat door de campagne kwam")
    assert said(more, looked_back(rival_explanation="Een flat.")).headline.endswith("ook een andere oorzaak")
    assert said(more, looked_back(nothing_else=True)).headline.startswith("Ja, de campagne hielp: ongeveer")
    assert said(more, looked_back()).headline == said(more).headline


@pytest.mark.parametrize(("words", "language"), [("minder online", "nl"), ("less online", "en")])
def test_less_is_said_in_words_and_not_with_a_minus(less: Effect, words: str, language: Language) -> None:
    first = said(less, language=language).answers[0]
    assert first.unit == words
    assert "-" not in f"{first.answer}{first.note}"
    assert int(first.answer.split()[0]) == pytest.approx(20, abs=3)


@pytest.mark.parametrize(
    ("answer", "headline", "note"),
    [
        (Answer("too_small", Interval(-1, 0, 1)), "Nee, hooguit 2 van de 100", "Zo weinig dat het er niet toe doet."),
        (Answer("none_yet"), "Dat weten we nog niet", "Er is nog geen maand waaraan je het kunt zien."),
        (
            Answer("cannot_tell", because=(Reason("few_before", 6, 12),)),
            "Dat kunnen we niet zeggen",
            "Er zijn maar 6 maanden van voor de campagne. Vanaf 12 maanden lukt het.",
        ),
        (
            Answer("cannot_tell", because=(Reason("outage_in_campaign", month=24), Reason("undecided"))),
            "Dat kunnen we niet zeggen",
            "In januari 2026, tijdens de campagne, was er een storing. Het kan iets zijn, het kan ook niets zijn.",
        ),
    ],
)
def test_what_cannot_be_told_is_told_with_its_reasons(more: Effect, answer: Answer, headline: str, note: str) -> None:
    found = said(with_answers(more, during=answer))
    assert (found.headline, found.answers[0].answer, found.answers[0].note) == (headline, headline, note)


@pytest.mark.parametrize(
    ("answer", "words", "note"),
    [
        (Answer("more", Interval(3, 6, 9)), "Ja, er blijft iets over", "Tussen 3 en 9 van de 100."),
        (Answer("less", Interval(-9, -6, -3)), "Nee, het werd minder dan ervoor", "Tussen 3 en 9 van de 100."),
        (Answer("more"), "Ja, er blijft iets over", ""),
        (Answer("more", Interval(-1, 4, 8)), "Ja, er blijft iets over", ""),  # of the last months by themselves
        (Answer("no", Interval(-1, 0, 1)), "Nee", "Er is hooguit 2 van de 100 over."),
    ],
)
def test_whether_it_stays_has_an_answer_of_its_own(more: Effect, answer: Answer, words: str, note: str) -> None:
    last = said(with_answers(more, lasting=answer)).answers[2]
    assert (last.answer, last.note) == (words, note)


def test_what_is_too_small_follows_the_campaign() -> None:
    narrow = told(*counted(*ONLINE), of=asked(matters_from=1.5))
    found = said(with_answers(narrow, during=Answer("too_small", Interval(-1, 0, 1))))
    assert found.headline == "Nee, hooguit 1,5 van de 100"


def test_money_is_named_beside_the_cost_and_not_without_prices_or_a_difference(more: Effect) -> None:
    rows = {label: amount for label, amount, _between in said(more).money.rows}
    assert rows["De campagne kostte"] == "niet opgeschreven"
    assert rows["Tijd die vrijkomt"].startswith("€")
    assert "eigen aanname" in said(more).money.note
    assert said(replace(more, prices=None, worth=None)).money.note.startswith("Schrijf bij de kanalen")
    nothing = said(replace(more, verdict=replace(more.verdict, extra=None))).money
    assert (nothing.rows, nothing.told.startswith("We noemen geen geld")) == ((), True)


def test_what_else_it_may_be_is_a_question_each_with_how_it_is_known(more: Effect) -> None:
    before, others, happened, rival = said(more, language="en").checks
    assert (others.answer, happened.answer, rival.answer) == ("Not compared", "Nothing known", "Still open")
    assert before.answer in {"No", "Maybe"}


def test_of_another_process_that_moved_too_it_is_said() -> None:
    moved = told(
        *counted(*ONLINE),
        *counted(*ONLINE, of="uittreksel"),
        replace(told(*counted(*ONLINE)).process, id="uittreksel", name="Uittreksel"),
        of=asked(controls=("uittreksel",)),
    )
    assert said(moved).checks[1].note == "Uittreksel had geen campagne en veranderde ook."


def test_an_evaluation_of_another_campaign_answers_nothing(more: Effect) -> None:
    other = replace(looked_back(nothing_else=True), campaign="andere")
    index = Index(plan(more.campaign, campaign("andere"), more.process, other))
    assert not tell(more, index, language="nl").judged
