"""The yearly review: one document on screen, on paper and in Word, drawn from the plan (E1 to E3)."""

from __future__ import annotations

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.usefixtures("waterrijk")
REVIEW = "/waterrijk/learn/review/2026/"


def test_it_tells_what_was_promised_made_true_shown_heard_learned_and_what_is_open(
    reader: Member, client_of: ClientOf
) -> None:
    told = client_of(reader).get(REVIEW).context["told"]
    assert [each.title for each in told.chapters] == [
        "What we promised", "What we made true", "What we showed", "What we heard", "What we learned",
        "What is still open",
    ]  # fmt: skip
    still = told.chapters[-1]
    assert any("Jaarplan 2027" in text for text in still.blocks[1].items)
    assert all("(" in text for text in still.parts[0].blocks[0].items)


def test_the_same_words_go_on_paper_and_into_word(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    assert client.get(f"{REVIEW}review.pdf").content.startswith(b"%PDF")
    assert client.get(f"{REVIEW}review.docx").content.startswith(b"PK")
    assert client.get("/waterrijk/learn/review/").context["told"].title == "Review of 2026"


def test_a_table_below_its_own_name_does_not_show_it_twice(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(REVIEW).content.decode()
    assert '<caption class="ank-hidden">Objectives</caption>' in page
    assert "<caption>Campaigns</caption>" in page


@pytest.mark.parametrize("year", [1999, 2027])
def test_a_year_of_which_nothing_is_known_is_no_page(reader: Member, client_of: ClientOf, year: int) -> None:
    assert client_of(reader).get(f"/waterrijk/learn/review/{year}/").status_code == 404
