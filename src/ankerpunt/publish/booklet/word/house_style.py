"""The house style of an organisation: a Word file or template that it uploads, of which only the style is kept.

What is not a Word file, is too large inside or holds macros is refused here, before anything reads it.
"""

import io
import re
import zipfile
from typing import Final

from ankerpunt.text import Refusal

MOST_BYTES: Final = 10_000_000
MOST_UNPACKED: Final = 60_000_000
MOST_PARTS: Final = 2_000
TYPES, MAIN = "[Content_Types].xml", "word/document.xml"
DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
MACROS = b"macroEnabled"
# A part of a Word file never has one; what it may hold can grow without end.
DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
UTF16 = (b"\xff\xfe", b"\xfe\xff")

WAY_OUT_NL = "Sla het in Word op als Word-document (.docx) of Word-sjabloon (.dotx) en probeer het nog eens."
WAY_OUT_EN = "Save it in Word as a Word document (.docx) or a Word template (.dotx) and try again."


def unpacked(data: bytes) -> dict[str, bytes]:
    """Unpack a .docx or .dotx with care; a template becomes a document.

    Parameters
    ----------
    data
        The file, as it was uploaded.

    Returns
    -------
    dict
        The parts of the file by name.

    Raises
    ------
    Refusal
        When it is no Word file, too large, damaged, locked with a password, or one with macros.
    """
    if len(data) > MOST_BYTES:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = _parts(packed)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError) as wrong:
        if isinstance(wrong, Refusal):
            raise
        raise no_word_file() from wrong
    types = parts.get(TYPES, b"")
    if MACROS in types:
        raise Refusal(
            nl=f"Dit Word-bestand heeft macro's, en die nemen we niet over. {WAY_OUT_NL}",
            en=f"This Word file holds macros, and those are not taken over. {WAY_OUT_EN}",
        )
    if MAIN not in parts or not (DOCUMENT in types or TEMPLATE in types):
        raise no_word_file()
    return parts | {TYPES: types.replace(TEMPLATE, DOCUMENT)}


def no_word_file() -> Refusal:
    """Make the refusal of what is no Word file, or is one that nobody can read."""
    return Refusal(
        nl=f"Dit is geen Word-bestand, of het is beschadigd of op slot. {WAY_OUT_NL}",
        en=f"This is no Word file, or it is damaged or locked. {WAY_OUT_EN}",
    )


def _parts(packed: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [each for each in packed.infolist() if not each.is_dir()]
    if len(entries) > MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise _too_large()
    parts = {each.filename: packed.read(each) for each in entries}
    if len(parts) != len(entries):
        raise no_word_file()
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and (part.startswith(UTF16) or DOCTYPE.search(part)):
            raise no_word_file()
    return parts


def _too_large() -> Refusal:
    return Refusal(
        nl="Dit bestand is te groot voor een huisstijl: hoogstens 10 MB, en uitgepakt 60 MB. Haal de foto's eruit en "
        "probeer het nog eens.",
        en="This file is too large for a house style: at most 10 MB, and 60 MB unpacked. Take the photos out and try "
        "again.",
    )
