"""How many careless people are found, and how many careful ones are taken for careless?

./run bench careless            five seeds of six questionnaires
./run bench careless --quick    one seed

A quarter always picks the first item as best; 30 % pick at random; 20 people stand in the file ten times.
"""

from __future__ import annotations

import sys

import numpy as np

from ankerpunt.science.careless import places, signs
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.spoil import CASES, spoiled
from benchmarks._side_by_side import Table, clocked, publish

KINDS = {"three kinds": (0.5, 0.3, 0.2), "one kind": (1.0,), "four kinds": (0.3, 0.25, 0.25, 0.2)}
STUDIES = [
    (12, 9, 300, "three kinds"),
    (12, 9, 300, "one kind"),
    (16, 12, 300, "four kinds"),
    (20, 8, 300, "three kinds"),
    (40, 8, 300, "three kinds"),
    (12, 9, 1000, "three kinds"),
]


def main() -> int:
    """Simulate, spoil, look."""
    seeds = [1] if "--quick" in sys.argv else range(1, 6)
    head = ["items x screens, N, people", "answers", "told in", "careful people taken for careless", "highest"]
    head += ["careless people found", "lowest", "share of dice said (true)", "places uneven", "CPU s", "target"]
    table = Table(f"Signs of careless answers, {len(list(seeds))} studies a line", head)
    for items, screens, people, kind in STUDIES:
        for case in ("careful", *CASES):
            lines = []
            for seed in seeds:
                study = simulate_study(people, items=items, tasks=screens, seed=seed, versions=20, shares=KINDS[kind])
                data, bad = spoiled(study.data, case, seed=seed)
                with clocked() as clock:
                    found = signs(data, seed=1)
                careless = found.careless
                caught = careless[bad].mean() if bad.any() else np.nan
                told = len(found.told()) > 0
                lines.append((told, careless[~bad].mean(), caught, found.dice[0], places(data).uneven, clock.cpu))
            told, wrong, caught, dice, uneven, cpu = map(np.array, zip(*lines, strict=True))
            met = not told.any() if case == "careful" else bool(told.all())
            share = f"{dice.mean():.2f} ({0.3 if case == 'random' else 0.0:.2f})"
            row = (f"{items} x {screens}, {people}, {kind}", case, f"{told.sum()} of {len(lines)}")
            rates = (f"{wrong.mean():.3f}", f"{wrong.max():.3f}", f"{caught.mean():.2f}", f"{caught.min():.2f}")
            seen = f"{uneven.sum()} of {len(lines)}"
            table.add(*row, *rates, share, seen, f"{cpu.mean():.1f}", table.target(f"{row[0]} {case}", met=met))
            print(*table.rows[-1], file=sys.stderr, flush=True)
    table.notes.append("Target: nothing is told of careful answers, and every spoilt study is.")
    return publish("careless", "Careless answers: found, and taken for careless", [table])


if __name__ == "__main__":
    sys.exit(main())
