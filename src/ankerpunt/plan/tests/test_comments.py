import argparse
import json
from pathlib import Path

import pytest

from ankerpunt.plan.cli import configure_plan
from ankerpunt.plan.comments import comments, top_of
from ankerpunt.plan.document import parse
from ankerpunt.plan.problem import DocumentError, Problem

CASES = Path(__file__).parent / "cases"
WHOSE = "format: 2\n\norganisation:\n  id: o\n  name: O\n"


def main(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    configure_plan(parser)
    options = parser.parse_args([*map(str, arguments), "--lang", "nl"])
    return int(options.run(options))


def problems(text: str) -> list[Problem]:
    try:
        parse([("plan.yaml", text.encode())])
    except DocumentError as error:
        return list(error.problems)
    return []


def test_a_name_that_is_cut_off_is_refused_and_the_file_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes((CASES / "plan-hash-in-name.yaml").read_bytes())
    assert main("format", path) == 2
    said = capsys.readouterr().err
    assert f"{path.as_posix()}:6 target_groups[0].name: Achter deze tekst staat “#1 en #2”." in said
    assert said.strip().endswith('Schrijf: name: "Team #1 en #2"')
    assert main("validate", path) == 2
    assert path.read_bytes() == (CASES / "plan-hash-in-name.yaml").read_bytes()


@pytest.mark.parametrize(
    ("text", "path", "write"),
    [
        ("units:\n- id: u\n  name: Team #1\n", "units[0].name", 'name: "Team #1"'),
        ("units:\n- id: u\n  name: U\n  mission: # nog schrijven\n", "units[0].mission", 'mission: "# nog schrijven"'),
        ("units:\n- id: u\n  name: U\n  mission: #metoo\n", "units[0].mission", 'mission: "#metoo"'),
        ("units:\n- {id: u, name: Team\t#1\n  }\n", "units[0].name", 'name: "Team #1"'),
        ("units:\n- id: u\n  name: Team\n    Zuid #1\n", "units[0].name", 'name: "Team Zuid #1"'),
        ("processes:\n- id: p\n  name: P\n  barriers:\n  - Balie #2\n", "processes[0].barriers[0]", '- "Balie #2"'),
        ("research:\n- id: r\n  title: R\n  url: https://a.nl #deel\n", "research[0].url", 'url: "https://a.nl #deel"'),
    ],
)
def test_a_text_behind_which_a_comment_stands_is_refused(text: str, path: str, write: str) -> None:
    (problem,) = problems(WHOSE + text)
    assert (problem.code, problem.path, problem.write) == ("cut", path, write)


def test_the_name_of_the_organisation_is_looked_at_too() -> None:
    (problem,) = problems("organisation:\n  id: o\n  name: Team #1\n")
    assert (problem.line, problem.path) == (3, "organisation.name")


@pytest.mark.parametrize(
    "text",
    [
        "# kop\n" + WHOSE + "# onder\n",
        WHOSE + "units: # de teams\n- id: u # kort\n  name: U\n  size: 5 # volgens HR\n  parent: # geen\n",
        WHOSE + "units:\n- id: u\n  name: 'Team #1' # van ons\n  mission: \"# dit\" # blijft\n",
        WHOSE + "units:\n- id: u\n  name: Team#1\n  mission: |- # zo\n    een #1\n    # twee\n",
        "organisation: # wij\n  id: o\n  name: O\n  kind: care # x\n  places: [A, B] # en meer\n",
        "# alleen dit\n" + WHOSE + "units:\n# - id: u\n",
    ],
)
def test_a_comment_that_takes_nothing_away_is_read_over(text: str) -> None:
    assert problems(text) == []


def test_what_is_no_field_is_told_of_as_such() -> None:
    assert [each.code for each in problems(WHOSE + "units: x # y\n")] == ["shape"]
    assert [each.code for each in problems(WHOSE + "units:\n- x # y\n")] == ["shape"]
    assert [each.code for each in problems(WHOSE + "units:\n- id: u\n  name: U\n  naam: x # y\n")] == ["unknown_field"]
    assert [each.code for each in problems(WHOSE + "teams: x # y\n")] == ["unknown_table"]
    assert [each.code for each in problems("x # y\n")] == ["shape", "no_organisation"]


def test_every_comment_is_found_and_nothing_else() -> None:
    text = (
        "# top\n\na: 'b # c' # d\n# e\n  # f\ng: |  # h\n  i #j\n  # k\nl: \"m #n\n  # o\" # p\nq: [r, # s\n  t#u]\n"
        "$schema: v\n#w"
    )
    assert [(each.line, each.text) for each in comments(text)] == [
        (3, "# d"), (4, "# e"), (5, "# f"), (6, "# h"), (10, "# p"), (11, "# s"), (13, "$schema: v"), (14, "#w"),
    ]  # fmt: skip
    assert [each.text for each in comments("# top\na: b\n", top=True)] == ["# top"]
    assert [each.text for each in comments("# top\na: b\n")] == []
    assert [each.text for each in comments("a: |\n")] == []


def test_format_keeps_what_stands_at_the_top(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(
        b"\xef\xbb\xbf# yaml-language-server: $schema=plan.schema.json\r\n\r\norganisation: {name: O, id: o}\r\n"
    )
    assert main("format", path) == 0
    assert path.read_text() == f"# yaml-language-server: $schema=plan.schema.json\n{WHOSE}"
    assert main("format", "--check", path) == 0


def test_format_keeps_the_schema_of_json(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"organisation": {"name": "O", "id": "o"}, "$schema": "plan.schema.json"}')
    assert main("format", path) == 0
    assert list(json.loads(path.read_text())) == ["$schema", "format", "organisation"]
    path.write_text('{"organisation": {"name": "O", "id": "o"}, "$schema": 3}')
    assert main("format", path) == 0
    assert list(json.loads(path.read_text())) == ["format", "organisation"]


def test_format_refuses_to_lose_a_comment_until_it_is_told_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    before = f"# top\n{WHOSE}# onder\n"
    path.write_text(before)
    assert main("format", path) == 2
    assert f"{path.as_posix()}:7 # onder" in capsys.readouterr().err
    assert main("format", "--check", path) == 1
    assert path.read_text() == before
    assert main("format", "--drop-comments", path) == 0
    assert path.read_text() == f"# top\n{WHOSE}"


def test_after_ten_comments_it_counts_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(WHOSE + "# x\n" * 11)
    assert main("format", path) == 2
    assert capsys.readouterr().err.strip().endswith("en nog 1 opmerking")


def test_a_file_that_moves_takes_its_top_along_only_if_told_to(tmp_path: Path) -> None:
    (tmp_path / "alles.yaml").write_text(f"# van ons\n{WHOSE}")
    (tmp_path / "understand.yaml").write_text("# begrijpen\ntarget_groups: [{id: g, name: G, scope: internal}]\n")
    assert main("format", tmp_path) == 2
    assert main("format", "--drop-comments", tmp_path) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["organisation.yaml", "understand.yaml"]
    assert (tmp_path / "understand.yaml").read_text().startswith("# begrijpen\n")


def test_of_what_cannot_be_read_there_is_no_top(tmp_path: Path) -> None:
    assert top_of(tmp_path / "geen.yaml") == ""
    (tmp_path / "latin.yaml").write_bytes(b"# \xe9\n")
    (tmp_path / "kapot.json").write_text("{")
    (tmp_path / "lijst.json").write_text("[]")
    assert [top_of(tmp_path / name) for name in ("latin.yaml", "kapot.json", "lijst.json")] == ["", "", ""]
