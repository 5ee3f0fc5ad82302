"""How far one answer can move a word, worked out and not drawn; and the noise, by itself (METHOD L7, L10)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import exp, sqrt
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import convolve1d

from ankerpunt.science.listening import noise as module
from ankerpunt.science.listening.noise import goes_on, noise
from ankerpunt.science.listening.words import WORDS, Counts, word_of

EPSILON = 1.0
A = exp(-EPSILON / 2)
FAR = 18
"""Noise further away than this has a chance of 1 in 10 000; it is left out, and so are words that are that rare."""
ONE_MORE = ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1))
Floats = NDArray[np.float64]


def chances() -> Floats:
    """[2 FAR + 1] of each Z."""
    z = np.abs(np.arange(-FAR, FAR + 1))
    return np.asarray((1 - A) / (1 + A) * A**z)


@cache
def word_at(less: int, same: int, more: int) -> int:
    return WORDS.index(word_of(Counts(less, same, more)))


def words_around(low: Sequence[int], shape: Sequence[int]) -> NDArray[np.int64]:
    """[shape] the word of every triple of noisy counts from ``low`` up, by the code that releases."""
    axes = [range(begin, begin + length) for begin, length in zip(low, shape, strict=True)]
    return np.array([[[word_at(x, y, z) for z in axes[2]] for y in axes[1]] for x in axes[0]])


def of_a_word(counts: Sequence[int]) -> Floats:
    """[5] the chance of each word of a group with these counts."""
    one = chances()
    weights = np.einsum("i,j,k->ijk", one, one, one)
    found = words_around([count - FAR for count in counts], weights.shape)
    return np.bincount(found.ravel(), weights.ravel(), minlength=len(WORDS)).astype(np.float64)


def of_a_pair(counts: Sequence[int], second: Sequence[int]) -> Floats:
    """[5, 5] the chance of each word of the group with each word of both groups together."""
    one = chances()
    weights = np.einsum("i,j,k->ijk", one, one, one)
    own = words_around([count - FAR for count in counts], weights.shape)
    low = [count + other - 2 * FAR for count, other in zip(counts, second, strict=True)]
    both = words_around(low, [4 * FAR + 1] * 3)
    found = np.empty((len(WORDS), len(WORDS)))
    for at in range(len(WORDS)):
        likely = (both == at).astype(float)
        for axis in range(3):
            likely = convolve1d(likely, one, axis=axis, mode="constant")
        inner = likely[(slice(FAR, -FAR),) * 3]
        found[:, at] = np.bincount(own.ravel(), (weights * inner).ravel(), minlength=len(WORDS))
    return found


def worst(drawn: Sequence[Floats]) -> float:
    """The largest log ratio between any two, of what is not so rare that what is cut off decides."""
    found = 0.0
    for one, other in combinations(drawn, 2):
        often = np.maximum(one, other) > 0.01
        found = max(found, float(np.abs(np.log(one[often] / other[often])).max()))
    return found


def more(counts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for one in ONE_MORE:
        yield tuple(np.add(counts, one).tolist())


@pytest.mark.parametrize("counts", [(8, 8, 8), (5, 8, 11), (6, 7, 6), (0, 19, 0), (5, 10, 5), (0, 0, 0), (12, 1, 12)])
def test_one_answer_moves_the_word_of_a_group_by_epsilon_at_most(counts: tuple[int, int, int]) -> None:
    assert worst([of_a_word(each) for each in more(counts)]) <= 1.01 * EPSILON


def test_it_moves_the_word_of_the_group_with_that_of_the_organisation_by_no_more() -> None:
    pairs = [of_a_pair(each, (20, 17, 38)) for each in more((6, 7, 6))]

    assert all(abs(pair.sum() - 1) < 1e-3 for pair in pairs)
    assert worst(pairs) <= 1.01 * EPSILON


class Coin:
    """A source of chance that says in advance when a toss of 1 in n succeeds."""

    def __init__(self, tosses: Sequence[bool]) -> None:
        self.tosses = iter(tosses)
        self.chance = Fraction(1)

    def __call__(self, number: int) -> int:
        won = next(self.tosses)
        self.chance *= Fraction(1, number) if won else Fraction(number - 1, number)
        return 0 if won else 1


def test_the_coin_is_exactly_as_often_heads_as_it_should_be() -> None:
    heads = Fraction(0)
    for length in range(18):
        coin = Coin([True] * length + [False])
        if goes_on(coin):
            heads += coin.chance

    assert float(heads) == pytest.approx(A, abs=1e-15)


def test_noise_is_one_run_less_another(monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter([True, True, False, True, True, True, True, False])
    monkeypatch.setattr(module, "goes_on", lambda _below: next(said))

    assert noise() == 2 - 4


def test_noise_is_drawn_as_often_as_it_should_be() -> None:
    draws = 40_000
    below = Random(60).randrange
    drawn = Counter(noise(below) for _ in range(draws))

    for z in range(-8, 9):
        chance = (1 - A) / (1 + A) * A ** abs(z)
        assert abs(drawn[z] - draws * chance) < 4 * sqrt(draws * chance), z


def test_the_source_is_that_of_the_system() -> None:
    assert noise.__defaults__ is not None
    assert noise.__defaults__[0].__module__ == "secrets"
