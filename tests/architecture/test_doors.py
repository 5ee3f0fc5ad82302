"""A view tells who may come in before it tells anything else."""

import ast

from tests.architecture.tree import HOUSE, ROOT, own_files

DOORS = {"allow", "public", "participant"}


def name_of(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.id if isinstance(called, ast.Name) else ""


def test_who_may_come_in_is_the_first_line_of_a_view() -> None:
    wrong, seen = [], 0
    for path in own_files(".py"):
        if not path.is_relative_to(HOUSE) or "views" not in path.relative_to(HOUSE).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [name_of(each) for each in getattr(node, "decorator_list", [])]
            if DOORS.intersection(names):
                seen += 1
                if names[0] not in DOORS:
                    wrong.append(f"{path.relative_to(ROOT)}::{getattr(node, 'name', '')}")
    assert seen > 50
    assert wrong == []
