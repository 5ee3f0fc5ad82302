"""TURF: speed and answers beside turfLP (integer programming), published sets, and honesty on the simulator.

./run bench turf              everything
./run bench turf --quick      without the hundreds of simulated studies
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
from pathlib import Path

import numpy as np

from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.turf import turf, turf_over_draws
from ankerpunt.science.turf.found import plan
from ankerpunt.science.turf.rule import ReachRule
from benchmarks._side_by_side import ROOT, Table, ask_peer, clocked, peer_python, publish

TURFLP = "turflp==0.5.0"
PEER = """
import json, sys, time
import highspy, numpy as np, turflp
reached = np.load(sys.argv[1]).astype(int)
wall, cpu = time.perf_counter(), time.process_time()
found = turflp.turf(reached, int(sys.argv[2]), tiebreak=["frequency"])
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
print(json.dumps({"items": list(found.products), "reach": found.reach, "cpu": cpu, "wall": wall,
                  "version": f"turflp {turflp.__version__}, highspy {highspy.Highs().version()}"}))
"""
REFERENCE = Path(os.environ.get("ANKERPUNT_REFERENCE_DATA", ROOT.parent / "shared" / "data"))


def liked(people: int, items: int, seed: int, top: int = 4) -> np.ndarray:
    """Make up who likes what: three kinds of people, everybody's best four items."""
    rng = np.random.default_rng(seed)
    kinds = rng.normal(0, 1.2, (3, items)).astype(np.float32)
    utilities = kinds[rng.choice(3, people, p=[0.5, 0.3, 0.2])]
    utilities += rng.normal(0, 0.7, (people, items)).astype(np.float32)
    return ReachRule(top=top).reached(utilities)


