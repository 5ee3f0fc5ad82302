"""The effect of a campaign beside statsmodels (UCM, GLM) and before/after, on campaigns of which the truth is known.

./run bench impact            900 clean campaigns, and every kind in which an assumption does not hold
./run bench impact --quick    a ninth of them
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import numpy as np

from ankerpunt.science.impact import Verdict, assess
from benchmarks._campaigns import BROKEN, CLEAN, NAMED, Campaign, campaign
from benchmarks._impact_peers import NAMES, ask, before_after
from benchmarks._side_by_side import Table, clocked, publish

SEEDS = (1, 2, 3)
WITHOUT, WITH, OTHERS = 200, 50, 20
"""For each seed: clean ones without an effect, with .25 and .5 logit each; of every other kind, without and with .5."""
HEAD = ["engine", "covers during", "last 3", "lasting", "bias during", "width", "false yes", "yes at .25", "yes at .5"]
Found = dict[str, list[list[list[float]]]]


def made_up(share: int) -> list[Campaign]:
    clean = [(CLEAN, effect, many) for effect, many in ((0.0, WITHOUT), (0.25, WITH), (0.5, WITH))]
    others = [(kind, effect, OTHERS) for kind, effect in product((NAMED, *BROKEN), (0.0, 0.5))]
    return [
        campaign(kind, effect, seed, number)
        for seed in SEEDS
        for kind, effect, many in (*clean, *others)
        for number in range(max(many // share, 2))
    ]


def judged(campaigns: list[Campaign]) -> tuple[list[Verdict], float]:
    """Judge all of them; and the CPU seconds that one takes."""
    found = []
    assess(campaigns[0].process, campaigns[0].controls, campaigns[0].window)
    with clocked() as clock:
        for done, made in enumerate(campaigns, start=1):
            found.append(assess(made.process, made.controls, made.window))
            if done % 200 == 0:
                print(f"{done} of {len(campaigns)}", file=sys.stderr)
    return found, clock.cpu / len(campaigns)


def read(verdict: Verdict) -> list[list[float]]:
    every = (verdict.during.logit, verdict.now.logit, verdict.lasting.logit)
    return [[each.low, each.middle, each.high] for each in every if each is not None]


def truth(made: Campaign) -> np.ndarray:
    return np.array([made.during, made.last, made.lasting])


def covered(campaigns: list[Campaign], found: list[list[list[float]]]) -> np.ndarray:
    ends, true = np.array(found), np.array([truth(each) for each in campaigns])
    return ((ends[:, :, 0] <= true) & (true <= ends[:, :, 2])).mean(axis=0)


def more(campaigns: list[Campaign], found: list[list[list[float]]], effect: float) -> float:
    said = [each[0][0] > 0 for made, each in zip(campaigns, found, strict=True) if abs(made.during - effect) < 0.01]
    return float(np.mean(said))


def of_kind(campaigns: list[Campaign], values: list, kind: str, seed: int | None = None) -> tuple[list, list]:
    kept = [
        (made, value)
        for made, value in zip(campaigns, values, strict=True)
        if made.kind == kind and seed in (None, made.seed)
    ]
    return [made for made, _ in kept], [value for _, value in kept]


def side_by_side(campaigns: list[Campaign], found: Found, cpu: dict[str, float]) -> Table:
    table = Table("Clean series", [*HEAD, "CPU s"])
    for name, values in found.items():
        clean, its = of_kind(campaigns, values, CLEAN)
        ends = np.array(its)
        bias = float(np.mean(ends[:, 0, 1] - [made.during for made in clean]))
        wide = float(np.median(ends[:, 0, 2] - ends[:, 0, 0]))
        cover, said = covered(clean, its), [more(clean, its, effect) for effect in (0, 0.25, 0.5)]
        table.add(
            name,
            *(f"{each:.2f}" for each in cover),
            f"{bias:+.2f}",
            f"{wide:.2f}",
            *(f"{x:.2f}" for x in said),
            f"{cpu[name]:.3f}",
        )
        if name == "ankerpunt":
            table.target("covers .86 to .97 during", met=0.86 <= cover[0] <= 0.97)
            table.target("covers .86 to .97 in the last three months", met=0.86 <= cover[1] <= 0.97)
            table.target("power at .5 at least .8", met=said[2] >= 0.8)
            table.target("a verdict within .2 CPU s", met=cpu[name] <= 0.2)
    return table


def yes(campaigns: list[Campaign], verdicts: list[Verdict], effect: float) -> float:
    said = [
        each.during.said == "more"
        for made, each in zip(campaigns, verdicts, strict=True)
        if abs(made.during - effect) < 0.01
    ]
    return float(np.mean(said))


def verdicts_of(campaigns: list[Campaign], verdicts: list[Verdict]) -> Table:
    table = Table("The verdict on clean series", ["seed", "false yes", "yes at .25", "yes at .5", "false yes, stays"])
    for seed in (*SEEDS, None):
        clean, its = of_kind(campaigns, verdicts, CLEAN, seed)
        said = [yes(clean, its, effect) for effect in (0, 0.25, 0.5)]
        stays = [each.lasting.said == "more" for made, each in zip(clean, its, strict=True) if made.lasting == 0]
        table.add("all" if seed is None else seed, *(f"{each:.2f}" for each in (*said, np.mean(stays))))
    table.target("false yes at most .10", met=said[0] <= 0.10)
    table.target("power at .5 at least .7", met=said[2] >= 0.7)
    return table


def kinds(campaigns: list[Campaign], verdicts: list[Verdict], found: Found) -> Table:
    head = ["kind", "what", "covers during", *(f"{name} covers" for name in found if name != "ankerpunt")]
    table = Table("An assumption that does not hold", [*head, "false yes", "by seed", "yes at .5", "not told at .5"])
    for kind in (CLEAN, NAMED, *BROKEN):
        these, its = of_kind(campaigns, verdicts, kind)
        cover = [covered(*of_kind(campaigns, values, kind))[0] for values in found.values()]
        by_seed = [yes(*of_kind(campaigns, verdicts, kind, seed), 0) for seed in SEEDS]
        silent = [each.during.said == "cannot_tell" for made, each in zip(these, its, strict=True) if made.during > 0.4]
        table.add(
            kind,
            BROKEN.get(kind, "nothing broken"),
            *(f"{each:.2f}" for each in cover),
            f"{yes(these, its, 0):.2f}",
            " ".join(f"{each:.2f}" for each in by_seed),
            f"{yes(these, its, 0.5):.2f}",
            f"{np.mean(silent):.2f}",
        )
    return table


def main() -> int:
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        os.execve(
            sys.executable,
            [sys.executable, "-m", "benchmarks.impact", *sys.argv[1:]],
            os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        )
    campaigns = made_up(9 if "--quick" in sys.argv else 1)
    with ThreadPoolExecutor(1) as pool:
        peers = pool.submit(ask, campaigns)
        verdicts, cpu = judged(campaigns)
        asked = peers.result()
    with clocked() as clock:
        simple = [before_after(made) for made in campaigns]
    found = {"ankerpunt": [read(each) for each in verdicts], NAMES[0]: simple, **asked["found"]}
    spent = {"ankerpunt": cpu, NAMES[0]: clock.cpu / len(campaigns), **asked["cpu"]}
    first, second = side_by_side(campaigns, found, spent), verdicts_of(campaigns, verdicts)
    third = kinds(campaigns, verdicts, found)
    per = len(of_kind(campaigns, verdicts, CLEAN)[0])
    first.notes.append(
        f"{per} campaigns over {len(SEEDS)} seeds: 12 to 36 months before, 3 to 12 after; two of three with a control. "
        f"90 % intervals of the logit, their median width. Yes: the interval lies above zero, gates left aside."
    )
    first.notes.append(
        f"Peers: {asked['version']}, same run; ours: all of a verdict, one thread. Truth: .25 and .5 logit."
    )
    second.notes.append("With gates, placebo and controls. Stays: where nothing stays.")
    third.notes.append("Yes: the verdict says “more” during the campaign. Covers: the interval before any gate.")
    return publish("impact", "The effect of a campaign", [first, second, third])


if __name__ == "__main__":
    sys.exit(main())
