import re
from pathlib import Path

import pytest
from django.urls import resolve

from ankerpunt.web import method

METHOD = (Path(__file__).parents[4] / "docs" / "method" / "README.md").read_text(encoding="utf-8")
EXAMPLE = """
- U1 (TC, WZ) Target groups (doelgroepen), internal (by work: nurses) and
  external.
- C12 (WZ) Social media as a channel to (nearly) everyone, with a profile.
- G2 (DV) A poster of the 12 steps.
"""


def test_every_line_is_listed_by_its_first_words() -> None:
    assert method.lines_of(EXAMPLE) == {
        "U1": "Target groups",
        "C12": "Social media as a channel to everyone",
        "G2": "A poster of the 12 steps",
    }


def test_what_names_a_line_names_one_that_the_method_has() -> None:
    known = set(method.lines_of(METHOD))
    assert len(known) == len(re.findall(r"^- [A-Z]\d+ ", METHOD, re.MULTILINE))
    for named in (method.by_nouns(), method.by_rules(), method.by_pages(), method.by_numbers_and_paper()):
        assert set(named) <= known
    assert set(method.by_tests()) <= known


def test_a_size_of_paper_is_no_line_of_the_method() -> None:
    assert method.ids_in("Cards to print (A6, and A4 to cut), on A3 too.") == []
    assert method.ids_in("Evidence ages (A4); see METHOD U6, U11.") == ["A4", "U6", "U11"]


def test_a_line_without_a_page_or_a_test_says_so() -> None:
    rows = {row.split(" | ")[0].strip("| "): row.split(" | ") for row in method.pages()["method.md"].splitlines()}
    assert rows["E4"][4] == "not yet"
    assert rows["U3"][4] == "`understand/target-group-choices/`"


@pytest.mark.parametrize("address", sorted({each for found in method.by_pages().values() for each in found}))
def test_a_page_of_the_table_is_a_page(address: str) -> None:
    resolve("/waterrijk/" + re.sub(r"<[\w-]+>", "one", address))
