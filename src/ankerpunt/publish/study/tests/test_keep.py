"""What is kept of the example study is what the command makes of its answers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from ankerpunt.publish.study import keep
from ankerpunt.science.averages import average
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.kept import Studied, coarse, read
from ankerpunt.science.longtable import check_table
from ankerpunt.science.reading.answers import Layout, read_answers
from ankerpunt.science.sheet import to_choices, to_sheets
from ankerpunt.science.tests.simulate import simulate_study

EXAMPLE = Path(__file__).parents[5] / "examples" / "studies" / "werkwaarden"


def test_the_example_holds_what_its_answers_say() -> None:
    kept = read(json.loads((EXAMPLE / "kept.json").read_text("utf-8")))
    data = check_table(read_answers(EXAMPLE / "answers.csv", Layout()).mapping()).data
    assert isinstance(kept, Studied)
    assert data is not None
    assert (kept.items, kept.people) == (data.items, data.n_respondents)
    own = to_choices(to_sheets(data), data.items).of_group("ict")
    again = average(estimate(own, seed=1), seed=1).mean
    assert [value.mean for value in kept.groups[0].values] == [coarse(each) for each in again]


def test_the_command_writes_it(tmp_path: Path) -> None:
    data = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5, shares=(1.0,)).data
    rows = ["respondent,task,item1,item2,item3,best,worst"]
    for at, person in enumerate(data.respondent):
        named = [data.items[item] for item in (*data.shown[at], data.best[at], data.worst[at])]
        rows.append(",".join([str(person), str(data.task[at]), *named]))
    (tmp_path / "answers.csv").write_text("\n".join(rows), "utf-8")
    parser = argparse.ArgumentParser()
    keep.configure(parser)
    out = tmp_path / "kept.json"
    options = parser.parse_args([str(tmp_path / "answers.csv"), "--out", str(out), "--lang", "en"])
    made = keep.report(options, lambda _share, _what: None)
    assert isinstance(read(json.loads(made.files[out])), Studied)
    assert "Nobody's answers" in made.text("en")


@pytest.mark.parametrize("word", ["respondent", "person", "task"])
def test_the_example_has_nothing_of_a_person(word: str) -> None:
    assert f'"{word}"' not in (EXAMPLE / "kept.json").read_text("utf-8")
