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
import time

import numpy as np

from ankerpunt.science import engine, population
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.simulate import simulate_study
from benchmarks._side_by_side import Table, publish

LIMITS = {(1000, 1): 0.1, (100_000, 1): 4.0, (1_000_000, 1): 35.0, (100_000, 3): 12.0}
FLOOR = 0.3
"""Microseconds per respondent and E-step that 7.4 kflop take at the machine's peak."""


def one(n: int, k: int) -> dict[str, float]:
    """Estimate one size after a warm-up; say seconds, steps and memory."""
    small = simulate_study(300, seed=1)
    estimate(small.data, components=k)
    # the simulator's own arrays would count as memory of the estimate
    study = simulate_study(n, seed=11, holdout_tasks=1)
    data = study.data
    del study
    before = time.process_time()
    found = estimate(data, components=k)
    cpu = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return {"cpu": cpu, "steps": found.steps, "memory": memory, "settled": found.settled}


def e_step() -> float:
    """Microseconds per respondent of a warm E-step, the best of ten over 8 192 people."""
    data = simulate_study(8192, seed=11).data
    run = engine.Engine(engine.LocalExecutor(), list(engine.packs(data)), population.start(data))
    now = population.start(data)
    for _ in range(6):
        sums = population.add_up(run.expect(now))
        now = population.maximise(now, sums, population.prior(data.n_items - 1))
    times = []
    for _ in range(10):
        before = time.process_time()
        run.expect(now)
        times.append(time.process_time() - before)
    return min(times) / 8192 * 1e6


def main() -> int:
    """Run every size in its own process."""
    if "--one" in sys.argv:
        n, k = sys.argv[sys.argv.index("--one") + 1 :][:2]
        print(json.dumps(one(int(n), int(k))))
        return 0
    quick = "--quick" in sys.argv
    sizes = [(300, 1), (1000, 1), (10_000, 1)] + ([] if quick else [(100_000, 1), (1_000_000, 1)])
    sizes += [(300, 3), (1000, 3), (10_000, 3)] + ([] if quick else [(100_000, 3)])
    head = ["N", "K", "CPU s, with polish", "microseconds per person", "E-steps", "peak memory GB", "target"]
    table = Table("Warm, one thread (J 16, T 12, k 4)", head)
    for n, k in sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(n), str(k)], check=True, capture_output=True, text=True
        )
        said = json.loads(done.stdout.strip().splitlines()[-1])
        limit = LIMITS.get((n, k))
        met = limit is None or (said["cpu"] <= limit and (n < 1_000_000 or said["memory"] < 1.0))
        target = "" if limit is None else f"<= {limit} s: {table.target(f'N {n} K {k}', met=met)}"
        table.add(
            n, k, f"{said['cpu']:.2f}", f"{said['cpu'] / n * 1e6:.1f}", said["steps"], f"{said['memory']:.2f}", target
        )
    price = e_step()
    step = Table("One warm E-step", ["microseconds per respondent", "times the limit of 0.3", "target <= 2"])
    step.add(f"{price:.2f}", f"{price / FLOOR:.1f}", step.target("E-step", met=price <= 2.0))
    step.notes.append(f"NumPy {np.__version__}; kernels compiled by Numba, eight people in a register.")
    return publish("scale", "Empirical Bayes: growth with the number of people", [table, step])


if __name__ == "__main__":
    sys.exit(main())
