"""Which files are taken in: what they hold decides, not what they are called, and nothing that a browser would run."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePath, PureWindowsPath

from msgspec import Struct

from ankerpunt.plan.characters import first_unseen

LONGEST_NAME = 120
MOST_PARTS = 20_000
# A text has lines and tabs, and no other signs that nobody sees.
CONTROL = frozenset(range(32)) - set(b"\t\n\f\r") | {127}
# Programs in a document of an office.
PROGRAMS = ("vbaproject.bin", "/macrosheets/", "/activex/", "basic/script", "scripts/")
OFFICE = {
    "word/": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    "xl/": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    "ppt/": ("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
}
OPEN = {
    f"application/vnd.oasis.opendocument.{word}": ending
    for word, ending in (("text", ".odt"), ("spreadsheet", ".ods"), ("presentation", ".odp"))
}


class Format(Struct, frozen=True):
    """A kind of file: how it is served, and how its name ends."""

    media: str
    endings: tuple[str, ...]
    is_picture: bool = False

    def named(self, given: str) -> str:
        """The last part of a name that somebody's machine gave, with an ending that says what the file is."""
        name = "".join(each for each in PureWindowsPath(PurePath(given).name).name if not first_unseen(each)).strip(
            " ."
        )
        stem = PurePath(name).stem[:LONGEST_NAME].strip(" .") or "bestand"
        ending = PurePath(name).suffix.lower()
        return f"{stem}{ending if ending in self.endings else self.endings[0]}"


JPEG = Format("image/jpeg", (".jpg", ".jpeg"), is_picture=True)
PNG = Format("image/png", (".png",), is_picture=True)
PDF = Format("application/pdf", (".pdf",))
TEXT = Format("text/plain", (".txt", ".csv", ".tsv", ".md"))
ENDINGS = (*PDF.endings, *(ending for _media, ending in OFFICE.values()), *OPEN.values(), *TEXT.endings)
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def picture_in(content: bytes) -> str:
    """What kind of picture this begins as (JPEG, PNG, WEBP, GIF or HEIF); an empty word for anything else."""
    starts = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"GIF87a": "GIF", b"GIF89a": "GIF"}
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        return "HEIF"
    return next((kind for start, kind in starts.items() if content.startswith(start)), "")


def document_in(content: bytes) -> Format | None:
    """What kind of document this is; None for anything that is not taken in."""
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    return TEXT if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    """Lines to read; not what begins as a page or a drawing, which a browser would run."""
    begin = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return bool(begin) and begin != b"<" and CONTROL.isdisjoint(content)


def _office(content: bytes) -> Format | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            if len(names) > MOST_PARTS or any(word in name.lower() for name in names for word in PROGRAMS):
                return None
            if "[Content_Types].xml" in names:
                folder = next((each for each in OFFICE if any(name.startswith(each) for name in names)), "")
                return Format(OFFICE[folder][0], (OFFICE[folder][1],)) if folder else None
            if "mimetype" not in names:
                return None
            with packed.open("mimetype") as told:
                media = told.read(100).decode("ascii", "replace")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return None
    return Format(media, (OPEN[media],)) if media in OPEN else None
