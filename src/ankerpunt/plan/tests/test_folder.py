import os
from pathlib import Path

import pytest

from ankerpunt.plan import folder
from ankerpunt.plan.document import LAYOUT, dump, load
from ankerpunt.plan.folder import files_of
from ankerpunt.plan.nouns import Organisation, Plan
from ankerpunt.plan.problem import DocumentError, Problem

CASES = Path(__file__).parent / "cases"
WHOSE = "organisation: {id: o, name: O}\n"
PLAN = Plan(organisation=Organisation(id="o", name="O"))


def problems(path: Path) -> list[Problem]:
    with pytest.raises(DocumentError) as caught:
        load(path)
    return list(caught.value.problems)


def test_what_a_mac_leaves_beside_a_file_is_passed_over(tmp_path: Path) -> None:
    assert [file.name for file in files_of(CASES / "plan-folder-from-a-mac")] == ["a.yaml"]
    assert load(CASES / "plan-folder-from-a-mac").organisation.name == "NO"
    (tmp_path / "plan.yaml").write_text(WHOSE)
    for name in ("._plan.yaml", "~$plan.yaml", ".plan.yaml.swp", "plan.yaml~", "plan.yaml.bak", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"\0\1")
    for name in ("__MACOSX", ".git"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_bytes(b"\0\1")
    assert load(tmp_path) == PLAN


def test_subfolders_are_read() -> None:
    plan = load(CASES / "plan-folder-with-subfolder")
    assert [group.id for group in plan.target_groups] == ["ict", "klantcontact", "wijk"]


def test_a_link_in_a_circle_ends_and_a_file_that_is_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.yaml").write_text(WHOSE)
    (tmp_path / "sub" / "terug").symlink_to(tmp_path)
    (tmp_path / "ook.yaml").symlink_to(tmp_path / "sub" / "a.yaml")
    assert load(tmp_path) == PLAN


def test_what_cannot_be_read_is_named_and_hides_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOSE + "units: [{id: u}]\n")
    (tmp_path / "weg.yaml").symlink_to(tmp_path / "nergens.yaml")
    os.mkfifo(tmp_path / "pijp.yaml")
    assert [(Path(each.file).name, each.code) for each in problems(tmp_path)] == [
        ("weg.yaml", "unreadable"),
        ("a.yaml", "required"),
    ]
    assert [each.code for each in problems(tmp_path / "pijp.yaml")] == ["other_kind"]


def test_a_folder_that_may_not_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_path: Path) -> bool:
        raise PermissionError

    (tmp_path / "plan.yaml").write_text(WHOSE)
    monkeypatch.setattr(Path, "iterdir", closed)
    assert [each.code for each in problems(tmp_path)] == ["unreadable_folder"]
    monkeypatch.setattr(Path, "is_dir", closed)
    assert [each.code for each in problems(tmp_path / "plan.yaml")] == ["unreadable"]


def test_a_folder_that_is_no_folder_of_a_plan_is_not_searched_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "MAX_ENTRIES", 3)
    for name in "abcd":
        (tmp_path / name).mkdir()
    assert [each.code for each in problems(tmp_path)] == ["too_many_files"]


def test_a_file_of_something_else_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(WHOSE)
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1", "dependencies": {}}')
    (problem,) = problems(tmp_path)
    assert (problem.code, Path(problem.file).name) == ("no_plan", "package.json")


def test_a_folder_with_plan_files_of_others_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "docker-compose.yml").write_text("services: {}\n")
    with pytest.raises(DocumentError) as caught:
        dump(PLAN, tmp_path)
    assert caught.value.problems[0].say("en").startswith("This folder already holds other plan files: docker-compose")
    assert [path.name for path in tmp_path.iterdir()] == ["docker-compose.yml"]


def test_what_an_earlier_plan_left_makes_way(tmp_path: Path) -> None:
    for name in LAYOUT:
        (tmp_path / name).write_text("units: []\n")
    assert [path.name for path in dump(PLAN, tmp_path)] == ["organisation.yaml"]
    assert [path.name for path in tmp_path.iterdir()] == ["organisation.yaml"]


def test_a_name_in_capitals_is_a_file_all_the_same(tmp_path: Path) -> None:
    assert dump(PLAN, tmp_path / "PLAN.YAML") == [tmp_path / "PLAN.YAML"]
    assert dump(PLAN, tmp_path / "PLAN.JSON") == [tmp_path / "PLAN.JSON"]
    assert load(tmp_path / "PLAN.JSON") == load(tmp_path / "PLAN.YAML") == PLAN


def test_a_link_to_a_plan_keeps_leading_to_it(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.yaml", tmp_path / "plan.yaml"
    real.write_text("units: []\n")
    link.symlink_to(real)
    dump(PLAN, link)
    assert link.is_symlink()
    assert load(real) == PLAN
