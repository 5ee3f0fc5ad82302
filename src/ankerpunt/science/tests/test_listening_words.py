"""What a round says when it closes: the words, and what is in a release (METHOD L7, L10)."""

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from ankerpunt.science.auditor.cells import shown
from ankerpunt.science.listening.release import ORGANISATION, release
from ankerpunt.science.listening.words import WORDS, Counts, word_of

COUNTS = some.builds(Counts, *(some.integers(-9, 60) for _ in range(3)))


@given(COUNTS)
def test_the_word_turns_round_with_the_answers(counts: Counts) -> None:
    turned = {"less_often": "more_often", "more_often": "less_often"}
    word = word_of(counts)

    assert word_of(Counts(counts.more, counts.same, counts.less)) == turned.get(word, word)


@pytest.mark.parametrize(
    ("counts", "word"),
    [
        ((6, 7, 6), "too_few"),
        ((0, 19, -5), "too_few"),
        ((5, 5, 10), "more_often"),
        ((4, 8, 8), "about_as_often"),
        ((10, 5, 5), "less_often"),
        ((-5, 20, 0), "more_often"),
        ((5, 9, 6), "divided"),
        ((4, 11, 5), "about_as_often"),
    ],
)
def test_the_words_begin_where_the_rule_says(counts: tuple[int, int, int], word: str) -> None:
    assert word_of(Counts(*counts)) == word


TALLIES = some.dictionaries(
    some.text("abc", min_size=1, max_size=2), some.builds(Counts, *(some.integers(0, 40) for _ in range(3))), min_size=1
).map(lambda groups: {(group, question): counts for group, counts in groups.items() for question in ("p", "q")})


@given(TALLIES, some.integers())
def test_a_release_is_a_word_for_each_group_and_question_and_for_the_whole(
    tally: dict[tuple[str, str], Counts], seed: int
) -> None:
    said = release(tally, invited=60, below=Random(seed).randrange)

    groups = {group for group, _ in tally}
    assert [(cell.group, cell.question) for cell in said.cells] == sorted(
        (group, question) for group in {ORGANISATION, *groups} for question in ("p", "q")
    )
    assert {cell.word for cell in said.cells} <= set(WORDS)
    shown(map(msgspec.structs.asdict, said.cells), groups=groups, questions=["p", "q"])


@given(COUNTS.filter(lambda counts: min(counts) >= 0), some.integers())
def test_the_organisation_gets_no_noise_of_its_own(counts: Counts, seed: int) -> None:
    said = release({("only", "q"): counts}, invited=60, below=Random(seed).randrange)

    assert len({cell.word for cell in said.cells}) == 1


def test_the_order_of_a_tally_does_not_show() -> None:
    tally = {("b", "q"): Counts(9, 9, 9), ("a", "q"): Counts(3, 9, 12)}

    one, other = (
        release(dict(items), invited=60, below=Random(4).randrange)
        for items in (tally.items(), reversed(tally.items()))
    )

    assert one == other


def test_whether_more_than_half_took_part_is_a_mean_over_the_questions() -> None:
    tally = {("a", "p"): Counts(3_000, 3_000, 3_000), ("a", "q"): Counts(0, 500, 0)}

    assert release(tally, invited=9_000).took_part == "more_than_half"
    assert release(tally, invited=10_000).took_part == "less_than_half"


@pytest.mark.parametrize(
    "tally",
    [
        {},
        {("a", "p"): Counts(1, 1, 1), ("b", "q"): Counts(1, 1, 1)},
        {(ORGANISATION, "p"): Counts(1, 1, 1)},
        {("a", "p"): Counts(1, 1, -1)},
    ],
)
def test_a_tally_that_cannot_be_is_not_released(tally: dict[tuple[str, str], Counts]) -> None:
    with pytest.raises(ValueError, match="count"):
        release(tally, invited=30)


def test_counts_of_two_groups_are_counted_together() -> None:
    assert Counts(1, 2, 3) + Counts(4, 5, 6) == Counts(5, 7, 9)
    assert Counts(1, 2, 3).__add__((4, 5, 6)) is NotImplemented
