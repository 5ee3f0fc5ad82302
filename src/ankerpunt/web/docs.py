"""`ankerpunt docs`: the pages of docs/ that code writes, so that they cannot say something else than the code.

A room that has such pages offers a module with `pages()`: the path under docs/ of each page and its text.
A folder that holds one written page holds written pages only; what is left over there is removed.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

WRITERS = ("ankerpunt.plan.docs", "ankerpunt.check.docs", "ankerpunt.web.method")


def configure_docs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of step")
    parser.add_argument("--folder", type=Path, default=Path("docs"), help="where the pages are (docs)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    pages = written_pages()
    changes = list(differences(options.folder, pages))
    for path, problem in changes:
        sys.stdout.write(f"{path}: {problem}\n")
        if not options.check:
            settle(path, pages.get(path.relative_to(options.folder).as_posix()))
    if options.check and changes:
        sys.stdout.write("Run ankerpunt docs to bring them in step.\n")
    return 1 if options.check and changes else 0


def written_pages() -> dict[str, str]:
    pages: dict[str, str] = {}
    for writer in WRITERS:
        if importlib.util.find_spec(writer) is not None:
            pages.update(importlib.import_module(writer).pages())
    return pages


def differences(folder: Path, pages: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Each page that is missing, out of step or left over, with which of the three."""
    for name, text in sorted(pages.items()):
        path = folder / name
        if not path.exists():
            yield path, "missing"
        elif path.read_text(encoding="utf-8") != text:
            yield path, "out of step"
    for parent in sorted({Path(name).parent.as_posix() for name in pages} - {"."}):
        for path in sorted((folder / parent).glob("*")):
            if path.is_file() and path.relative_to(folder).as_posix() not in pages:
                yield path, "left over"


def settle(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
