"""Conditional logit beside the published rice study (ricebws1, support.BWS with survival::clogit).

./run bench rice

Reads ricebws1_long.csv from ANKERPUNT_REFERENCE_DATA or ../shared/data.
"""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path

import numpy as np

from ankerpunt.science.choice import choice_data
from ankerpunt.science.logit import conditional_logit
from benchmarks._side_by_side import ROOT, Table, clocked, publish

REFERENCE = Path(os.environ.get("ANKERPUNT_REFERENCE_DATA", ROOT.parent / "shared" / "data"))
ITEMS = ["Place_of_origin", "Variety", "Price", "Taste", "Safety", "Milling_date", "Washfree_rice"]
PUBLISHED = {
    "sequential": (-1309.708, [1.31284, 1.27605, 2.33831, 2.17178, 2.43191, 1.15012]),
    "paired": (-1318.006, [1.13096, 1.10765, 2.01292, 1.84700, 2.07194, 0.96028]),
    "marginal": (-1427.487, [1.37741, 1.33868, 2.49272, 2.28595, 2.56767, 1.14886]),
}


def main() -> int:
    """Compare the three models."""
    file = REFERENCE / "ricebws1_long.csv"
    if not file.exists():
        print(f"The reference file is not at {file}: set ANKERPUNT_REFERENCE_DATA to the folder that has it.")
        return 2
    with file.open() as lines:
        rows = list(csv.DictReader(lines))
    at = {name: i for i, name in enumerate(ITEMS)}
    data = choice_data(
        ITEMS,
        [row["resp"] for row in rows],
        [[at[row[f"item{n}"]] for n in (1, 2, 3, 4)] for row in rows],
        best=[at[row["best"]] for row in rows],
        worst=[at[row["worst"]] for row in rows],
    )
    head = ["model", "log-likelihood", "published", "largest difference of a coefficient", "CPU ms", "target"]
    table = Table("Against support.BWS 0.4-6 and survival::clogit (published figures)", head)
    for model, (value, coefficients) in PUBLISHED.items():
        with clocked() as clock:
            found = conditional_logit(data, model=model)
        apart = float(np.abs(found.mean[:6] - found.mean[found.items.index("Washfree_rice")] - coefficients).max())
        met = abs(found.log_likelihood - value) <= 1e-3 and apart <= 1e-4
        cells = (f"{found.log_likelihood:.4f}", value, f"{apart:.1e}", f"{clock.cpu * 1e3:.1f}")
        table.add(model, *cells, table.target(model, met=met))
    return publish("rice", "Conditional logit: the rice study", [table])


if __name__ == "__main__":
    sys.exit(main())
