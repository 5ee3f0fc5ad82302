"""`ankerpunt study design`: a balanced questionnaire, and how balanced it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ankerpunt.publish.study.asking import add_output, item_names, seed
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, pick
from ankerpunt.science.design import make_design
from ankerpunt.tables.delimited import csv_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.design import Design

ENOUGH = 3


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("items", help="file with the names of the items, one per line; or just how many there are")
    parser.add_argument("--per-task", type=int, default=4, metavar="K", help="items on a screen (default 4)")
    parser.add_argument("--tasks", type=int, metavar="T", help="screens per person (default: each item 3 times)")
    parser.add_argument("--versions", type=int, default=20, metavar="V", help="questionnaires (default 20)")
    parser.add_argument("--seed", type=seed, default=1, help="same seed, same design (default 1)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the design as CSV")
    add_output(parser)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Make the design and say how even it is."""
    names = _names(options.items)
    size = max(options.per_task, 1)
    tasks = -(-ENOUGH * len(names) // size) if options.tasks is None else options.tasks
    progress(0.0, "design")
    made = make_design(len(names), per_task=options.per_task, tasks=tasks, versions=options.versions, seed=options.seed)
    balance = made.balance
    outcome = Report(
        data={
            "items": names,
            "per_task": options.per_task,
            "tasks": tasks,
            "versions": options.versions,
            "seed": options.seed,
            "balance": {
                "showings": list(balance.showings),
                "pairs": list(balance.pairs),
                "pair_spread": balance.pair_spread,
                "positions": list(balance.positions),
                "connected": balance.connected,
            },
            "shown": made.shown.tolist(),
        },
        grids=[_first(made, names, options.lang), _balance(made, options.lang)],
        notes=list(made.warnings),
    )
    if options.out is None:
        outcome.notes.append(
            Text(nl="Met --out BESTAND schrijf je alle versies op.", en="With --out FILE all versions are written.")
        )
    else:
        outcome.files[options.out] = _csv(made, names)
    return outcome


def _names(items: str) -> list[str]:
    """Read the names; a plain number stands for that many items without a name."""
    if items.isdigit() and not Path(items).exists():
        return [str(place) for place in range(1, int(items) + 1)]
    names = item_names(Path(items))
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise Refusal(
            nl=f"Het item '{twice}' staat twee keer in de lijst. Haal er één weg.",
            en=f"The item '{twice}' is in the list twice. Take one away.",
        )
    return names


def _csv(made: Design, names: Sequence[str]) -> bytes:
    head = ["version", "task", *(f"item{place}" for place in range(1, made.shown.shape[2] + 1))]
    rows = (
        [version, task, *(names[item] for item in shown)]
        for version, plan in enumerate(made.shown.tolist(), start=1)
        for task, shown in enumerate(plan, start=1)
    )
    return csv_of([head, *rows])


def _first(made: Design, names: Sequence[str], language: Language) -> Grid:
    rows = [[str(task), *(names[item] for item in shown)] for task, shown in enumerate(made.shown[0].tolist(), start=1)]
    head = [pick(language, "vraag", "task"), *(f"item {place}" for place in range(1, made.shown.shape[2] + 1))]
    return Grid(pick(language, "Versie 1", "Version 1"), head, rows)


def _balance(made: Design, language: Language) -> Grid:
    found = made.balance
    connected = pick(language, "ja", "yes") if found.connected else pick(language, "nee", "no")
    between = pick(language, "{} tot {}", "{} to {}")
    rows = [
        [pick(language, "elk item, per persoon", "each item, per person"), between.format(*found.showings)],
        [pick(language, "elk paar samen, alle versies", "each pair, all versions"), between.format(*found.pairs)],
        [pick(language, "spreiding van de paren", "spread of the pairs"), number(found.pair_spread, language)],
        [pick(language, "elk item op elke plek", "each item in each place"), between.format(*found.positions)],
        [pick(language, "alles vergeleken", "everything compared"), connected],
    ]
    return Grid(
        pick(language, "Hoe evenwichtig", "How balanced"), pick(language, "wat keer", "what times").split(), rows
    )
