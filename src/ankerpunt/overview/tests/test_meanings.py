"""A word of the trade leads to what the plan calls otherwise."""

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.search.meanings import meanings
from ankerpunt.plan.tables import tables
from ankerpunt.plan.words.synonyms import SYNONYMS

pytestmark = pytest.mark.django_db
URL = "/waterrijk/search/"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("kernboodschap", "messages"),
        ("kernboodschappen", "messages"),
        ("woordvoering", "plans"),
        ("Mijlpaal", "phases"),
        ("mijlpalen", "phases"),
        ("opdrachtgevers", "target-groups"),
        ("servicenorm", "objectives"),
        ("nulmeting", "objectives"),
        ("toeleiders", "partners"),
        ("EVP", "propositions"),
        ("onze EVP", "propositions"),
        ("core message", "messages"),
    ],
)
def test_a_word_of_the_trade_is_led_to_what_it_is_called_here(typed: str, path: str) -> None:
    [meaning] = meanings(typed, "waterrijk")
    assert path in meaning.url


def test_a_word_of_the_plan_itself_needs_no_explaining() -> None:
    assert meanings("verhuizing naar Waterrijk", "waterrijk") == ()


def test_every_synonym_is_of_a_noun_of_the_plan() -> None:
    assert set(SYNONYMS.values()) <= set(tables())


def test_the_page_says_so_above_what_it_found(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(URL, {"q": "kernboodschap"}).content.decode()
    assert "“kernboodschap” is called here:" in page
    assert "/waterrijk/activate/messages/" in page


def test_the_outsider_finds_nothing(outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(URL, {"q": "kernboodschap"}).status_code == 404
