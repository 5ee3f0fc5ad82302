"""Find the files of a plan, and read them: what lies in a folder, its subfolders too, and what is passed over there."""

import os
from collections.abc import Iterator
from pathlib import Path

from ankerpunt.plan.problem import DocumentError, Problem
from ankerpunt.plan.reader import MAX_BYTES, too_large

SUFFIXES = (".yaml", ".yml", ".json")
MAX_ENTRIES = 20_000  # of a folder and all in it; more is no folder of a plan
# What a Mac, Windows, an office and an editor leave beside a file.
HIDDEN = (".", "~$")
LEFT_BEHIND = frozenset({"__MACOSX"})


def is_plan_file(path: Path) -> bool:
    """Tell by its name whether a file belongs to a plan.

    Examples
    --------
    >>> [is_plan_file(Path(name)) for name in ("anchor.yaml", "Anchor.YML", "._anchor.yaml", "anchor.yaml.bak")]
    [True, True, False, False]
    """
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(HIDDEN)


def files_of(path: str | os.PathLike[str]) -> list[Path]:
    """List the plan files of a folder and its subfolders, or the one file that the path is.

    Names that begin with a point or ``~$`` are passed over, and so is what a Mac packs along. A folder or file that can
    be reached in two ways, through a link, is read once.

    Raises
    ------
    DocumentError
        If a folder cannot be read, or has more in it than a plan ever has.
    """
    target = Path(path)
    if not target.is_dir():
        return [target]
    once: dict[str, Path] = {}
    for file in _walk(target):
        once.setdefault(os.path.realpath(file), file)
    return sorted(once.values(), key=lambda file: (len(file.parts), file))


def contents(path: str | os.PathLike[str]) -> tuple[list[tuple[str, bytes]], list[Problem]]:
    """Read the files of a path; gives what could be read, by name, and a problem for each that could not.

    Raises
    ------
    DocumentError
        If there is nothing to read, or more than a plan may be.
    """
    target = Path(path)
    unfit = _unfit(target)
    files = [] if unfit else files_of(target)
    if not unfit and not files:
        unfit = Problem(code="nothing", file=target.as_posix())
    if not unfit and (size := sum(map(_size, files))) > MAX_BYTES:
        unfit = too_large(target.as_posix(), size)
    if unfit:
        raise DocumentError((unfit,))
    read: list[tuple[str, bytes]] = []
    refused: list[Problem] = []
    for file in files:
        try:
            read.append((file.as_posix(), file.read_bytes()))
        except OSError:
            refused.append(Problem(code="unreadable", file=file.as_posix()))
    return read, refused


def _walk(top: Path) -> Iterator[Path]:
    """Give every plan file in a folder, going into each real folder once, so that links in a circle end."""
    waiting, seen, entries = [top], {os.path.realpath(top)}, 0
    while waiting:
        folder = waiting.pop()
        try:
            found = sorted(folder.iterdir())
        except OSError as error:
            raise DocumentError((Problem(code="unreadable_folder", file=folder.as_posix()),)) from error
        entries += len(found)
        if entries > MAX_ENTRIES:
            raise DocumentError((Problem(code="too_many_files", file=top.as_posix(), values={"limit": MAX_ENTRIES}),))
        for entry in found:
            if entry.name.startswith(HIDDEN) or entry.name in LEFT_BEHIND:
                continue
            if entry.is_dir():
                real = os.path.realpath(entry)
                if real not in seen:
                    seen.add(real)
                    waiting.append(entry)
            elif is_plan_file(entry) and (entry.is_file() or entry.is_symlink()):
                yield entry


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # reading it will tell
        return 0


def _unfit(path: Path) -> Problem | None:
    try:
        if path.is_dir():
            return None
        if not path.exists():
            return Problem(code="missing", file=path.as_posix(), values={"name": path.as_posix()})
    except OSError:
        return Problem(code="unreadable", file=path.as_posix())
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return Problem(code="other_kind", file=path.as_posix())
    return None
