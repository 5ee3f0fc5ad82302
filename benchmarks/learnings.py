"""Which earlier lessons a campaign hears: tags, words and both, on labelled pairs, also with half of the tags missing.

./run bench learnings    the labelled pairs lie beside this repository, or where ANKERPUNT_LEARNINGS says
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import yaml
from msgspec.structs import replace

from ankerpunt.science.learnings import Asking, Lesson, Tags, found_of, owed, rank
from benchmarks._side_by_side import ROOT, Table, clocked, publish

LABELLED = Path(os.environ.get("ANKERPUNT_LEARNINGS", ROOT.parent / "shared" / "learn" / "learnings_dev.yaml"))
SEEDS = range(1, 21)
Pair = tuple[Asking, frozenset[str]]


def tags_of(row: dict) -> Tags:
    return Tags(frozenset(row["processen"]), frozenset(row["groepen"]), frozenset(row["middelen"]))


def read(path: Path) -> tuple[list[Lesson], list[Pair]]:
    """Read lessons, and campaigns with the lessons that belong to them."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    lessons = [Lesson(row["id"], tags_of(row), row["tekst"], for_all=row["alle"]) for row in told["lessen"]]
    return lessons, [(Asking(tags_of(row), row["tekst"]), frozenset(row["lessen"])) for row in told["campagnes"]]


def thinned(lessons: list[Lesson], seed: int) -> list[Lesson]:
    """Leave out half of the tags of lessons, each by the toss of a coin."""
    rng = np.random.default_rng(seed)

    def kept(values: frozenset[str]) -> frozenset[str]:
        return frozenset(value for value in sorted(values) if rng.random() < 0.5)

    return [
        replace(
            each,
            tags=Tags(kept(each.tags.processes), kept(each.tags.groups), kept(each.tags.means)),
            for_all=each.for_all and bool(rng.random() < 0.5),
        )
        for each in lessons
    ]


def untagged(pairs: list[Pair]) -> list[Pair]:
    return [(replace(asked, tags=Tags()), labelled) for asked, labelled in pairs]


def found(lessons: list[Lesson], pairs: list[Pair], weigh: float) -> float:
    every = [found_of(rank(asked, lessons, words_weigh=weigh), labelled) for asked, labelled in pairs]
    return float(np.mean(every))


def ranking(lessons: list[Lesson], pairs: list[Pair]) -> Table:
    table = Table("Among the first five (R@5)", ["order", "all tags", "half of the tags missing", "by seed"])
    half = {weigh: [found(thinned(lessons, seed), pairs, weigh) for seed in SEEDS] for weigh in (0.0, 0.5)}
    every = {weigh: found(lessons, pairs, weigh) for weigh in half}
    for name, weigh in (("tags alone", 0.0), ("tags and words", 0.5)):
        spread = f"{min(half[weigh]):.2f} to {max(half[weigh]):.2f}"
        table.add(name, f"{every[weigh]:.2f}", f"{np.mean(half[weigh]):.2f}", spread)
    bare = [replace(each, tags=Tags(), for_all=False) for each in lessons]
    table.add("words alone", f"{found(bare, untagged(pairs), 0.5):.2f}", "-", "-")
    table.target("not below tags alone, half of them missing", met=bool(np.mean(half[0.5]) >= np.mean(half[0.0])))
    table.target("not below tags alone, all of them", met=every[0.5] >= every[0.0])
    table.notes.append(f"{len(lessons)} lessons, {len(pairs)} campaigns, {len(SEEDS)} seeds. One person labelled them.")
    table.notes.append("The same person chose the tags, so that they are flattered; missing tags are those of lessons.")
    return table


def debt(lessons: list[Lesson], pairs: list[Pair]) -> Table:
    table = Table("What a campaign owes", ["what", "answers", "recall", "precision"])
    owing = [(owed(asked, lessons), labelled) for asked, labelled in pairs]
    for name, keys in (
        ("its own", [set(each.own) for each, _ in owing]),
        ("its own, and those for all", [{*each.own, *each.for_all} for each, _ in owing]),
    ):
        hits = [len(each & labelled) for each, (_, labelled) in zip(keys, owing, strict=True)]
        many = sum(len(each) for each in keys)
        table.add(
            name,
            f"{many / len(pairs):.1f}",
            f"{sum(hits) / sum(len(labelled) for _, labelled in owing):.2f}",
            f"{sum(hits) / many:.2f}",
        )
    table.notes.append("Those for all are answered once for a plan, not for each campaign.")
    return table


def main() -> int:
    if not LABELLED.exists():
        print(f"The labelled pairs are not there ({LABELLED.name}); nothing was measured.", file=sys.stderr)
        return 0
    lessons, pairs = read(LABELLED)
    rank(*pairs[0][:1], lessons)
    with clocked() as clock:
        for asked, _ in pairs:
            rank(asked, lessons)
    first = ranking(lessons, pairs)
    first.notes.append(f"Ordering all of them for one campaign takes {1000 * clock.cpu / len(pairs):.1f} CPU ms.")
    return publish("learnings", "Lessons of earlier", [first, debt(lessons, pairs)])


if __name__ == "__main__":
    sys.exit(main())
