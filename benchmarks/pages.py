"""What the pages of the app cost through the server, for the demo and for a plan a hundred times as large.

    ./run bench pages                              the demo and scale 100
    ./run bench pages --scale 30                   another large scale
    ./run bench pages --beside ../earlier/src      beside another version of the source, in the same run

Processor time of the serving process, as a ratio to a table of a hundred rows that the same Django renders in the same
run (benchmarks/_served.py). Beside another version its table is the measure of both, so that what all pages of a
version have in common counts too; what this version's own table costs is in the first row. Each page is asked for until
it is warm; then pages, the reference and the versions take turns, and the median of the rounds counts. A save is a
change of a cell through its form, with the page that it leads to and home.

The other version is a folder `src` with `examples` beside it: each shows the demo as it has it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import median

from benchmarks._browser import Served, served
from benchmarks._side_by_side import Table, publish

ROUNDS = 3
HERE = Path(__file__).resolve().parent.parent / "src"
ITSELF = "a table of a hundred rows"
HALF, TWICE, SAVE_LESS = 0.5, 2.0, 0.6
Ratios = dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--beside", type=Path, help="the src folder of another version")
    options = parser.parse_args()
    sources = {"now": HERE, **({"before": options.beside.resolve()} if options.beside else {})}
    small, large = (measured(scale, sources) for scale in ("demo", str(options.scale)))
    return publish("pages", "What pages cost", [shown(small, large, f"scale {options.scale}")])


def measured(scale: str, sources: dict[str, Path]) -> dict[str, Ratios]:
    """The ratios of every version, which take turns so that company on the machine hits them alike."""
    opened = {name: served(scale, source) for name, source in sources.items()}
    servers = {name: each.__enter__() for name, each in opened.items()}
    try:
        measure = servers.get("before", servers["now"])
        rounds = [{name: one_round(server, at, measure) for name, server in servers.items()} for at in range(ROUNDS)]
    finally:
        for each in opened.values():
            each.__exit__(None, None, None)
    return {name: {page: median(one[name][page] for one in rounds) for page in rounds[0][name]} for name in servers}


def one_round(server: Served, at: int, measure: Served) -> Ratios:
    reference = measure.cost(measure.reference)
    pages = {ITSELF: server.reference, **server.pages}
    found = {page: server.cost(address) / reference for page, address in pages.items()}
    return found | {"a save and the page after it": server.save(f"{at} keer gezegd") / reference}


def shown(small: dict[str, Ratios], large: dict[str, Ratios], name: str) -> Table:
    before = "before" in small
    head = ["page", *(["demo before"] * before), "demo", *([f"{name} before"] * before), name, f"{name} / demo"]
    table = Table("Processor time, in tables of a hundred rows", head)
    for page, ratio in small["now"].items():
        cells = [large["now"][page] / ratio]
        cells[:0] = [large["before"][page], large["now"][page]] if before else [large["now"][page]]
        cells[:0] = [small["before"][page], ratio] if before else [ratio]
        table.add(page, *(f"{cell:.2f}" for cell in cells))
    pages = [page for page in small["now"] if page != ITSELF and not page.startswith("a save")]
    grown = [page for page in pages if large["now"][page] > TWICE * small["now"][page]]
    table.notes.append(f"At most twice the demo at {name}: {table.target('at most twice the demo', met=not grown)}.")
    if before:
        dear = [page for page in pages if small["now"][page] > HALF * small["before"][page]]
        said = table.target("half of before", met=not dear)
        table.notes.append(f"Half of before, every page: {said}; more than that: {', '.join(dear) or 'none'}.")
        save = next(page for page in small["now"] if page.startswith("a save"))
        part = large["now"][save] / large["before"][save]
        table.notes.append(
            f"A save and the page after it at {name}: {part:.2f} of before; "
            f"at most {SAVE_LESS}: {table.target('the page after a save', met=part <= SAVE_LESS)}."
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
