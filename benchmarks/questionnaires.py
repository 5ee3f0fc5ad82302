"""Do intervals hold from 12 to 40 items, 8 to 15 screens, 300 and 1 000 people, with the number of kinds chosen?

./run bench questionnaires                        all cells, seeds 11 to 15
./run bench questionnaires --quick                all cells, seed 11
./run bench questionnaires --part 300 11 16 FILE  the cells of 300 people, seeds 11 to 15, added to FILE
./run bench questionnaires --keep FILE            the tables of what was added to FILE

Three kinds of people (50, 30 and 20 %), four items on a screen, 20 versions. Estimated as `study turf` does: the number
of kinds is chosen on the answers. Where the answer gives no interval, because answers tell too little, it is counted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from ankerpunt.science.averages import average
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.logit.class_choice import components
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.turf import turf_over_draws
from ankerpunt.science.turf.rule import ReachRule
from benchmarks._side_by_side import ROOT, Table, clocked, publish
from benchmarks.accuracy import measure

ITEMS, SCREENS, PEOPLE, SEEDS = (12, 20, 30, 40), (8, 12, 15), (300, 1000), range(11, 16)
DRAWS, SIZE, TOP = 100, 3, 3
LOW, HIGH, LEAST = 0.885, 0.915, 0.86


def study_of(items: int, screens: int, people: int, seed: int) -> dict[str, Any]:
    """Simulate one study, estimate it as the command does, and hold what is said against the truth."""
    study = simulate_study(people, items=items, tasks=screens, seed=seed, versions=20)
    with clocked() as clock:
        kinds = components(study.data, seed=1)
        posterior = estimate(study.data, components=kinds, sure=True, seed=1)
    score, error, cover = measure(study, posterior.individual_draws(DRAWS, seed=1))
    rule = ReachRule(top=TOP)
    best = turf_over_draws(posterior, [SIZE], rule=rule, draws=DRAWS, seed=1).sizes[0].sets[0]
    columns = [study.data.items.index(name) for name in best.items]
    rng = np.random.default_rng([seed, 9])
    everyone = study.means[rng.choice(3, 100_000, p=[0.5, 0.3, 0.2])] + rng.normal(0, 0.7, (100_000, items))
    low, high = average(posterior, seed=1).interval()
    mean = np.array([0.5, 0.3, 0.2]) @ study.means
    return {
        "items": items,
        "screens": screens,
        "people": people,
        "seed": seed,
        "kinds": kinds,
        "cpu": clock.cpu,
        "score": score,
        "error": error,
        "cover": cover,
        "averages": float(((mean > low) & (mean < high)).mean()),
        "reach": best.reach,
        "low": best.low,
        "high": best.high,
        "true": float(rule.reached(everyone)[:, columns].any(axis=1).mean()),
        "known": posterior.leeway.known,
        "settled": bool(posterior.settled),
        "thin": bool(posterior.thin),
    }


def part(people: int, first: int, end: int, file: Path) -> None:
    """Run all cells of one number of people for some seeds, and add a line for each study that a file lacks."""
    known = {cell_of(json.loads(line)) for line in file.read_text().splitlines()} if file.exists() else set()
    for seed in range(first, end):
        for items in ITEMS:
            for screens in SCREENS:
                if (items, screens, people, seed) not in known:
                    line = study_of(items, screens, people, seed)
                    with file.open("a") as out:
                        out.write(json.dumps(line) + "\n")


def cell_of(line: dict[str, Any]) -> tuple[int, ...]:
    """Say which study a line is about."""
    return line["items"], line["screens"], line["people"], line["seed"]


def shown(cells: dict[tuple[int, ...], list[dict[str, Any]]]) -> Table:
    """Lay out the coverage of people, averages and reach per cell."""
    head = ["items", "screens", "N", "studies", "no interval", "kinds found", "coverage of people", "s.d.", "lowest"]
    head += ["RMSE", "averages", "reach claimed", "true", "interval held", "answers / prior", "CPU s", "target"]
    table = Table("Coverage of nominal 90 % intervals, three kinds of people", head)
    told = []
    for (items, screens, people), lines in cells.items():
        found = np.array([line["cover"] for line in lines])
        thin = sum(line["thin"] for line in lines)
        mean = float(found.mean())
        target = (
            "no interval"
            if 2 * thin > len(lines)
            else table.target(f"{items} x {screens}, {people}", met=mean >= LEAST)
        )
        told += [] if 2 * thin > len(lines) else [mean]
        held = sum(line["low"] <= line["true"] <= line["high"] for line in lines)
        prior = min(items * (items - 1) / 2, max(items + 1.0, people * screens / 24))
        average_of = {key: float(np.mean([line[key] for line in lines])) for key in lines[0]}
        kinds = " ".join(str(line["kinds"]) for line in lines)
        cells_of = [f"{mean:.3f}", f"{found.std(ddof=1) if len(found) > 1 else 0.0:.3f}", f"{found.min():.3f}"]
        cells_of += [f"{average_of[key]:.3f}" for key in ("error", "averages", "reach", "true")]
        weight = f"{average_of['known'] / prior:.3f}"
        row = (items, screens, people, len(lines), thin, kinds, *cells_of, f"{held} of {len(lines)}", weight)
        table.add(*row, f"{average_of['cpu']:.1f}", target)
    mean = float(np.mean(told))
    met = table.target("mean of all cells", met=LOW <= round(mean, 3) <= HIGH)
    table.notes.append(f"Mean over the {len(told)} cells with an interval: {mean:.3f}, asked {LOW}-{HIGH}: {met}.")
    table.notes.append(f"Every such cell is asked at least {LEAST}; seeds {SEEDS.start} to {SEEDS.stop - 1}.")
    table.notes.append(
        "Reach: the best set of three, claimed against the truth of all such people (100 000 fresh ones)."
    )
    return table


def main() -> int:
    """Run what is asked and print the table."""
    file = ROOT / ".run" / "questionnaires.jsonl"
    if "--part" in sys.argv:
        people, first, end, name = sys.argv[sys.argv.index("--part") + 1 :][:4]
        part(int(people), int(first), int(end), Path(name))
        return 0
    if "--keep" in sys.argv:
        file = Path(sys.argv[sys.argv.index("--keep") + 1])
    else:
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        for people in PEOPLE:
            part(people, SEEDS.start, SEEDS.start + 1 if "--quick" in sys.argv else SEEDS.stop, file)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    cells: dict[tuple[int, ...], list[dict[str, Any]]] = {}
    for line in sorted(lines, key=lambda line: (line["people"], *cell_of(line))):
        cells.setdefault(cell_of(line)[:3], []).append(line)
    return publish("questionnaires", "Empirical Bayes: from short to long lists", [shown(cells)])


if __name__ == "__main__":
    sys.exit(main())
