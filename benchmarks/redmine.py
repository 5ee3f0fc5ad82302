"""What the pages of the app cost beside those of Redmine, in the same run: small, and a hundred times as large.

    ./run bench redmine             the demo and scale 100
    ./run bench redmine --scale 30

Redmine is the Debian package (apt install redmine redmine-sqlite puma), served by puma with one thread from an SQLite
database of its own, which holds as many issues as the plan has rows. Both are signed in, both send whole pages; the
figures are milliseconds of the serving process, the median of the rounds in which the two take turns. The pages are of
the same kind, not the same: a list there shows 25 issues, ours up to fifty rows and the findings about them.
"""

from __future__ import annotations

import argparse
import sys
from statistics import median
from typing import TYPE_CHECKING

from benchmarks._browser import served
from benchmarks._redmine import installed, redmine, version
from benchmarks._side_by_side import Table, publish
from benchmarks.pages import HERE, ROUNDS

if TYPE_CHECKING:
    from benchmarks._browser import Served
    from benchmarks._redmine import Redmine

# Our page of each kind.
OURS = {"home": "home", "a list, one page of it": "activities", "one row": "usp", "search for a word": "search"}
SAVE = "a save, the page after it and home"
Costs = dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, default=100)
    options = parser.parse_args()
    if not installed():
        sys.exit("Redmine is not here. On Debian: apt install redmine redmine-sqlite puma")
    tables = [shown(*measured(scale)) for scale in ("demo", str(options.scale))]
    return publish("redmine", f"What pages cost beside Redmine {version()}", tables)


def measured(scale: str) -> tuple[str, int, Costs, Costs]:
    with served(scale, HERE) as own, redmine(own.rows) as peer:
        rounds = [(of_own(own, at), of_peer(peer, at)) for at in range(ROUNDS)]
        name, rows = ("The demo" if scale == "demo" else f"Scale {scale}"), own.rows
    ours, theirs = ({page: median(each[who][page] for each in rounds) for page in rounds[0][who]} for who in (0, 1))
    return name, rows, ours, theirs


def of_own(server: Served, at: int) -> Costs:
    return {kind: server.cost(server.pages[page]) for kind, page in OURS.items()} | {SAVE: server.save(f"Zin {at}")}


def of_peer(server: Redmine, at: int) -> Costs:
    return {kind: server.cost(page) for kind, page in server.pages.items()} | {SAVE: server.save(f"Sentence {at}")}


def shown(name: str, rows: int, ours: Costs, theirs: Costs) -> Table:
    table = Table(f"{name}: {rows:,} rows, {rows:,} issues", ["page", "ours [ms]", "Redmine [ms]", "ours / Redmine"])
    for page, cost in ours.items():
        table.add(page, f"{1000 * cost:.1f}", f"{1000 * theirs[page]:.1f}", f"{cost / theirs[page]:.2f}")
    return table


if __name__ == "__main__":
    sys.exit(main())
