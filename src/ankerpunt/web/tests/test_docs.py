from pathlib import Path

from ankerpunt.web.docs import differences, settle

PAGES = {"plan.schema.json": "{}\n", "rules/U101.md": "# U101\n"}


def test_it_names_pages_that_are_missing_out_of_step_or_left_over(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "U999.md").write_text("gone")
    (tmp_path / "plan.schema.json").write_text("[]")
    found = {path.name: problem for path, problem in differences(tmp_path, PAGES)}
    assert found == {"plan.schema.json": "out of step", "U101.md": "missing", "U999.md": "left over"}


def test_after_writing_nothing_differs(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "U999.md").write_text("gone")
    for path, _problem in list(differences(tmp_path, PAGES)):
        settle(path, PAGES.get(path.relative_to(tmp_path).as_posix()))
    assert list(differences(tmp_path, PAGES)) == []
