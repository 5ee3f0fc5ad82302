import csv
from pathlib import Path

import numpy as np
import pytest

from ankerpunt.publish.study.tests.typed import ITEMS
from ankerpunt.science.tests.simulate import answer


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """140 made-up people in three groups, one too small; desk wants hours, care wants sense."""
    rng = np.random.default_rng(5)
    groups = ["desk"] * 60 + ["care"] * 60 + ["tiny"] * 20
    wishes = {"desk": (0, 0, 3, 0, 0, -2), "care": (0, 1, 0, 3, 0, -2), "tiny": (3, 0, 0, 0, 1, -2)}
    utilities = np.array([wishes[group] for group in groups]) + rng.normal(0, 0.5, (140, 6))
    shown = np.stack([np.stack([rng.permutation(6)[:3] for _ in range(6)]) for _ in groups]).astype(np.int8)
    data = answer(utilities, shown, seed=1)
    path = tmp_path_factory.mktemp("study") / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "group", "task", "item1", "item2", "item3", "best", "worst"])
        for row in range(data.n_tasks):
            names = [ITEMS[item] for item in (*data.shown[row], data.best[row], data.worst[row])]
            writer.writerow([data.respondent[row], groups[data.respondent[row]], data.task[row], *names])
    return path
