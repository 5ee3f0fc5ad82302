"""Workbooks that are made to cost: counted before they are read, and then little work and 100 MB of memory.

Work is counted in calls, which are the same on a quiet and on a busy machine; a million are about a third of a second.
"""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from ankerpunt.tables.tests.books import HEAD, NAMESPACE, book, packed, parts_of, sheet_part, text

CALLS, MEGABYTES = 4_000_000, 100
MEASURE = """
import json, resource, sys
from pathlib import Path
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.text import Refusal

def used():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

def count(frame, event, what):
    global calls
    calls += event in ("call", "c_call")

kind, *paths = sys.argv[1:]
limits = {
    "ranking": Limits(size=2**21, unpacked=20 * 2**20, rows=501, columns=40, cells=50_000),
    "study": Limits(size=2**30, unpacked=2**31, rows=30_000_000, columns=2_000, cells=30_000_000),
}[kind]
costs = {}
for path in map(Path, paths):
    before, calls = used(), 0
    sys.setprofile(count)
    try:
        read(path, limits)
        said = "read"
    except Refusal as no:
        said = str(no)
    sys.setprofile(None)
    costs[path.stem] = {"said": said, "calls": calls, "megabytes": used() - before}
print(json.dumps(costs))
"""


def billion_laughs() -> str:
    lines = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
    return (
        f'{HEAD}<!DOCTYPE x [<!ENTITY a0 "ha">{lines}]><worksheet {NAMESPACE}><sheetData>&a9;</sheetData></worksheet>'
    )


def noise(length: int) -> str:
    """Letters that cannot be packed, so that a part does not look packed too tightly."""
    return "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=length))


def noisy(name: str, inside: str, length: int = 40_000) -> str:
    return f"{HEAD}<{name} {NAMESPACE}><!-- {noise(length)} -->{inside}</{name}>"


def wide_row(cells: int) -> str:
    return "<row>" + "<c/>" * cells + "</row>"


BOMBS = {
    "one row of two million cells": lambda: book(wide_row(2_000_000)),
    "many rows of empty cells": lambda: book(wide_row(400) * 6_000),
    "a million shared texts": lambda: packed(
        parts_of(text("a b"), strings=f"{HEAD}<sst {NAMESPACE}>" + "<si><t/></si>" * 1_200_000 + "</sst>")
    ),
    "a million formats": lambda: packed(
        parts_of(
            text("a b"),
            styles=f"{HEAD}<styleSheet {NAMESPACE}><cellXfs>" + "<xf/>" * 1_500_000 + "</cellXfs></styleSheet>",
        )
    ),
    "one row of many cells, among noise": lambda: packed(
        parts_of(noisy("worksheet", f"<sheetData>{wide_row(500_000)}</sheetData>"))
    ),
    "rows of cells, among noise": lambda: packed(
        parts_of(noisy("worksheet", f"<sheetData>{wide_row(300) * 150}</sheetData>"))
    ),
    "shared texts, among noise": lambda: packed(parts_of(text("a b"), strings=noisy("sst", "<si><t/></si>" * 13_000))),
    "formats, among noise": lambda: packed(
        parts_of(text("a b"), styles=noisy("styleSheet", "<cellXfs>" + "<xf/>" * 19_000 + "</cellXfs>"))
    ),
    "names, among noise": lambda: packed(
        {
            **parts_of(text("a b")),
            "xl/workbook.xml": str(parts_of(text("a b"))["xl/workbook.xml"]).replace(
                "</sheets>",
                "</sheets><definedNames>" + '<definedName name="a">1</definedName>' * 19_000 + "</definedNames>",
            ),
        }
    ),
    "texts within texts": lambda: packed(parts_of(billion_laughs())),
    "twenty megabytes of nothing": lambda: book(" " * 19 * 2**20),
    "three gigabytes said": lambda: packed({f"xl/{at}.xml": b"0" * 2**20 for at in range(60)}),
    "thousands of parts": lambda: packed({**parts_of(text("a b")), **{f"x/{at}": "" for at in range(5_000)}}),
    "a sheet that claims to be enormous": lambda: packed(
        parts_of(sheet_part(text("a b|1 2")).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'))
    ),
    "a cell in the last row": lambda: book(
        '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    ),
    "thousands of sheets": lambda: book(*[text("a b|1 2")] * 600),
    "merged over a long sheet": lambda: packed(
        parts_of(
            sheet_part(
                '<row r="1"><c><v>1</v></c></row><row r="9000"><c r="A9000"><v>1</v></c></row>',
                "<mergeCells>" + '<mergeCell ref="A1:A9000"/>' * 9_000 + "</mergeCells>",
            )
        )
    ),
    "merged over everything": lambda: packed(
        parts_of(
            sheet_part(text("a b|1 2"), "<mergeCells>" + '<mergeCell ref="A1:A1048576"/>' * 9_000 + "</mergeCells>")
        )
    ),
}


@pytest.fixture(scope="module")
def bombs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("bombs")
    paths = [folder / f"{name}.xlsx" for name in BOMBS]
    for path in paths:
        path.write_bytes(BOMBS[path.stem]())
    return paths


@pytest.mark.parametrize("kind", ["ranking", "study"])
def test_they_cost_little_to_read_or_to_refuse(kind: str, bombs: list[Path]) -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE, kind, *bombs], capture_output=True, text=True, check=True)
    costs = json.loads(done.stdout)
    assert sum(cost["megabytes"] for cost in costs.values()) <= MEGABYTES, costs
    assert {name: cost for name, cost in costs.items() if cost["calls"] > CALLS} == {}
