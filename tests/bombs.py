"""Small documents that would grow without end, and what reading them costs.

python -m tests.bombs FILE …     for each what is said of it, the loops it took (`tests.cost`), and the most MB so far
"""

import json
import sys
import time
from pathlib import Path

from ankerpunt.plan.document import load
from ankerpunt.plan.problem import DocumentError
from tests.cost import loops, megabytes

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


def spent(path: Path) -> tuple[str, float, float]:
    """What is said of it, the loops that took, and the most MB that were held."""
    said, began = "read", time.process_time()
    try:
        load(path)
    except DocumentError as error:
        said = error.problems[0].code
    return said, loops(time.process_time() - began), megabytes()


if __name__ == "__main__":
    print(json.dumps([spent(Path(each)) for each in sys.argv[1:]]))
