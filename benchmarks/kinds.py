"""What choosing the number of kinds of people does for TURF and the recognition test, and how long it takes.

./run bench kinds            six studies of 16 and of 20 items, three, one and four kinds of people, 300 people
./run bench kinds --quick    one study of each

Three groups of people, each with seven out of ten of one kind of people, as in `recognition`; there the interval is not
printed (the command says "indication"), but measured here all the same.
"""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np

from ankerpunt.science import recognition
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.logit.class_choice import components
from ankerpunt.science.tests.simulate import Simulated, simulate_study
from ankerpunt.science.turf import turf_over_draws
from ankerpunt.science.turf.rule import ReachRule
from benchmarks._side_by_side import Table, clocked, publish

SHARES = {3: (0.5, 0.3, 0.2), 1: (1.0,), 4: (0.3, 0.25, 0.25, 0.2)}
PEOPLE, SCREENS, WITHIN, SIZES = 300, 12, 0.7, (1, 2, 3)
RULE = ReachRule(top=3)


def everyone(study: Simulated, kinds: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A hundred thousand people of these kinds."""
    return study.means[kinds] + rng.normal(0, WITHIN, (len(kinds), study.means.shape[1]))


def measured(items: int, truth: int, seed: int, asked: int | None) -> tuple[int, float, int, int, float, float]:
    """Return kinds, CPU seconds to choose them, intervals held by TURF and by recognition, and the claim too much."""
    study = simulate_study(PEOPLE, items=items, tasks=SCREENS, seed=seed, shares=SHARES[truth], versions=20)
    rng = np.random.default_rng([seed, 1])
    all_of = everyone(study, rng.choice(truth, 100_000, p=SHARES[truth]), rng)
    group = np.where(rng.random(PEOPLE) < 0.7, study.segment % 3, rng.integers(0, 3, PEOPLE)).astype(np.int16)
    data = replace(study.data, groups=("a", "b", "c"), group=group)
    with clocked() as clock:
        kinds = asked or components(data, seed=1)
    posterior = estimate(data, components=kinds, sure=asked is None, seed=1)
    reached, held, over = RULE.reached(all_of), 0, []
    for one in turf_over_draws(posterior, SIZES, rule=RULE, draws=100, seed=1).sizes:
        best = one.sets[0]
        true = reached[:, [data.items.index(name) for name in best.items]].any(axis=1).mean()
        held += int((best.low or 0.0) <= true <= (best.high or 0.0))
        over.append(best.reach - true)
    recognised, width = recognises(study, replace(posterior, data=data, _kept={}), rng)
    return kinds, clock.cpu, held, recognised, float(np.mean(over)), width


def recognises(study: Simulated, posterior, rng: np.random.Generator) -> tuple[int, float]:
    """Return how many of three groups' intervals hold the true change, and their mean width."""
    data = posterior.data
    present = rng.permutation(data.n_items)[:3].tolist()
    new = [*present[:2], int(rng.choice([item for item in range(data.n_items) if item not in present]))]
    recognition.PROVEN = dict.fromkeys(recognition.PROVEN, (0, PEOPLE))
    found = recognition.recognise(
        posterior,
        present=[data.items[item] for item in present],
        new=[data.items[item] for item in new],
        seed=1,
        draws=60,
        by="group",
    )
    held, width = 0, []
    share = np.bincount(study.segment, minlength=len(study.means)) / PEOPLE
    for one in found:
        at = data.groups.index(one.segment)
        member = np.array([0.7 * (kind % 3 == at) + 0.1 for kind in range(len(study.means))])
        kinds = rng.choice(len(study.means), 100_000, p=share * member / (share * member).sum())
        hits = [recognition._hit(everyone(study, kinds, rng), chosen, 3, None).mean() for chosen in (present, new)]
        low, high = one.change_low, one.change_high
        if low is not None and high is not None:
            held += int(low <= hits[1] - hits[0] <= high)
            width.append(high - low)
    return held, float(np.mean(width)) if width else np.nan


def main() -> int:
    """Run all studies with one kind, three, and the number chosen."""
    seeds = range(21, 22) if "--quick" in sys.argv else range(21, 27)
    head = ["items", "true kinds", "asked for", "kinds found", "TURF held", "claimed - true", "recognition held"]
    table = Table(f"{PEOPLE} people, {SCREENS} screens, sets of 1 to 3", [*head, "mean width", "CPU s to choose"])
    for items in (16, 20):
        for truth in (3, 1, 4):
            for asked in (1, 3, None):
                lines = [measured(items, truth, seed, asked) for seed in seeds]
                kinds, cpu, held, recognised, over, width = zip(*lines, strict=True)
                many = 3 * len(lines)
                row = (items, truth, asked or "auto", " ".join(map(str, kinds)), f"{sum(held)} of {many}")
                table.add(*row, f"{np.mean(over):+.3f}", f"{sum(recognised)} of {many}", f"{np.nanmean(width):.3f}")
                table.rows[-1] = [*table.rows[-1], f"{np.mean(cpu):.1f}"]
                print(*table.rows[-1], file=sys.stderr, flush=True)
    return publish("kinds", "Kinds of people: one, three, or as many as the answers show", [table])


if __name__ == "__main__":
    sys.exit(main())
