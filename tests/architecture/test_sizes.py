"""Soft limits: what grows past them is split, or stands here with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import HOUSE, ROOT, own_files

MODULE_LINES = 300
FUNCTION_LINES = 40
TEMPLATE_LINES = 150
TEST_LINES = 450  # one file per noun or view, however much there is to say about it

# Path, folder, or path::function, and why it may be longer.
ALLOWED = {
    "src/ankerpunt/overview/retention.py": "everything that is kept, in one table and two languages",
    "src/ankerpunt/plan/nouns.py": "every noun of the method on one page is what the plan document is for",
    "src/ankerpunt/science/hierarchical/kernels/registers.py::teach_all": "an entry for each operation that a lane has",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def docstring_lines(node: ast.AST) -> int:
    """Lines of explanation do not count against a limit on code."""
    if not isinstance(node, ast.Module | ast.ClassDef | Function) or ast.get_docstring(node) is None:
        return 0
    text = node.body[0]
    return (text.end_lineno or text.lineno) - text.lineno + 1


def too_long(path: Path) -> Iterator[str]:
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        if (lines := text.count("\n")) > TEMPLATE_LINES:
            yield f"{name} ({lines} lines)"
        return
    tree = ast.parse(text)
    limit = TEST_LINES if "tests" in path.parts else MODULE_LINES
    if (lines := text.count("\n") - sum(map(docstring_lines, ast.walk(tree)))) > limit:
        yield f"{name} ({lines} lines)"
    for node in ast.walk(tree):
        if isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1 - docstring_lines(node)
            if lines > FUNCTION_LINES:
                yield f"{name}::{node.name} ({lines} lines)"


def test_modules_functions_and_templates_fit_on_a_screen_or_two() -> None:
    files = [
        path for path in own_files(".py", ".html") if path.is_relative_to(HOUSE) and "migrations" not in path.parts
    ]
    found = {place.split(" (")[0]: place for path in files for place in too_long(path)}
    assert [found[place] for place in found if not place.startswith(tuple(ALLOWED))] == []
    assert [place for place in ALLOWED if not any(name.startswith(place) for name in found)] == []
