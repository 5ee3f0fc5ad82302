"""Writing files all at once or not at all, and pictures in the form that their names ask for."""

from __future__ import annotations

import tempfile
from os import close, fchmod, fsync, umask
from pathlib import Path
from typing import TYPE_CHECKING

from ankerpunt.publish.drawing import draw
from ankerpunt.publish.paper import as_pictures, unprintable
from ankerpunt.publish.sheet import WIDE
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.publish.figure import Figure
    from ankerpunt.publish.study.report import Language

FIGURE_KINDS = (".svg", ".png")


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files so that a stop half-way leaves the old ones as they were.

    Everything is first written beside its place under a passing name; only when all is on disk do the files move.

    Parameters
    ----------
    files
        Path → content.

    Raises
    ------
    Refusal
        When a folder is missing or may not be written to.
    """
    ready: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            ready[path] = _beside(path)
            with ready[path].open("wb") as file:
                file.write(content)
                file.flush()
                fsync(file.fileno())
        for path, passing in ready.items():
            passing.replace(path)
    except OSError as wrong:
        raise Refusal(
            nl=f"Schrijven van {', '.join(map(str, files))} lukte niet: {wrong.strerror}. Kies een andere map.",
            en=f"Writing {', '.join(map(str, files))} failed: {wrong.strerror}. Choose another folder.",
        ) from wrong
    finally:
        for passing in ready.values():
            passing.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """Make an empty file in the same folder, with the rights that an ordinary new file has."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    mask = umask(0)
    umask(mask)
    fchmod(handle, 0o666 & ~mask)
    close(handle)
    return Path(name)


def check_figure_path(path: Path | None) -> None:
    """Refuse a picture of an unknown kind before the work starts.

    Raises
    ------
    Refusal
        When the name does not end in .svg or .png.
    """
    if path is not None and path.suffix.lower() not in FIGURE_KINDS:
        raise Refusal(
            nl=f"Een plaatje kan als .svg of .png, niet als '{path.suffix or path.name}'. Geef een andere naam.",
            en=f"A picture can be .svg or .png, not '{path.suffix or path.name}'. Give another name.",
        )


def picture(figure: Figure, path: Path, language: Language) -> bytes:
    """Draw a figure as SVG, or as PNG where the name of the file asks for it."""
    drawing = draw(figure, language=language, standalone=True)
    if not _on_paper(path):
        return drawing.encode()
    shown = {"svg": drawing, "alt": figure.summary, "width": WIDE}
    (page,) = as_pictures("figure", shown, language=language, title=figure.title)
    return page


def lost_in(figure: Figure, path: Path, language: Language) -> tuple[str, ...]:
    """Name the characters of a figure that its picture cannot show; an SVG leaves that to whatever opens it."""
    return unprintable(draw(figure, language=language, standalone=True)) if _on_paper(path) else ()


def _on_paper(path: Path) -> bool:
    return path.suffix.lower() != ".svg"
