from datetime import date

import pytest

from ankerpunt.check.label import label, shorten
from ankerpunt.check.speak import fill, say_euro, say_list, say_number
from ankerpunt.check.tests.tiny import cell, persona, plan, promise, touchpoint, usp
from ankerpunt.check.wordlists import collective_in
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Campaign,
    Conversation,
    EstrangementTest,
    Evaluation,
    Learning,
    LearningAnswer,
    Motivation,
    Noun,
    Profile,
    TargetGroup,
    TargetGroupChoice,
    TeamReflection,
    Unit,
)
from ankerpunt.plan.text import Text

DAY = date(2026, 11, 15)


def both(template: str) -> Text:
    return Text(nl=template, en=template)


def test_it_says_dates_money_numbers_and_lists_in_each_language() -> None:
    values = {"d": "2027-03-01", "c": 123450, "x": 1234.5, "i": 9400, "l": ["a", "b", "c"], "w": ["owner", "cost"]}
    template = both("{d:date} {c:euro} {x} {i} {l} {w:words}")
    assert fill(template, "nl", values) == "1 maart 2027 € 1.234,50 1.234,5 9.400 a, b en c de eigenaar en de kosten"
    assert fill(template, "en", values) == "1 March 2027 €1,234.50 1,234.5 9,400 a, b and c the owner and the cost"


def test_it_says_one_and_many() -> None:
    assert fill(both("{n:n week|weken}"), "nl", {"n": 1}) == "1 week"
    assert fill(both("{n:n week|weken}"), "nl", {"n": 2}) == "2 weken"


def test_it_says_since_when_and_never() -> None:
    assert fill(both("{d:since}"), "nl", {"d": None}) == "tot nu toe"
    assert fill(both("{d:since}"), "en", {"d": None}) == "so far"
    assert fill(both("{d:since}"), "nl", {"d": "2026-09-03"}) == "sinds 3 september 2026"
    assert fill(both("{d:since}"), "en", {"d": "2026-09-03"}) == "since 3 September 2026"


def test_it_says_whole_amounts_without_decimals() -> None:
    assert say_euro(800_000, "nl") == "€ 8.000"
    assert say_number(2.0, "nl") == "2"
    assert say_list(["a"], "nl") == "a"
    assert fill(both("{w:words}"), "nl", {"w": "owner"}) == "de eigenaar"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("De klant", "klant"),
        ("de ontevreden burger", "burger"),
        ("Visitor", "Visitor"),
        ("Gebruiker 1", "Gebruiker"),
        ("Klantcontactmedewerkers", "Klantcontactmedewerkers"),
        ("The employees", "employees"),
        ("Samira", ""),
        ("Anna Burger", ""),
        ("Joost de Boer", ""),
        ("", ""),
    ],
)
def test_it_tells_a_group_from_a_person(name: str, word: str) -> None:
    assert collective_in(name) == word


def test_a_long_name_is_cut_at_a_whole_word() -> None:
    assert shorten("een twee drie", 20) == "een twee drie"
    assert shorten("een twee, drie", 11) == "een twee…"


EMPTY = Index(plan())
FULL = Index(
    plan(
        usp(),
        touchpoint(),
        persona(),
        promise(),
        TargetGroup(id="ict", name="ICT'ers", scope="internal"),
        Unit(id="klantcontact", name="Klantcontact"),
        Campaign(id="c1", title="Verhuisd?", starts_on=DAY, ends_on=DAY),
        Learning(id="l1", campaign="c1", text="Leg de brief bij de sleutel."),
    )
)


@pytest.mark.parametrize(
    ("row", "known", "unknown"),
    [
        (cell(), "Je team kiest de techniek × Werkplek", "techniek × werkplek"),
        (Motivation(id="m", persona="joost", goal="Sneller"), "Joost: Sneller", "joost: Sneller"),
        (
            EstrangementTest(id="t", proposition="bouw", target_group="ict", tested_on=DAY),
            "ICT'ers: Bouw met ruimte",
            "ict: bouw",
        ),
        (Evaluation(id="e", campaign="c1", evaluated_on=DAY), "Verhuisd?", "c1"),
        (
            LearningAnswer(id="a", learning="l1", campaign="c1", answer="adopted"),
            "Leg de brief bij de sleutel",
            "l1",
        ),
        (
            TeamReflection(id="r", unit="klantcontact", core_value="lef", held_on=DAY),
            "Klantcontact, 2026-11-15",
            "klantcontact, 2026-11-15",
        ),
        (Profile(id="p", channel="LinkedIn", target_group="ict"), "LinkedIn, ICT'ers", "LinkedIn"),
        (Conversation(id="gesprek-1", held_on=DAY), "gesprek-1", "gesprek-1"),
        (
            TargetGroupChoice(id="keuze", route="undecided", decided_on=DAY, reasoning="Eerst vragen we drie teams."),
            "Eerst vragen we drie teams",
            "Eerst vragen we drie teams",
        ),
    ],
)
def test_a_row_is_named_by_its_own_words(row: Noun, known: str, unknown: str) -> None:
    assert label(row, FULL) == known
    assert label(row, EMPTY) == unknown
