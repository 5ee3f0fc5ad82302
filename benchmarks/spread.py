"""Spreading a calendar: Waterrijk and made-up plans beside highspy (HiGHS by its own interface), in one run.

./run bench spread
"""

from __future__ import annotations

import sys
from datetime import date, timedelta

import numpy as np

from ankerpunt.check.daysoff import holidays_of
from ankerpunt.check.spreading import wishes_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.science.spread import spread
from ankerpunt.science.spread.cost import broken, total
from ankerpunt.science.spread.free import written
from ankerpunt.science.spread.greedy import greedy
from ankerpunt.science.spread.model import model_of
from ankerpunt.science.spread.program import solve
from ankerpunt.science.spread.wishes import Task, Wishes
from benchmarks._highs import ask_highs
from benchmarks._side_by_side import ROOT, Table, clocked, publish

TODAY = date(2026, 11, 15)
CASE = "Waterrijk, 18"


def waterrijk() -> Wishes:
    index = Index(load(ROOT / "examples" / "waterrijk"))
    plan = index.get(CommunicationPlan, "jaarplan-2027")
    return wishes_of(index, plan, today=TODAY)


def made_up(number: int, seed: int = 7) -> Wishes:
    """Make up a busy year: themes, owners with two at a time, groups that can bear one big thing."""
    rng = np.random.default_rng(seed)
    tasks = []
    for each in range(number):
        first = date(2027, 1, 4) + timedelta(weeks=int(rng.integers(0, 46)), days=int(rng.integers(0, 4)))
        days = int(rng.choice([0, 4, 11, 18, 32], p=[0.3, 0.2, 0.2, 0.2, 0.1]))
        tasks.append(
            Task(
                key=f"a{each:04}",
                first=first,
                last=first + timedelta(days=days),
                pinned=bool(rng.random() < 0.1),
                owners=(f"owner {rng.integers(0, 7 + number // 12)}",),
                groups=(f"group {rng.integers(0, 6 + number // 20)}",),
                big=bool(rng.random() < 0.25),
                quarters=((2027, int(rng.integers(1, 5))),) if rng.random() < 0.8 else (),
            )
        )
    days_off = dict.fromkeys(holidays_of(2027, "middle"), "school")
    return Wishes(tasks=tuple(tasks), first=date(2027, 1, 1), last=date(2027, 12, 31), today=TODAY, days_off=days_off)


def beside(table: Table, name: str, wishes: Wishes, runs: int) -> None:
    model = model_of(wishes)
    made, allowed = written(model, model.today, [place for place, one in enumerate(model.choices) if not one.stays])
    spread(wishes)
    times, solving = [], []
    for _ in range(runs):
        with clocked() as clock:
            found = spread(wishes)
        times.append(clock.cpu)
        with clocked() as clock:
            solve(made, allowed)
        solving.append(clock.cpu)
    peer = ask_highs(
        runs,
        cost=made.cost,
        rows=made.rows,
        low=made.low,
        high=made.high,
        upper=made.upper,
        whole=made.whole,
        gap=made.gap,
    )
    ours, bare = float(np.median(times)), float(np.median(solving))
    apart = abs(found.cost - peer["objective"]) / max(peer["objective"], 1)
    close = table.target(f"{name}: within 1 % of highspy", met=apart <= 0.01)
    quick = table.target(f"{name}: at most 1.5 x highspy", met=ours / peer["cpu"] <= 1.5)
    quickly = total(broken(model, greedy(model)))
    table.add(
        name,
        found.cost_today,
        quickly,
        found.cost,
        f"{peer['objective']:.1f}",
        f"{close}",
        len(found.moves),
        f"{ours:.2f}",
        f"{bare:.2f}",
        f"{peer['cpu']:.2f}",
        f"{ours / peer['cpu']:.2f}: {quick}",
    )
    table.notes[:] = [
        f"Peer: {peer['version']}, one thread, the same program and gap, solving only.",
        "Ours: all of it, with the greedy calendar and the reasons; in brackets solving. CPU seconds, warm, medians.",
    ]


def main() -> int:
    head = ["activities", "today", "greedy", "ours", "highspy", "<= 1 %", "moves"]
    table = Table("The same program", [*head, "CPU s", "(solving)", "highspy CPU s", "ratio, <= 1.5"])
    for name, wishes, runs in ((CASE, waterrijk(), 9), ("200", made_up(200), 5), ("400", made_up(400), 3)):
        beside(table, name, wishes, runs)
    large = Table("Quarter by quarter", ["activities", "today", "greedy", "ours", "CPU s"])
    wishes = made_up(2_000)
    with clocked() as clock:
        found = spread(wishes)
    model = model_of(wishes)
    large.add("2 000", found.cost_today, total(broken(model, greedy(model))), found.cost, f"{clock.cpu:.1f}")
    return publish("spread", "Spreading a calendar", [table, large])


if __name__ == "__main__":
    sys.exit(main())
