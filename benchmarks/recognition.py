"""Does the 90 % interval of the recognition test hold the truth nine times out of ten?

./run bench recognition                                  80 + 40 studies per segment, 45 + 45 per group
./run bench recognition --quick                          six of 300, per segment
./run bench recognition --part segment 300 1000 80 FILE  80 studies of 300 per segment from seed 1000, added to FILE
./run bench recognition --keep FILE                      the table of what was added to FILE

Each study has its own segments, answers, present set (three items) and new set (one item replaced); the truth is
the change in recognition (top 3) in the whole population of the segment or group, by a hundred thousand simulated
people. Of every group, seven out of ten people of one segment are members, and three out of twenty of the others.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ankerpunt.science import recognition
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.logit.coding import report
from ankerpunt.science.tests.simulate import simulate_study
from benchmarks._side_by_side import ROOT, Table, publish

ITEMS, WITHIN, DRAWS = 16, 0.7, 60
ENOUGH = 0.03
"""Standard error of a coverage above which it is not judged."""

SHARES = np.array([0.5, 0.3, 0.2])
MEMBERS = np.array([[0.7, 0.15, 0.15], [0.15, 0.7, 0.15], [0.15, 0.15, 0.7]])
"""How often people of a segment (rows) are members of a group (columns)."""

STUDIES = [("segment", 300, 1000, 80), ("segment", 1000, 2000, 40), ("group", 300, 3000, 45), ("group", 1000, 4000, 45)]


def one_study(n: int, seed: int, by: str) -> list[dict[str, Any]]:
    """Simulate, estimate and test one study; one line for each segment or group."""
    study = simulate_study(n, seed=seed)
    rng = np.random.default_rng([seed, 1])
    present = rng.permutation(ITEMS)[:3].tolist()
    new = [*present[:2], int(rng.choice([j for j in range(ITEMS) if j not in present]))]
    member = np.array([rng.choice(3, p=MEMBERS[kind]) for kind in study.segment], np.int16)
    posterior = estimate(replace(study.data, groups=("0", "1", "2"), group=member), components=3, seed=seed)
    names = study.data.items
    recognition.PROVEN = dict.fromkeys(recognition.PROVEN, (0, n))
    found = recognition.recognise(
        posterior, present=[names[j] for j in present], new=[names[j] for j in new], seed=seed, draws=DRAWS, by=by
    )
    means = report(posterior.population.means, ITEMS, None)
    order = np.argsort(-posterior.population.shares, kind="stable")
    lines = []
    for said in found:
        if by == "group":
            kinds = SHARES * MEMBERS[:, int(said.segment)]
        else:
            mine = means[order[int(said.segment.split()[1]) - 1]]
            kinds = np.eye(3)[int(np.argmin(((study.means - mine) ** 2).sum(axis=1)))]
        of = rng.choice(3, size=100_000, p=kinds / kinds.sum())
        people = study.means[of] + rng.normal(0, WITHIN, (100_000, ITEMS))
        truth = np.diff([recognition._hit(people, chosen, 3, None).mean() for chosen in (present, new)])[0]
        inside = said.change_low <= truth <= said.change_high
        lines.append(
            {
                "by": by,
                "n": n,
                "seed": seed,
                "inside": bool(inside),
                "error": said.change - truth,
                "low": said.change_low,
                "high": said.change_high,
                "truth": truth,
                "width": said.change_high - said.change_low,
            }
        )
    return lines


def part(by: str, n: int, first: int, count: int, file: Path) -> None:
    """Run some studies and add their lines to a file."""
    for seed in range(first, first + count):
        with file.open("a") as out:
            out.writelines(json.dumps(line) + "\n" for line in one_study(n, seed, by))


def judged(table: Table, where: str, cover: float, *, error: float) -> str:
    """Say whether the target is met, once there are enough segments to say so."""
    if error > ENOUGH:
        table.missed.append(f"coverage {where}: too few to tell")
        return "too few to tell"
    return table.target(f"coverage {where}", met=0.85 <= cover <= 0.95)


def main() -> int:
    """Run what is asked and print the table."""
    if "--part" in sys.argv:
        by, n, first, count, file = sys.argv[sys.argv.index("--part") + 1 :][:5]
        part(by, int(n), int(first), int(count), Path(file))
        return 0
    file = ROOT / ".run" / "recognition.jsonl"
    if "--keep" in sys.argv:
        file = Path(sys.argv[sys.argv.index("--keep") + 1])
    else:
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        for by, n, first, count in [("segment", 300, 1000, 6)] if "--quick" in sys.argv else STUDIES:
            part(by, n, first, count, file)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    table = Table(
        "Coverage of a nominal .90",
        [
            "per",
            "N",
            "how many",
            "coverage",
            "standard error",
            "mean width",
            "RMSE of the change",
            "bias",
            "target .85-.95",
        ],
    )
    for by, n in sorted({(line["by"], line["n"]) for line in lines}, key=lambda each: (each[0] != "segment", each[1])):
        own = [line for line in lines if (line["by"], line["n"]) == (by, n)]
        inside = np.array([line["inside"] for line in own], float)
        error = np.array([line["error"] for line in own])
        cover = float(inside.mean())
        sure = float(np.sqrt(cover * (1 - cover) / len(own)))
        table.add(
            by,
            n,
            len(own),
            f"{cover:.3f}",
            f"{sure:.3f}",
            f"{np.mean([line['width'] for line in own]):.3f}",
            f"{np.sqrt((error**2).mean()):.3f}",
            f"{error.mean():+.3f}",
            judged(table, f"per {by}, N = {n}", cover, error=sure),
        )
    return publish("recognition", "Recognition test: coverage of its interval", [table])


if __name__ == "__main__":
    sys.exit(main())
