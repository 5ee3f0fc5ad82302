"""The peer of what is solved as a mixed-integer program: HiGHS by its own interface, one thread, solving only."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from scipy.sparse import csc_array

from benchmarks._side_by_side import ask_peer, peer_python

HIGHSPY = "highspy==1.16.0"
PEER = """
import json, sys, time
import highspy, numpy as np
made = np.load(sys.argv[1])
def solved():
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", float(made["gap"]))
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(made["cost"]), len(made["low"])
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = made["cost"], np.zeros(len(made["cost"])), made["upper"]
    lp.row_lower_, lp.row_upper_ = made["low"], made["high"]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = made["start"], made["index"], made["value"]
    kinds = [highspy.HighsVarType.kInteger] * int(made["whole"])
    lp.integrality_ = kinds + [highspy.HighsVarType.kContinuous] * (len(made["cost"]) - len(kinds))
    highs.passModel(lp)
    highs.run()
    return highs
times = []
for _ in range(int(sys.argv[2])):
    begin = time.process_time()
    highs = solved()
    times.append(time.process_time() - begin)
print(json.dumps({"objective": highs.getInfo().objective_function_value, "cpu": float(np.median(times)),
                  "version": "highspy " + highs.version()}))
"""


def ask_highs(runs: int, *, cost, rows: csc_array, low, high, upper, whole: int, gap: float) -> dict:
    """Let it solve a program so many times; the first `whole` columns are integers, all begin at 0."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "program.npz"
        matrix = {"start": rows.indptr, "index": rows.indices, "value": rows.data}
        np.savez(path, cost=cost, upper=upper, low=low, high=high, whole=whole, gap=gap, **matrix)
        return ask_peer(peer_python("spread", HIGHSPY), PEER, str(path), str(runs))
