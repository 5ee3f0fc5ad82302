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

from benchmarks._database import prepare
from benchmarks._questions import IN_OTHER_WORDS
from benchmarks._side_by_side import ROOT, Table, publish

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
EVERY_ROW = 100_000
QUESTIONS = ("rooster", "werken team", "klantcontactcentrum", "zwembad")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, default=100)
    options = parser.parse_args()
    prepare()
    tables = [times(scale) for scale in sorted({1, options.scale})]
    return publish("search", "Searching the plan", [places(), *tables])


def places() -> Table:
    """Where the row that is meant comes, beside the order of before: of rows that hold any word the shortest first."""
    organisation = waterrijk()
    table = Table(
        f"Gemeente Waterrijk: {len(IN_OTHER_WORDS)} questions in other words than the row's",
        ["order", "first", "among the first five", "among the first ten"],
    )
    ours, shortest = [], []
    for question, wanted in IN_OTHER_WORDS.items():
        hits = answers(organisation, question)
        ours.append(place_of(wanted, sorted(hits, key=lambda hit: hit.overall)))
        shortest.append(place_of(wanted, by_length(organisation, hits)))
    for name, found in (("rare words weigh most", ours), ("shortest text first, as before", shortest)):
        table.add(name, *(f"{sum(place <= most for place in found) / len(found):.2f}" for most in (1, 5, 10)))
    table.notes.append("Questions and orders are those of people who know the plan: an indication, not a trial.")
    better = sum(place <= 5 for place in ours) > sum(place <= 5 for place in shortest)
    table.notes.append(f"Target, better than before: {table.target('better than the order of before', met=better)}.")
    return table


def answers(organisation: Any, question: str) -> list[Any]:
    ask = importlib.import_module("ankerpunt.science.stems").ask(question)
    hits_of = importlib.import_module("ankerpunt.overview.search.hits").hits_of
    return hits_of(organisation, ask, every=True, first=EVERY_ROW) or hits_of(
        organisation, ask, every=False, first=EVERY_ROW
    )


def by_length(organisation: Any, hits: list[Any]) -> list[Any]:
    entries = importlib.import_module("ankerpunt.overview.models").SearchEntry.objects.filter(organisation=organisation)
    length = {(entry.noun, entry.slug): len(entry.terms) for entry in entries}
    return sorted(hits, key=lambda hit: (hit.archived, length[hit.noun, hit.slug]))


def place_of(wanted: tuple[str, str], hits: list[Any]) -> int:
    keys = [(hit.noun, hit.slug) for hit in hits]
    return keys.index(wanted) + 1 if wanted in keys else EVERY_ROW


def waterrijk() -> Any:
    plan = importlib.import_module("ankerpunt.plan.document").load(ROOT / "examples" / "waterrijk")
    models = importlib.import_module("ankerpunt.organisation.models")
    organisation = models.Organisation.objects.create(slug="waterrijk", name="Gemeente Waterrijk")
    importlib.import_module("ankerpunt.mirror.mapper").write(plan, into=organisation)
    importlib.import_module("ankerpunt.overview.search.index").reindex(organisation)
    return organisation


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
