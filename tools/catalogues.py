"""Compile every translation catalogue that is newer than its compiled form. Needs Babel, not gettext."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parent.parent / "src"


def compile_stale(source: Path = SOURCE) -> int:
    compiled = 0
    for po in sorted(source.glob("**/locale/*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        with po.open("rb") as text:
            catalogue = read_po(text, locale=po.parent.parent.name)
        with mo.open("wb") as binary:
            write_mo(binary, catalogue)
        compiled += 1
    return compiled


if __name__ == "__main__":
    compile_stale()
