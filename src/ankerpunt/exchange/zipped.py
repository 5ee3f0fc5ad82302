"""A whole plan in one ZIP: the texts that a folder would hold, and the files of the plan under `files/<sha256>`.

Nothing of a ZIP is written under a name that it gives: texts are read where they lie, files are kept by their digest.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.exchange.files import FOLDER, contents, digests
from ankerpunt.files.actions.keeping import MOST_BYTES
from ankerpunt.kit.bodies import MB
from ankerpunt.mirror.mapper import RefusedError
from ankerpunt.plan.document import parse, texts
from ankerpunt.plan.folder import SUFFIXES
from ankerpunt.plan.nouns import DIGEST
from ankerpunt.plan.problem import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ankerpunt.plan.nouns import Plan
    from ankerpunt.text import Language

SUFFIX = ".zip"
# The same plan makes the same ZIP, on any day.
NO_DAY = (1980, 1, 1, 0, 0, 0)
MOST_ENTRIES, MOST_TEXT, MOST_UNPACKED = 20_000, 50 * MB, 2048 * MB
# What computers lay beside files, and no person put there.
LITTER = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


def pack(plan: Plan, to: Path, *, step: Callable[[int, int], None] = lambda _done, _of: None) -> None:
    """Write a plan with its files; `step` hears how many of the files are in, and of how many."""
    most = len(digests(plan))
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in texts(plan).items():
            packed.writestr(zipfile.ZipInfo(name, NO_DAY), text.encode(), zipfile.ZIP_DEFLATED)
        for done, (sha256, content) in enumerate(contents(plan)):
            step(done, most)
            packed.writestr(zipfile.ZipInfo(f"{FOLDER}/{sha256}", NO_DAY), content, zipfile.ZIP_STORED)


@dataclass(frozen=True)
class Unpacked:
    """A plan out of a ZIP, and what lies beside it."""

    plan: Plan
    packed: zipfile.ZipFile
    files: dict[str, str]

    def beside(self, sha256: str) -> bytes | None:
        name = self.files.get(sha256)
        with _said_of_a_broken_one():
            return self.packed.read(name) if name else None


@contextmanager
def unpacked(file: Any, *, language: Language) -> Iterator[Unpacked]:
    """The plan in a ZIP, which stays open; raises RefusedError with every problem."""
    with ExitStack() as stack:
        with _said_of_a_broken_one():
            packed = stack.enter_context(zipfile.ZipFile(file))
            written, files = _sorted(packed)
            read = [(name, packed.read(name)) for name in written]
        try:
            plan = parse(read)
        except DocumentError as error:
            raise RefusedError([problem.line_of_text(language) for problem in error.problems]) from error
        yield Unpacked(plan, packed, files)


@contextmanager
def _said_of_a_broken_one() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise RefusedError([_("This is no ZIP, or it is damaged. Download or make it once more.")]) from error


def _sorted(packed: zipfile.ZipFile) -> tuple[list[str], dict[str, str]]:
    """The names of the texts, and that of each file by its digest; anything else has no place in it."""
    entries = [each for each in packed.infolist() if not each.is_dir() and not LITTER.search(each.filename)]
    written = [each.filename for each in entries if each.filename.lower().endswith(tuple(SUFFIXES))]
    files = {each.filename.rpartition("/")[2]: each.filename for each in entries if _is_file(each.filename)}
    if problems := [*_too_much(entries), *_strange(entries, {*written, *files.values()})]:
        raise RefusedError(problems)
    if not written:
        raise RefusedError([_("There is no plan in this ZIP: no file that ends in .yaml, .yml or .json.")])
    return written, files


def _is_file(name: str) -> bool:
    folder, _slash, last = name.rpartition("/")
    return folder.rpartition("/")[2] == FOLDER and bool(re.match(DIGEST, last))


def _too_much(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    texts_take = sum(each.file_size for each in entries if not _is_file(each.filename))
    if len(entries) > MOST_ENTRIES or texts_take > MOST_TEXT or sum(each.file_size for each in entries) > MOST_UNPACKED:
        yield _(
            "There is more in this ZIP than a plan can be. Ask the people who run the server to take it in as a folder."
        )
    yield from (
        _("%(name)s is too large: the most is %(most)s MB.") % {"name": each.filename, "most": MOST_BYTES // MB}
        for each in entries
        if _is_file(each.filename) and each.file_size > MOST_BYTES
    )


def _strange(entries: list[zipfile.ZipInfo], known: set[str]) -> Iterator[str]:
    seen: set[str] = set()
    for each in entries:
        steps = each.filename.replace("\\", "/").split("/")
        if each.filename not in known or ".." in steps or steps[0] == "" or ":" in steps[0]:
            yield _("“%(name)s” is no part of a plan. Leave it out.") % {"name": each.filename}
        elif each.filename in seen:
            yield _("“%(name)s” is in it twice. Leave one of them out.") % {"name": each.filename}
        elif each.flag_bits & 1:
            yield _("“%(name)s” is locked with a password. Make the ZIP without one.") % {"name": each.filename}
        seen.add(each.filename)
