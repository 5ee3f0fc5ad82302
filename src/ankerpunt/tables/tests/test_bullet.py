import pytest

from ankerpunt.tables.bullet import without_bullet


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *(("• Leest geen brief", "Leest geen brief"), ("•Leest", "Leest"), ("o Houdt van bellen", "Houdt van bellen")),
        *(("o\thoudt van bellen", "houdt van bellen"), ("- wil meer tijd", "wil meer tijd"), ("▪  Rust", "Rust")),
        *(("o ja, dat ook", "o ja, dat ook"), ("-5 graden", "-5 graden"), ("rust – en ruimte", "rust – en ruimte")),
    ],
)
def test_a_mark_of_a_list_goes_and_a_word_stays(line: str, said: str) -> None:
    assert without_bullet(line) == said
