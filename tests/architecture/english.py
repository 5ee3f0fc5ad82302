"""Every English text that people read: of pages, of the pure wing, of documents."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from tests.architecture.tree import HOUSE, PURE_WING, ROOT, own_files

# The method is quoted as it was given; the pages of the rules are made from the texts of the rules.
NOT_OURS = ("docs/method/", "docs/rules/", "docs/guide/nl/", "README.nl.md")
SPACE = re.compile(r"\s+")
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\. ))")


def english() -> Iterator[tuple[str, str]]:
    """Where each text is, and the text."""
    yield from of_pages()
    yield from of_the_pure_wing()
    yield from of_documents()


def of_pages() -> Iterator[tuple[str, str]]:
    """What templates and code ask to be translated: the catalogues hold all of it, which another check sees to."""
    for path in sorted(HOUSE.glob("*/locale/nl/LC_MESSAGES/django.po")):
        with path.open("rb") as stream:
            for message in read_po(stream, locale="nl"):
                texts = [message.id] if isinstance(message.id, str) else message.id
                yield from ((_place(path), text) for text in texts)


def of_the_pure_wing() -> Iterator[tuple[str, str]]:
    """Its texts in two languages, and the docstrings, which are its manual."""
    for path in own_files(".py"):
        if path.is_relative_to(HOUSE) and "tests" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield from ((_place(path), text) for text in _said_in_english(node))
            if path.relative_to(HOUSE).parts[0] in PURE_WING:
                yield from ((_place(path), text) for text in _docstrings(tree))


def _said_in_english(call: ast.Call) -> Iterator[str]:
    for word in call.keywords:
        if word.arg == "en" and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str):
            yield word.value.value


def _docstrings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from PARAGRAPH.split(ast.get_docstring(node) or "")


def of_documents() -> Iterator[tuple[str, str]]:
    for path in own_files(".md"):
        if not _place(path).startswith(NOT_OURS):
            yield from ((_place(path), text) for text in PARAGRAPH.split(path.read_text(encoding="utf-8")))


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def one_line(text: str) -> str:
    return SPACE.sub(" ", text).strip()
