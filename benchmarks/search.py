"""Searching the plan beside a plain comparison of letters in every text column, and what keeping up costs.

    ./run bench search                  scales 1 and 100
    ./run bench search --scale 10       another large scale

A plan is made up and stored in a database in memory. "Plain" asks every noun for rows in which a text field holds the
question (icontains), which finds neither inflection nor compounds. CPU time, the median of some rounds.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

from benchmarks._side_by_side import Table, publish
from benchmarks.pages import prepare

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
QUESTIONS = ("rooster", "werken team", "klantcontactcentrum", "zwembad")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, default=100)
    options = parser.parse_args()
    prepare()
    tables = [times(scale) for scale in sorted({1, options.scale})]
    return publish("search", "Searching the plan", tables)


def times(scale: int) -> Table:
    organisation, rows = filled(scale)
    ask = importlib.import_module("ankerpunt.science.stems").ask
    hits_of = importlib.import_module("ankerpunt.overview.search.hits").hits_of
    index = importlib.import_module("ankerpunt.overview.search.index")
    began = process_time()
    index.reindex(organisation, anew=True)
    built = process_time() - began
    table = Table(f"Scale {scale}: {rows} rows", ["question", "hits", "ours", "plain hits", "plain", "plain / ours"])
    slower = 0.0
    for question in QUESTIONS:
        hits, ours = timed(lambda question=question: hits_of(organisation, ask(question), every=True, first=5))
        found, plain = timed(lambda question=question: compared(organisation, question))
        slower = max(slower, ours / plain)
        shown = sum({hit.noun: hit.total for hit in hits}.values())
        table.add(question, shown, f"{1e3 * ours:.1f} ms", found, f"{1e3 * plain:.1f} ms", f"{plain / ours:.1f}")
    _same, fresh = timed(lambda: index.keep_up(organisation))
    changed = timed(lambda: index.keep_up(organisation), before=changer(organisation))[1]
    table.notes += [
        (
            f"Making every entry took {built:.1f} s; asking whether they are up to date {1e3 * fresh:.1f} ms; "
            f"following one saved cell {1e3 * changed:.1f} ms."
        ),
        f"Target, no slower than plain: {table.target(f'no slower than plain at scale {scale}', met=slower <= 1)}.",
    ]
    return table


def filled(scale: int) -> tuple[Any, int]:
    models = importlib.import_module("ankerpunt.organisation.models")
    plan = importlib.import_module("ankerpunt.plan.generate").generate(scale=scale, seed=1)
    organisation = models.Organisation.objects.create(slug=f"scale-{scale}", name="Gemeente Meetlat")
    written = importlib.import_module("ankerpunt.mirror.mapper").write(plan, into=organisation)
    return organisation, written.created


def compared(organisation: Any, question: str) -> int:
    """Count the rows in which each word stands as it was typed: one query for each noun."""
    q = importlib.import_module("django.db.models").Q
    found = 0
    for kind in importlib.import_module("ankerpunt.mirror.kinds").kinds().values():
        names = [field.name for field in kind.table.fields if field.kind == "str" and not field.is_id]
        rows = kind.model.objects.filter(organisation=organisation)
        for word in question.split():
            holds = q(pk__in=[])
            for name in names:
                holds |= q(**{f"{name}__icontains": word})
            rows = rows.filter(holds)
        found += rows.count()
    return found


def changer(organisation: Any) -> Callable[[], None]:
    cell = importlib.import_module("ankerpunt.anchor.models").Anchoring.objects.of(organisation)[0]

    def change() -> None:
        cell.text = f"{cell.text[:200]}."
        cell.save()

    return change


def timed(act: Callable[[], Any], *, before: Callable[[], None] = lambda: None) -> tuple[Any, float]:
    taken, answer = [], None
    for _round in range(ROUNDS):
        before()
        began = process_time()
        answer = act()
        taken.append(process_time() - began)
    return answer, median(taken)


if __name__ == "__main__":
    sys.exit(main())
