"""One owner for each foreign format, where the import contract in pyproject.toml cannot look.

The contract sees packages as a whole, so a part of Django's is out of its sight, and so is a module that is named in
a text and imported when it is needed.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import HOUSE, ROOT, own_files

OWNERS = {
    "django.core.mail": {"src/ankerpunt/organisation/mail.py"},
    "smtplib": {"src/ankerpunt/organisation/mail.py"},
    "pillow_heif": {"src/ankerpunt/files/pictures.py"},
    "pyarrow": {"src/ankerpunt/tables/parquet.py"},
}
SHORTCUTS = {"email_user", "send_mail", "mail_admins", "mail_managers", "send_mass_mail"}


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, also by its name as text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in {"import_module", "__import__"} and node.args and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)
            if name in SHORTCUTS and not is_super(node.func):
                yield "django.core.mail"


def is_super(function: ast.expr) -> bool:
    """Whether a method of allauth's adapter is passed on; who sends there is `organisation/mail.py` all the same."""
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Call)
        and (isinstance(function.value.func, ast.Name) and function.value.func.id == "super")
    )


@pytest.mark.parametrize("format_", OWNERS)
def test_a_format_is_imported_by_its_owner_alone(format_: str) -> None:
    files = [path for path in own_files(".py") if path.is_relative_to(HOUSE) and "tests" not in path.parts]
    users = {path.relative_to(ROOT).as_posix() for path in files if any_of(format_, imported(path))}
    assert users == OWNERS[format_]


def any_of(format_: str, modules: Iterator[str]) -> bool:
    return any(module == format_ or module.startswith(f"{format_}.") for module in modules)


def test_the_contract_would_notice(tmp_path: Path) -> None:
    """The reading is tried on what it is there to stop."""
    room = tmp_path / "room.py"
    room.write_text("def f(user):\n    from importlib import import_module\n    import_module('pyarrow.parquet')\n")
    assert any_of("pyarrow", imported(room))
    room.write_text("from django.core import mail\n")
    assert any_of("django.core.mail", imported(room))
    room.write_text("def f(user):\n    user.email_user('subject', 'text')\n")
    assert any_of("django.core.mail", imported(room))
