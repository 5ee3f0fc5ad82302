"""Texts and numbers, as people write them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.tables.key import key, merged, outline, tidy
from ankerpunt.tables.notice import quoted, short
from ankerpunt.tables.number import number, numbers

SAME = [
    ("één", "e\u0301e\u0301n"),
    ("collega's", "collega’s"),
    ("vast contract", "Vast\u00a0contract "),
    ("rust", "ru\u200bst"),
    ("ijs", "ĳs"),
    ("IJS", "ĳs"),
    ("“vrij”", '"vrij"'),
    ("e-mail", "e‑mail"),
    ("straße", "STRASSE"),
    ("goed salaris", "  Goed   Salaris. "),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_reads_the_same_has_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("rust", "ruit"), ("café", "cafe"), ("werk sfeer", "werksfeer")])
def test_what_reads_otherwise_has_another_key(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(max_size=30))
def test_a_key_has_itself_for_a_key(text: str) -> None:
    assert key(key(text)) == key(text)
    assert tidy(tidy(text)) == tidy(text)
    assert outline(key(text)) == outline(text)


def test_every_merge_is_said() -> None:
    replaced, notices = merged(["Rust", "rust", "rust", "Sfeer", "één"], {"één": 2})
    assert replaced == {"Rust": "rust"}
    assert notices[0].text.en == ("“Rust” and “rust” are written in these ways and count as one: “rust”.")
    assert "“één” is coded in 2 ways" in notices[-1].text.en


def test_names_in_a_sentence_stay_short_and_printable() -> None:
    assert quoted(["a", "b", "c"]).en == "“a”, “b” and “c”"
    assert quoted([]).nl == ""
    assert short("x" * 50) == "x" * 39 + "…"
    assert short("a\u202eb") == "a�b"


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1.250,5", "1.250"], [1250.5, 1250]),
        (["1,250.5", "1,250"], [1250.5, 1250]),
        (
            ["1 250", "€ 3,50", "4,-", "5,--", "−2", "55 %", "12 procent", "1\u00a0000"],
            [1250, 3.5, 4, 5, -2, 55, 12, 1000],
        ),
        (["1.5", "2,5", "1.250"], [1.5, 2.5, 1.25]),
        (["1.000.000", "1.5"], [1e6, 1.5]),
        (["1.000.000", "1,5"], [1e6, 1.5]),
        (["1e-05", "2E3"], [1e-05, 2000]),
        ([".5", ",5"], [0.5, 0.5]),
        (["0.125", "0,125"], [0.125, 0.125]),
    ],
)
def test_numbers_are_read_as_their_column_writes_them(cells: list[str], values: list[float]) -> None:
    assert numbers(cells) == values


@pytest.mark.parametrize("cell", ["", "veel", "nan", "inf", "1.2.3", "1,2,3", "12 rust", "1,25.5,1", "%"])
def test_what_is_no_number_is_not_a_number(cell: str) -> None:
    assert math.isnan(number(cell))


def test_whole_numbers_have_no_decimals() -> None:
    assert numbers(["1.234", "17"], whole=True) == [1234, 17]
    assert numbers(["1,234", "17"], whole=True) == [1234, 17]
