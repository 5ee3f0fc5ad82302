"""How the estimate grows with the number of people: CPU seconds, memory, and the price of one E-step.

./run bench scale            to a million people
./run bench scale --quick    to ten thousand

Every size runs in a process of its own, so that its memory is its own; kernels are compiled beforehand (warm).
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace

import numpy as np

from ankerpunt.publish.drawing import draw
from ankerpunt.publish.figure import Figure, Series
from ankerpunt.science.hierarchical import engine, estimate, population
from ankerpunt.science.tests.simulate import simulate_study
from benchmarks._side_by_side import RESULTS, ROOT, Table, publish

LIMITS = {(1000, 1): 0.1, (100_000, 1): 4.0, (1_000_000, 1): 35.0, (100_000, 3): 12.0}
FLOOR = 0.3
"""Microseconds per respondent and E-step that 7.4 kflop take at the machine's peak."""


def make(n: int, file: str) -> None:
    """Simulate a study and keep its answers: the simulator's memory must not count."""
    data = simulate_study(n, seed=11, holdout_tasks=1).data
    np.savez(file, respondent=data.respondent, task=data.task, shown=data.shown, best=data.best, worst=data.worst)


def one(file: str, k: int) -> dict[str, float]:
    """Estimate one size after a warm-up; say seconds, steps and memory."""
    small = simulate_study(300, seed=1).data
    estimate(small, components=k)
    with np.load(file) as kept:
        n = int(kept["respondent"][-1]) + 1
        people = {"respondents": np.arange(n).astype(object), "weight": np.ones(n), "group": np.full(n, -1, np.int16)}
        data = replace(small, **people, **{name: kept[name] for name in kept.files})
    before = time.process_time()
    found = estimate(data, components=k)
    cpu = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return {"cpu": cpu, "steps": found.steps, "memory": memory, "settled": found.settled}


def apart(*words: str) -> str:
    """Run a part of this benchmark in a process of its own; give its last line."""
    command = [sys.executable, "-m", "benchmarks.scale", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return (done.stdout.strip().splitlines() or [""])[-1]


def e_step() -> float:
    """Microseconds per respondent of a warm E-step, the best of ten over 8 192 people."""
    data = simulate_study(8192, seed=11).data
    run = engine.Engine(engine.LocalExecutor(), list(engine.packs(data)), population.start(data))
    now = population.start(data)
    for _ in range(6):
        sums = population.add_up(run.expect(now))
        now = population.maximise(now, sums, population.prior(data))
    times = []
    for _ in range(10):
        before = time.process_time()
        run.expect(now)
        times.append(time.process_time() - before)
    return min(times) / 8192 * 1e6


def main() -> int:
    """Run every size in its own process."""
    if "--make" in sys.argv:
        n, file = sys.argv[sys.argv.index("--make") + 1 :][:2]
        make(int(n), file)
        return 0
    if "--one" in sys.argv:
        file, k = sys.argv[sys.argv.index("--one") + 1 :][:2]
        print(json.dumps(one(file, int(k))))
        return 0
    tables, figure = measured(quick="--quick" in sys.argv)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "scale.svg").write_text(draw(figure, language="en", standalone=True), encoding="utf-8")
    return publish("scale", "Empirical Bayes: growth with the number of people", tables)


def measured(*, quick: bool) -> tuple[list[Table], Figure]:
    """Measure every size, and one E-step."""
    sizes = [(300, 1), (1000, 1), (10_000, 1)] + ([] if quick else [(100_000, 1), (1_000_000, 1)])
    sizes += [(300, 3), (1000, 3), (10_000, 3)] + ([] if quick else [(100_000, 3)])
    head = ["N", "K", "CPU s, with polish", "microseconds per person", "E-steps", "peak memory GB", "target"]
    table = Table("Warm, one thread (J 16, T 12, k 4)", head)
    spent: dict[tuple[int, int], float] = {}
    for n, k in sizes:
        with tempfile.TemporaryDirectory() as folder:
            file = f"{folder}/answers.npz"
            apart("--make", str(n), file)
            said = json.loads(apart("--one", file, str(k)))
        spent[n, k] = said["cpu"]
        limit = LIMITS.get((n, k))
        met = limit is None or (said["cpu"] <= limit and (n < 1_000_000 or said["memory"] < 1.0))
        target = "" if limit is None else f"<= {limit} s: {table.target(f'N {n} K {k}', met=met)}"
        table.add(
            n, k, f"{said['cpu']:.2f}", f"{said['cpu'] / n * 1e6:.1f}", said["steps"], f"{said['memory']:.2f}", target
        )
    for k in (1, 3):
        (few, short), (many, long) = [(n, spent[n, own]) for n, own in sizes if own == k][-2:]
        met = table.target(f"growth K {k}", met=long / short <= 1.25 * many / few)
        table.notes.append(f"K = {k}, from {few} to {many} people: {long / short:.1f} times the time; linear: {met}.")
    table.notes.append("Figure: [scale.svg](scale.svg). A line no steeper than 'in proportion to people' is linear.")
    price = e_step()
    step = Table("One warm E-step", ["microseconds per respondent", "times the limit of 0.3", "target <= 2"])
    step.add(f"{price:.2f}", f"{price / FLOOR:.1f}", step.target("E-step", met=price <= 2.0))
    step.notes.append(f"NumPy {np.__version__}; kernels compiled by Numba, eight people in a register.")
    return [table, step], growth(spent)


def growth(spent: dict[tuple[int, int], float]) -> Figure:
    """Draw the time against the number of people, both in powers of ten."""
    sizes = sorted({n for n, _ in spent if n >= 1000})
    lines = [
        Series(f"K = {k}", tuple(float(np.log10(spent[n, k] * 1000)) if (n, k) in spent else None for n in sizes))
        for k in (1, 3)
    ]
    base = float(np.log10(spent[sizes[0], 1] * 1000))
    lines.append(Series("in proportion to people", tuple(base + float(np.log10(n / sizes[0])) for n in sizes)))
    return Figure(
        "line",
        "CPU milliseconds as a power of ten (3 is a second)",
        f"{sizes[-1] // sizes[0]:,} times as many people take {spent[sizes[-1], 1] / spent[sizes[0], 1]:.0f} times as "
        "long with K = 1.",
        tuple(f"{n:,}" for n in sizes),
        tuple(lines),
        head="people",
        decimals=1,
    )


if __name__ == "__main__":
    sys.exit(main())
