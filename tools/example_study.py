"""Make up the example study in examples/studies/werkwaarden: the work drivers of three groups.

python tools/example_study.py        writes items.txt and answers.csv again, always the same, on design.csv

Nobody filled in this study. What the groups find important follows the demo's own (fictional) poll of drivers;
people differ around their group, and the counter staff are of two kinds: those who want control over their hours
and those who want to grow.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ankerpunt.science.tests.simulate import answer

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "examples" / "studies" / "werkwaarden"
SEED = 2026
PER_TASK, TASKS, VERSIONS = 4, 9, 20
WITHIN = 0.7

ITEMS = (
    "zeggenschap over werktijden",
    "fijne collega's",
    "doorgroeien zonder opleiding vooraf",
    "goed salaris",
    "iets betekenen voor inwoners",
    "zelf beslissen in je vak",
    "tijd om te leren",
    "thuiswerken",
    "behapbare hoeveelheid werk",
    "werk dicht bij huis",
    "leidinggevende die luistert",
    "afwisselend werk",
)


class Kind(NamedTuple):
    """People of one group who want about the same; values in the order of ITEMS."""

    group: str
    people: int
    values: tuple[float, ...]


KINDS = (
    Kind("klantcontact", 84, (2.2, 1.3, -0.3, 0.6, 0.5, -0.6, -0.9, -0.8, 0.4, 0.5, 0.2, -0.7)),
    Kind("klantcontact", 66, (-0.2, 1.1, 2.0, 0.9, 0.6, 0.4, 1.2, -1.2, -0.6, -0.9, 0.6, 0.3)),
    Kind("ict", 120, (0.3, 0.1, -0.5, 0.8, -0.1, 1.7, 1.4, 1.2, -0.2, -1.2, -0.2, 0.5)),
    Kind("wijkteam", 180, (-0.2, 1.0, -1.0, -0.2, 2.1, 1.5, -0.1, -1.4, 1.4, 0.3, 0.4, -0.3)),
)


def asked() -> NDArray[np.int8]:
    """Give the questionnaire as it was when the answers were made up: [versions, screens, places].

    How a design is searched for may change; answers that there are belong to the one that they were given on.
    """
    rows = list(csv.reader((FOLDER / "design.csv").read_text(encoding="utf-8").splitlines()))[1:]
    places = [[ITEMS.index(name) for name in row[2:]] for row in rows]
    return np.array(places, np.int8).reshape(VERSIONS, TASKS, PER_TASK)


def files() -> dict[str, str]:
    """Give every file of the study: name → text."""
    rng = np.random.default_rng(SEED)
    plan = asked()
    utilities = np.concatenate([np.array(kind.values) + rng.normal(0, WITHIN, (kind.people, 12)) for kind in KINDS])
    groups = [kind.group for kind in KINDS for _ in range(kind.people)]
    order = rng.permutation(len(groups))
    version = np.arange(len(groups)) % VERSIONS
    data = answer(utilities[order], plan[version], seed=SEED)
    head = [f"item{place}" for place in range(1, PER_TASK + 1)]
    rows = [
        [
            data.respondent[row] + 1,
            groups[order[data.respondent[row]]],
            data.task[row],
            *(ITEMS[item] for item in data.shown[row]),
            ITEMS[data.best[row]],
            ITEMS[data.worst[row]],
        ]
        for row in range(data.n_tasks)
    ]
    design = [
        [at + 1, task + 1, *(ITEMS[item] for item in plan[at, task])] for at in range(VERSIONS) for task in range(TASKS)
    ]
    return {
        "items.txt": "\n".join(ITEMS) + "\n",
        "design.csv": table([["version", "task", *head], *design]),
        "answers.csv": table([["respondent", "group", "task", *head, "best", "worst"], *rows]),
    }


def table(rows: list[list[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
