"""Files as people bring them, made in the test."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from PIL import Image

RED, BLUE = (200, 30, 30), (30, 30, 200)
# Where it was taken, with what, and which side is up.
ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
PLACE = {1: "N", 2: (52.0, 22.0, 11.0), 3: "E", 4: (4.0, 53.0, 22.0)}


def picture(width: int = 60, height: int = 40, **look: Any) -> Image.Image:
    """The left half red, the right half blue."""
    drawn = Image.new(look.get("mode", "RGB"), (width, height), RED)
    drawn.paste(BLUE, (width // 2, 0, width, height))
    return drawn


def saved(drawn: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    made = BytesIO()
    drawn.save(made, kind, **options)
    return made.getvalue()


def photo(width: int = 60, height: int = 40, *, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A photo as a telephone takes it: it says where, and which side is up."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = orientation, "Fairphone"
    exif.get_ifd(GPS).update(PLACE)
    return saved(picture(width, height), kind, exif=exif.tobytes())


def packed(**parts: bytes) -> bytes:
    """A zip, as documents of an office are."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as writing:
        for name, content in parts.items():
            writing.writestr(name, content)
    return made.getvalue()


def word(**more: bytes) -> bytes:
    return packed(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>", **more})


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))