def speed() -> Table:
    table = Table(
        "Speed", ["people x items, set of", "sets", "ankerpunt CPU s", "peer CPU s", "ratio", "same set", "target"]
    )
    small = liked(10_000, 30, seed=1)
    turf(small, [5])
    times = []
    for _ in range(5):
        with clocked() as clock:
            found = turf(small, [5])
        times.append(clock.cpu)
    ours = float(np.median(times))
    best = found.sizes[0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reached.npy"
        np.save(path, small)
        peer = ask_peer(peer_python("turf", TURFLP), PEER, str(path), "5")
    same = [int(name) - 1 for name in best.sets[0].items] == sorted(peer["items"])
    same = same and round(best.sets[0].reach * len(small)) == peer["reach"]
    ratio = peer["cpu"] / ours
    met = table.target("10 000 x 30 at least 300 x turflp, same set", met=ratio >= 300 and same)
    table.add(
        "10 000 x 30, 5", best.looked_at, f"{ours:.4f}", f"{peer['cpu']:.2f}", f"{ratio:.0f}", same, f">= 300 x: {met}"
    )
    large = liked(1_000_000, 30, seed=2)
    with clocked() as clock:
        found = turf(large, [5])
    met = table.target("1 000 000 x 30, 5 within 1 s", met=clock.cpu <= 1.0)
    table.add("1 000 000 x 30, 5", found.sizes[0].looked_at, f"{clock.cpu:.3f}", "-", "-", "-", f"<= 1 s: {met}")
    weight = np.random.default_rng(3).gamma(2.0, size=len(small))
    with clocked() as clock:
        turf(small, [5], weight=weight)
    table.add("10 000 x 30, 5, all weights differ", found.sizes[0].looked_at, f"{clock.cpu:.3f}", "-", "-", "-", "-")
    few = liked(100_000, 20, seed=4)
    with clocked() as clock:
        found = turf(few, [1, 2, 3, 4, 5, 6], weight=np.random.default_rng(3).gamma(2.0, size=len(few)))
    looked = sum(one.looked_at for one in found.sizes)
    table.add("100 000 x 20, 1 to 6, all weights differ", looked, f"{clock.cpu:.3f}", "-", "-", "-", "-")
    ahead = plan(1_000_000, 30, 5)
    table.notes.append(
        f"Peer: {peer['version']}, same run, wall clock {peer['wall']:.2f} s. Ours: warm, one thread, median of 5."
    )
    table.notes.append(
        f"Memory announced for a million people: {ahead.memory_bytes / 2**20:.0f} MiB besides the input."
    )
    return table


def published() -> Table:
    table = Table("Published sets", ["data", "size", "best set", "reach", "published", "target"])
    if not REFERENCE.exists():
        table.notes.append("Left out: no reference data (set ANKERPUNT_REFERENCE_DATA to their folder).")
        return table
    rows = list(csv.DictReader((REFERENCE / "turf_ex_data.csv").read_text(encoding="utf-8").splitlines()))
    reached = np.array([[row[f"item_{item}"] == "1" for item in range(1, 11)] for row in rows])
    weight = np.array([float(row["wgt"]) for row in rows])
    expected = {2: 0.9882248, 3: 0.9986732, 4: 1.0, 5: 1.0}
    for one in turf(reached, list(expected), weight=weight).sizes:
        reach = one.sets[0].reach
        met = table.target(f"turfR {one.size}", met=abs(reach - expected[one.size]) < 1e-6)
        table.add("turfR example", one.size, " ".join(one.sets[0].items), f"{reach:.7f}", expected[one.size], met)
    rows = list(csv.DictReader((REFERENCE / "scotch_bayesm.csv").read_text(encoding="utf-8").splitlines()))
    reached = np.array([[value == "1" for value in row.values()] for row in rows])
    people = dict(zip((1, 2, 3, 4, 5), (806, 1140, 1404, 1594, 1763), strict=True))
    for one in turf(reached, list(people), items=list(rows[0])).sizes:
        count = round(one.sets[0].reach * len(rows))
        met = table.target(f"Scotch {one.size}", met=count == people[one.size])
        table.add("Scotch (bayesm)", one.size, " ".join(one.sets[0].items), count, people[one.size], met)
    return table


def honesty(studies: int) -> Table:
    """Compare the reach that is claimed for the best set with its true reach among the same people, and among all."""
    table = Table(
        "Claimed and true reach, sets of 3 among one's best 3, simulated studies",
        [
            "people",
            "studies",
            "plug-in claims",
            "draws claim",
            "true",
            "plug-in - true",
            "draws - true",
            "90 % interval covers",
            "target",
        ],
    )
    rule = ReachRule(top=3)
    for people in (300, 1000):
        rows = []
        for seed in range(studies):
            study = simulate_study(people, seed=100 + seed)
            everyone = simulate_study(20_000, seed=100 + seed, versions=4).utilities
            posterior = estimate(study.data, components=3, seed=seed)
            mean = posterior.individual_draws(200, seed=seed).mean(axis=0)
            plug = turf(rule.reached(mean), [3], items=study.data.items).sizes[0].sets[0]
            best = turf_over_draws(posterior, [3], rule=rule, draws=200, seed=seed).sizes[0].sets[0]
            columns = [study.data.items.index(name) for name in best.items]
            true = rule.reached(study.utilities)[:, columns].any(axis=1).mean()
            among_all = rule.reached(everyone)[:, columns].any(axis=1).mean()
            plugged = [study.data.items.index(name) for name in plug.items]
            true_plug = rule.reached(study.utilities)[:, plugged].any(axis=1).mean()
            rows.append(
                (
                    plug.reach,
                    best.reach,
                    true,
                    plug.reach - true_plug,
                    best.reach - true,
                    best.low <= among_all <= best.high,
                )
            )
        plug, claim, true, over_plug, over, covers = np.mean(np.array(rows, float), axis=0)
        met = table.target(f"N = {people}: claimed minus true <= .015", met=over <= 0.015)
        table.add(
            people,
            studies,
            f"{plug:.3f}",
            f"{claim:.3f}",
            f"{true:.3f}",
            f"{over_plug:+.3f}",
            f"{over:+.3f}",
            f"{covers:.2f}",
            f"<= .015: {met}",
        )
    table.notes.append(
        "Interval: of the reach among all such people (20 000 fresh ones), for the set that was picked as best."
    )
    return table


def main() -> int:
    quick = "--quick" in sys.argv
    tables = [speed(), published()]
    if not quick:
        tables.append(honesty(20))
    return publish("turf", "TURF: every set, exactly", tables)


if __name__ == "__main__":
    sys.exit(main())
