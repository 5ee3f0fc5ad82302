"""Does the 90 % interval of the recognition test hold the truth nine times out of ten?

./run bench recognition                          80 studies of 300 people and 40 of 1 000
./run bench recognition --quick                  six of 300
./run bench recognition --part 300 1000 80 FILE  80 studies of 300 from seed 1000, added to FILE

Each study has its own segments, answers, present set (three items) and new set (one item replaced); the truth is
the change in recognition (top 3) in the segment's whole population, by a hundred thousand simulated people.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from ankerpunt.science import recognition
from ankerpunt.science.coding import report
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.simulate import simulate_study
from benchmarks._side_by_side import ROOT, Table, publish

ITEMS, WITHIN, DRAWS = 16, 0.7, 60
ENOUGH = 0.03
"""Standard error of a coverage above which it is not judged."""


def one_study(n: int, seed: int) -> list[dict[str, float]]:
    """Simulate, estimate and test one study; one line for each segment."""
    study = simulate_study(n, seed=seed)
    rng = np.random.default_rng([seed, 1])
    present = rng.permutation(ITEMS)[:3].tolist()
    new = [*present[:2], int(rng.choice([j for j in range(ITEMS) if j not in present]))]
    posterior = estimate(study.data, components=3, seed=seed)
    names = study.data.items
    recognition.PROVEN = (0, n)
    found = recognition.recognise(
        posterior, present=[names[j] for j in present], new=[names[j] for j in new], seed=seed, draws=DRAWS
    )
    means = report(posterior.population.means, ITEMS, None)
    order = np.argsort(-posterior.population.shares, kind="stable")
    lines = []
    for said in found:
        mine = means[order[int(said.segment.split()[1]) - 1]]
        real = int(np.argmin(((study.means - mine) ** 2).sum(axis=1)))
        people = study.means[real] + rng.normal(0, WITHIN, (100_000, ITEMS))
        truth = np.diff([recognition._hit(people, chosen, 3, None).mean() for chosen in (present, new)])[0]
        inside = said.change_low <= truth <= said.change_high
        lines.append(
            {
                "n": n,
                "seed": seed,
                "inside": bool(inside),
                "error": said.change - truth,
                "low": said.change_low,
                "high": said.change_high,
                "truth": truth,
                "width": said.change_high - said.change_low,
                "share": float((study.segment == real).mean()),
            }
        )
    return lines


def part(n: int, first: int, count: int, file: Path) -> None:
    """Run some studies and add their lines to a file."""
    for seed in range(first, first + count):
        with file.open("a") as out:
            out.writelines(json.dumps(line) + "\n" for line in one_study(n, seed))


def judged(table: Table, n: int, cover: float, *, error: float) -> str:
    """Say whether the target is met, once there are enough segments to say so."""
    if error > ENOUGH:
        table.missed.append(f"coverage at N = {n}: too few segments to tell")
        return "too few to tell"
    return table.target(f"coverage at N = {n}", met=0.85 <= cover <= 0.95)


def main() -> int:
    """Run what is asked and print the table."""
    if "--part" in sys.argv:
        n, first, count, file = sys.argv[sys.argv.index("--part") + 1 :][:4]
        part(int(n), int(first), int(count), Path(file))
        return 0
    file = ROOT / ".run" / "recognition.jsonl"
    if "--keep" not in sys.argv:
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        part(300, 1000, 6 if "--quick" in sys.argv else 80, file)
        if "--quick" not in sys.argv:
            part(1000, 2000, 40, file)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    table = Table(
        "Coverage of a nominal .90",
        ["N", "segments", "coverage", "standard error", "mean width", "RMSE of the change", "bias", "target .85-.95"],
    )
    for n in sorted({line["n"] for line in lines}):
        own = [line for line in lines if line["n"] == n]
        inside = np.array([line["inside"] for line in own], float)
        error = np.array([line["error"] for line in own])
        cover = float(inside.mean())
        sure = float(np.sqrt(cover * (1 - cover) / len(own)))
        table.add(
            n,
            len(own),
            f"{cover:.3f}",
            f"{sure:.3f}",
            f"{np.mean([line['width'] for line in own]):.3f}",
            f"{np.sqrt((error**2).mean()):.3f}",
            f"{error.mean():+.3f}",
            judged(table, n, cover, error=sure),
        )
    return publish("recognition", "Recognition test: coverage of its interval", [table])


if __name__ == "__main__":
    sys.exit(main())
