"""Whether a group of 40 gets the word that it should: made-up groups, the release as it is.

./run bench words

How often each person meets something compared with half a year ago is drawn for each group from a normal distribution:
its mean from N(.15, .6), its spread from U(.6, 1.2). Below -.5 somebody says less often, above .5 more often. The word
that it should get is once the word of these shares, and once that of the same answers without noise.
"""

from __future__ import annotations

import sys
from math import erf, sqrt

import numpy as np

from ankerpunt.science.listening.noise import noise
from ankerpunt.science.listening.words import FEWEST_ANSWERS, Counts, word_of
from benchmarks._side_by_side import Table, publish

GROUPS, CUT = 20_000, 0.5
OPPOSITE = {("more_often", "less_often"), ("less_often", "more_often")}
SEEDS = (1, 2, 3)


def below(value: float) -> float:
    return (1 + erf(value / sqrt(2))) / 2


def drawn(people: int, seed: int) -> tuple[float, float, float, float]:
    """Give the share with the right word and the opposite one: by the shares of the group, and by its own answers."""
    draw, counted = np.random.default_rng(seed), np.zeros(5)
    for mean, spread in zip(draw.normal(0.15, 0.6, GROUPS), draw.uniform(0.6, 1.2, GROUPS), strict=True):
        less, more = below((-CUT - mean) / spread), 1 - below((CUT - mean) / spread)
        shares = less, 1 - less - more, more
        answers = Counts(*draw.multinomial(people, shares).tolist())
        noisy = Counts(*(count + noise() for count in answers))
        if sum(max(count, 0) for count in noisy) < FEWEST_ANSWERS:
            continue
        word = word_of(noisy)
        expected = word_of(Counts(*(round(1_000_000 * share) for share in shares)))
        bare = word_of(answers)
        counted += (1, word == expected, (word, expected) in OPPOSITE, word == bare, (word, bare) in OPPOSITE)
    return tuple((counted[1:] / counted[0]).tolist())


def main() -> int:
    table = Table(
        "The word that it should get",
        ["answers", "by the shares", "opposite", "without noise", "opposite", ">= .80 and <= .001 without noise"],
    )
    for people in (20, 25, 30, 40, 60, 120):
        found = np.mean([drawn(people, seed) for seed in SEEDS], axis=0)
        right = "–"
        if people == 40:
            right = table.target("a group of 40", met=bool(found[2] >= 0.8 and found[3] <= 0.001))
        table.add(str(people), f"{found[0]:.3f}", f"{found[1]:.4f}", f"{found[2]:.3f}", f"{found[3]:.4f}", right)
    table.notes.append(f"{GROUPS:,} groups for each row and each of the seeds {', '.join(map(str, SEEDS))}; means.")
    return publish("words", "Words of groups", [table])


if __name__ == "__main__":
    sys.exit(main())
