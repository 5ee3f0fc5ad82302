"""Choosing instruments: Waterrijk and made-up plans beside highspy (HiGHS by its own interface), in one run.

./run bench activate

Ours is the whole choice: 4,096 worlds drawn, every combination of every process weighed in each, and the program, of
which only the combinations that can be best reach the solver. The peer solves the same program with all of them. Up to
twelve instruments every set is tried as well.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import chain, combinations

import numpy as np
from msgspec.structs import replace
from scipy.sparse import csc_array, vstack

from ankerpunt.check.channelling import ground_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.science.channels.asked import Asked, Means, Process, Range, Way
from ankerpunt.science.channels.doubt import doubt
from ankerpunt.science.channels.knapsack import CHEAPER
from ankerpunt.science.channels.scales import scales_of
from benchmarks._highs import ask_highs
from benchmarks._side_by_side import ROOT, Table, clocked, publish

TODAY = date(2026, 11, 15)


def waterrijk() -> Asked:
    index = Index(load(ROOT / "examples" / "waterrijk"))
    plan = index.get(CommunicationPlan, "jaarplan-2027")
    return ground_of(index, plan, today=TODAY).asked


def made_up(processes: int, means: int, budget: float, seed: int = 7) -> Asked:
    """Make up a municipality: so many processes, and for each so many instruments; one in ten serves two processes."""
    rng = np.random.default_rng(seed)
    keys = [f"p{at:02}" for at in range(processes)]

    def around(low: float, high: float) -> Range:
        return Range(*sorted(float(each) for each in rng.uniform(low, high, 3)))

    return Asked(
        ways=(
            Way(key="web", online=True, cost=around(0.3, 1.5), minutes=around(8, 14)),
            Way(key="desk", cost=around(9, 22), minutes=around(35, 70)),
            Way(key="phone", cost=around(4, 9), minutes=around(8, 18)),
        ),
        processes=tuple(
            Process(
                key=key,
                cases={"web": float(rng.integers(100, 4_000)), "desk": float(rng.integers(100, 3_000))},
                questions={"phone": float(rng.integers(0, 2_000))},
                target=float(rng.uniform(0.6, 0.9)),
            )
            for key in keys
        ),
        means=tuple(
            Means(
                key=f"{key}-{at}",
                sort=("communication", "product", "utility")[int(rng.integers(0, 3))],
                processes=(key, keys[(number + 1) % processes]) if rng.random() < 0.1 and processes > 1 else (key,),
                price=around(500, 9_000),
                shift=around(0.0, 0.6),
                questions=around(0.7, 1.05),
            )
            for number, key in enumerate(keys)
            for at in range(means)
        ),
        budget=budget,
    )


def tried(scales) -> str:
    """Try every set of instruments, where there are few; say what the best gains."""
    means = scales.program.means
    if len(means) > 12:
        return "–"
    gains = {
        (bundle.process, frozenset(each.key for each in bundle.means)): gain
        for bundle, gain in zip(scales.bundles, scales.gains.tolist(), strict=True)
    }
    own = [frozenset(each.key for each in scales.asked.means_for(process)) for process in scales.asked.processes]
    sets = chain.from_iterable(combinations(means, size) for size in range(len(means) + 1))
    best = 0.0
    for some in sets:
        price, keys = sum(each.price.mean for each in some), frozenset(each.key for each in some)
        if price <= scales.asked.budget:
            best = max(best, sum(gains[at, keys & each] for at, each in enumerate(own)) - CHEAPER * price)
    return f"{best:.2f}"


def beside(table: Table, name: str, asked: Asked, runs: int) -> None:
    scales = scales_of(asked)
    whole, solving = [], []
    for _ in range(runs):
        with clocked() as clock:
            scales = scales_of(asked)
            found = scales.choice(scales.best())
        whole.append(clock.cpu)
        with clocked() as clock:
            packed = scales.best()
        solving.append(clock.cpu)
    ours = packed.gain - CHEAPER * scales.price(packed)
    peer = _peer(scales, runs)
    apart = abs(ours + peer["objective"])
    same = table.target(f"{name}: the same gain as highspy", met=apart <= 1e-4)
    ratio = float(np.median(solving)) / peer["cpu"]
    close = float(np.median(solving)) - peer["cpu"] <= 0.01
    quick = table.target(f"{name}: solving at most 1.5 x highspy, or 0.01 s more", met=ratio <= 1.5 or close)
    table.add(
        name,
        len(scales.bundles),
        len(found.picks),
        f"{ours:.2f}",
        f"{-peer['objective']:.2f}: {same}",
        tried(scales),
        f"{np.median(whole):.2f}",
        f"{np.median(solving):.3f}",
        f"{peer['cpu']:.3f}",
        f"{ratio:.2f}: {quick}",
    )
    table.notes[:] = [
        f"Peer: {peer['version']}, one thread, the program with every combination, gap 0, solving only.",
        "Solving: leaving out the combinations that cannot be best, and the program of the others.",
        "All of it: worlds, combinations, the program and what the choice comes to. CPU seconds, warm, medians.",
    ]


def _peer(scales, runs: int) -> dict:
    """Hand the whole program over: every combination, a row for each process and link, and one for the budget."""
    made = scales.program
    budget = np.concatenate([np.zeros(len(made.bundles)), scales.prices])[None]
    return ask_highs(
        runs,
        cost=np.concatenate([-scales.gains, scales.prices * CHEAPER]),
        rows=csc_array(vstack([made.rows, csc_array(budget)])),
        low=np.concatenate([made.equal, [-np.inf]]),
        high=np.concatenate([made.equal, [scales.asked.budget]]),
        upper=np.ones(made.rows.shape[1]),
        whole=len(made.bundles),
        gap=0.0,
    )


def main() -> int:
    head = ["plan", "combinations", "chosen", "gain", "highspy", "every set", "CPU s", "(solving)", "highspy CPU s"]
    table = Table("The same program", [*head, "ratio, <= 1.5 or 0.01 s"])
    case = waterrijk()
    few = replace(case, means=case.means[:12])
    for name, asked, runs in (
        ("Waterrijk, 12 instruments", few, 9),
        ("Waterrijk, 23 instruments", case, 9),
        ("One process, 12 instruments", made_up(1, 12, 30_000), 3),
        ("20 processes, 6 each", made_up(20, 6, 120_000), 5),
        ("40 processes, 8 each", made_up(40, 8, 400_000), 3),
    ):
        beside(table, name, asked, runs)
    sure = Table("How sure it is", ["plan", "aim", "CPU s"])
    for aim in ("goals", "ease"):
        with clocked() as clock:
            doubt(scales_of(replace(case, aim=aim)))
        sure.add("Waterrijk, 23 instruments", aim, f"{clock.cpu:.1f}")
    sure.notes[:] = ["256 worlds, both ends of every assumption, and eight bins of what could be known before."]
    return publish("activate", "Choosing instruments", [table, sure])


if __name__ == "__main__":
    sys.exit(main())
