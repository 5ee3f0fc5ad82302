import pytest

from ankerpunt.check.speak import fill
from ankerpunt.check.wordlists import collective_in
from ankerpunt.plan.speech import say_euro, say_list, say_number
from ankerpunt.text import Text


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
