"""What a file holds decides whether it is taken in, and how its name ends."""

from __future__ import annotations

import pytest

from ankerpunt.files.formats import JPEG, TEXT, document_in, picture_in
from ankerpunt.files.tests.made import packed, photo, picture, saved, word

SHEET = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
LETTER = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7\n...", ".pdf"),
        (word(), ".docx"),
        (packed(**SHEET), ".xlsx"),
        (packed(**{"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}), ".pptx"),
        (packed(**LETTER), ".odt"),
        ("Vraag;Aantal\r\nWaardering;12\r\n".encode("cp1252"), ".txt"),
        ("\ufeffEén adres".encode(), ".txt"),
    ],
)
def test_what_people_bring_is_recognised_by_what_it_holds(content: bytes, ending: str) -> None:
    found = document_in(content)
    assert found is not None
    assert found.named("zonder einde") == f"zonder einde{ending}"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><script>alert(1)</script>",
        b"\xef\xbb\xbf\n <svg xmlns='http://www.w3.org/2000/svg'/>",
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02",
        b"PK\x03\x04 and then nothing",
        packed(**{"run.exe": b"MZ"}),
        word(**{"word/vbaProject.bin": b"x"}),
        packed(**SHEET, **{"xl/macrosheets/sheet1.xml": b"<x/>"}),
        packed(**LETTER, **{"Basic/script-lc.xml": b"<x/>"}),
        packed(mimetype=b"application/java-archive"),
        packed(**{"[Content_Types].xml": b"<Types/>"}),
    ],
)
def test_what_a_machine_would_run_is_not(content: bytes) -> None:
    assert document_in(content) is None
    assert picture_in(content) == ""


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("IMG_0001.HEIC", "IMG_0001.jpg"),
        ("C:\\Foto's\\bord.JPEG", "bord.jpeg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("foto.jpg.html", "foto.jpg.jpg"),
        ("bord\u202egpj.exe", "bordgpj.jpg"),
        ("", "bestand.jpg"),
        ("x" * 400 + ".jpg", "x" * 120 + ".jpg"),
    ],
)
def test_a_name_says_what_the_file_is_and_leads_nowhere(given: str, kept: str) -> None:
    assert JPEG.named(given) == kept


def test_a_table_keeps_its_ending() -> None:
    assert TEXT.named("uitslag.csv") == "uitslag.csv"
    assert TEXT.named("pagina.html") == "pagina.txt"


def test_a_picture_is_known_by_its_first_letters() -> None:
    assert [picture_in(saved(picture(), kind)) for kind in ("PNG", "WEBP", "GIF")] == ["PNG", "WEBP", "GIF"]
    assert picture_in(photo()) == "JPEG"
