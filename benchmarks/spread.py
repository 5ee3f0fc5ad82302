"""Spreading a calendar: Waterrijk and made-up plans beside highspy (HiGHS by its own interface), in one run.

./run bench spread
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

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
from benchmarks._side_by_side import ROOT, Table, ask_peer, clocked, peer_python, publish

HIGHSPY = "highspy==1.16.0"
TODAY = date(2026, 11, 15)
CASE = "Waterrijk, 18"
PEER = """
import json, sys, time
import highspy, numpy as np
made = np.load(sys.argv[1])
def solved():
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", float(made["gap"]))
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(made["cost"]), len(made["low"])
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = made["cost"], np.zeros(len(made["cost"])), made["upper"]
    lp.row_lower_, lp.row_upper_ = made["low"], made["high"]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = made["start"], made["index"], made["value"]
    kinds = [highspy.HighsVarType.kInteger] * int(made["whole"])
    lp.integrality_ = kinds + [highspy.HighsVarType.kContinuous] * (len(made["cost"]) - len(kinds))
    highs.passModel(lp)
    highs.run()
    return highs
times = []
for _ in range(int(sys.argv[2])):
    begin = time.process_time()
    highs = solved()
    times.append(time.process_time() - begin)
print(json.dumps({"objective": highs.getInfo().objective_function_value, "cpu": float(np.median(times)),
                  "version": "highspy " + highs.version()}))
"""


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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "program.npz"
        rows = made.rows
        np.savez(
            path,
            cost=made.cost,
            upper=made.upper,
            low=made.low,
            high=made.high,
            start=rows.indptr,
            index=rows.indices,
            value=rows.data,
            whole=made.whole,
            gap=made.gap,
        )
        peer = ask_peer(peer_python("spread", HIGHSPY), PEER, str(path), str(runs))
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
