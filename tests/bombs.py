"""Small documents that would grow without end, and what reading them costs.

python -m tests.bombs FILE …     seconds of the processor, and MB that were not there before, for each
"""

import json
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

from ankerpunt.plan.document import load
from ankerpunt.plan.problem import DocumentError

MANY = 2 * 2**20

BOMBS = {
    "lists in lists.json": "[" * MANY,
    "closed lists.json": "[" * (MANY // 2) + "]" * (MANY // 2),
    "objects in objects.json": '{"a":' * (MANY // 5),
    "deep in the plan.json": '{"organisation":' + "[" * 100_000 + "]" * 100_000 + "}",
    "a long number.json": '{"organisation":{"residents":' + "9" * MANY + "}}",
    "a large power.json": '{"organisation":{"residents":1e' + "9" * 1000 + "}}",
    "many names.json": "{" + ",".join(f'"k{number}":1' for number in range(150_000)) + "}",
    "one name many times.json": "{" + ",".join('"k":1' for _ in range(300_000)) + "}",
    "many rows.json": '{"personas":[' + ",".join("{}" for _ in range(350_000)) + "]}",
    "many values.json": '{"personas":[' + ",".join("1" for _ in range(1_000_000)) + "]}",
    "billion laughs.yaml": "a: &a [x, x, x]\n" + "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" * 9,
    "lists in lists.yaml": "[" * 200_000,
    "many rows.yaml": "personas:\n" + "- {}\n" * 300_000,
    "a long number.yaml": "a: " + "9" * MANY,
}


def spent(path: Path) -> tuple[float, float]:
    """Seconds of the processor, and MB at the most that were not there before."""
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with suppress(DocumentError):
        load(path)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return time.process_time() - began, (after - before) / 1024


if __name__ == "__main__":
    print(json.dumps([spent(Path(each)) for each in sys.argv[1:]]))
