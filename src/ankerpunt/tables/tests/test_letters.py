"""Letters come out right, or a sentence says that they look wrong."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.tables.letters import encoding_of, spoilt
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read, read_text
from ankerpunt.tables.source import Source
from ankerpunt.tables.tests.books import CASES
from ankerpunt.text import Refusal

TABLE = "Werkwaarde;Aandeel\ncreëren met collega’s, één doel;55\n“vrij” zijn – € 5;44\n"
READ = [("Werkwaarde", "Aandeel"), ("creëren met collega’s, één doel", "55"), ("“vrij” zijn – € 5", "44")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert read(TABLE.encode(encoding), Limits()).sheets[0].top(9) == READ
    assert read_text(TABLE.encode(encoding), Limits()) == TABLE


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_letters_of_an_old_machine_are_recognised_and_refused(encoding: str) -> None:
    with pytest.raises(Refusal, match=r"The letters in this file look wrong: “.+CSV UTF-8"):
        read("Werkwaarde;Aandeel\ncreëren met één doel;55\ngeïnd;44\n".encode(encoding), Limits())


def test_the_macintosh_file_is_refused_with_what_looks_wrong() -> None:
    with pytest.raises(Refusal, match="collegaÕs"):
        read(CASES / "ranking-mac-roman.csv", Limits())


def test_a_file_in_two_encodings_is_refused() -> None:
    with pytest.raises(Refusal, match="look wrong"):
        read("a;b\ncreëren één;1\n".encode() + "geïnd;2\n".encode("cp1252"), Limits())


@pytest.mark.parametrize("content", [b"a;b\n\x00\x01\x02", b"a;\x81;\x8d\n", b"a" * 5000 + b"\0", b"\xff\xfea"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        read(content, Limits())


def test_text_that_was_cut_in_a_letter_is_not_taken_for_utf_8() -> None:
    assert encoding_of(Source("één".encode()[:-1] + b"\xc3\xabn")) == "utf-8"
    with pytest.raises(Refusal, match="look wrong"):
        encoding_of(Source("één ëë".encode()[:-1]))


def test_a_long_file_is_judged_as_a_whole() -> None:
    assert encoding_of(Source("één ".encode("cp1252") + b"a" * 2**20 + "ïn".encode("cp1252"))) == "cp1252"


def test_ordinary_signs_of_windows_are_no_reason_to_refuse() -> None:
    assert encoding_of(Source("CO² ± 5 °C, ½ liter, Ås, José".encode("cp1252"))) == "cp1252"


@pytest.mark.parametrize("text", ["één", "São Tomé", "Ångström", "naïef", "€ 5 – 7", "plain"])
def test_right_letters_are_not_called_wrong(text: str) -> None:
    assert not spoilt(text)


WORDS = (
    *("één", "creëren", "collega’s", "’s ochtends", "“vrij”", "‘rust’", "foto’s…", "€ 5", "–", "•", "•rust", "a–b"),
    *("ideeën", "geïnd", "coördinatie", "Vast\u00a0contract", "ÉÉN", "café", "Zoë", "José", "½", "25 °C", "„stil”"),
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join))
def test_dutch_text_is_read_the_same_from_utf_8_and_from_windows(text: str) -> None:
    assert read_text(text.encode("cp1252"), Limits()) == read_text(text.encode(), Limits()) == text


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(Refusal, match="is not there or cannot be read"):
            Source(path)
