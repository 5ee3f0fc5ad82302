"""TURF against sets and reach published by, or computed with, other programs."""

import csv
from pathlib import Path

import numpy as np
import pytest

from ankerpunt.science.tests.reference import reference_file
from ankerpunt.science.turf import turf
from ankerpunt.science.turf.rule import ReachRule

pytestmark = pytest.mark.reference


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_weighted_example_of_turfr() -> None:
    table = rows(reference_file("turf_ex_data.csv"))
    reached = np.array([[row[f"item_{item}"] == "1" for item in range(1, 11)] for row in table])
    weight = np.array([float(row["wgt"]) for row in table])
    one, two, three, four = turf(reached, [2, 3, 4, 5], weight=weight).sizes
    assert one.sets[0].items == ("9", "10")
    assert one.sets[0].reach == pytest.approx(0.9882248, abs=5e-8)
    assert one.sets[0].frequency == pytest.approx(1.712837, abs=5e-7)
    assert two.tied == 2
    assert [chosen.items for chosen in two.sets[:2]] == [("8", "9", "10"), ("7", "9", "10")]
    assert [chosen.frequency for chosen in two.sets[:2]] == pytest.approx([2.448993, 2.431064], abs=5e-7)
    assert two.sets[0].reach == pytest.approx(0.9986732, abs=5e-8)
    assert three.sets[0].items == ("6", "8", "9", "10")
    assert three.sets[0].reach == pytest.approx(1.0)
    assert three.sets[0].frequency == pytest.approx(3.077334, abs=5e-7)
    assert four.sets[0].items == ("6", "7", "8", "9", "10")
    assert four.sets[0].frequency == pytest.approx(3.795561, abs=5e-7)


def test_the_scotch_brands() -> None:
    table = rows(reference_file("scotch_bayesm.csv"))
    reached = np.array([[value == "1" for value in row.values()] for row in table])
    found = turf(reached, [1, 2, 3, 4, 5], items=list(table[0]))
    people = [round(size.sets[0].reach * len(table)) for size in found.sizes]
    assert people == [806, 1140, 1404, 1594, 1763]
    assert set(found.sizes[4].sets[0].items) == {
        "Chivas.Regal",
        "Dewar.s.White.Label",
        "Other.Brands",
        "J...B",
        "Johnnie.Walker.Black.Label",
    }


def test_the_anchored_utilities_of_validatehot() -> None:
    table = rows(reference_file("validateHOT_maxdiff_utilities.csv"))
    utilities = np.array([[float(row[f"option_{item:02}"]) for item in range(1, 17)] for row in table])
    found = turf(ReachRule(above=0).reached(utilities), [1, 2, 3, 4, 5])
    assert [round(size.sets[0].reach * len(table)) for size in found.sizes] == [85, 108, 113, 117, 118]
    assert found.sizes[1].sets[0].items == ("13", "15")
    tied = turf(ReachRule(above=0).reached(utilities), [3], keep=found.sizes[2].tied).sizes[0].sets
    assert ("4", "13", "15") in [chosen.items for chosen in tied]
    first = turf(ReachRule(top=1, above=0).reached(utilities), [3]).sizes[0].sets[0]
    assert first.items == ("1", "5", "6")
    assert round(first.reach * len(table)) == 58
