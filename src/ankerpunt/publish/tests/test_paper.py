import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ankerpunt.publish import paper
from ankerpunt.publish.paper import PaperError, as_pdf, as_pictures, lacking, templates, unprintable

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
FIGURE = {"svg": DRAWING, "alt": "Een driehoek.", "width": 90}
PNG = b"\x89PNG"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of templates with one page that prints a text."""
    (tmp_path / "house.typ").write_bytes((paper.TEMPLATES / "house.typ").read_bytes())
    page = '#import "house.typ": *\n#show: house\n#for text in given.texts [#text #pagebreak(weak: true)]\n'
    (tmp_path / "texts.typ").write_text(page)
    monkeypatch.setattr(paper, "TEMPLATES", tmp_path)
    templates.cache_clear()
    yield tmp_path
    templates.cache_clear()


def texts(*lines: object) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf("texts", {"texts": lines}, language="nl", title="Regels")))


def test_a_pdf_is_tagged_and_has_a_title_and_a_language() -> None:
    read = PdfReader(io.BytesIO(as_pdf("figure", FIGURE, language="en", title="A triangle")))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert read.metadata.title == "A triangle"
    assert b"pdfuaid" in read.xmp_metadata.stream.get_data()  # type: ignore[union-attr]


def test_a_pdf_is_set_in_the_font_of_the_screen(shelf: Path) -> None:
    resources: Any = texts("Hallo").pages[0]["/Resources"]
    fonts = resources["/Font"].values()
    assert all("SourceSans3" in font.get_object()["/BaseFont"] for font in fonts)


def test_the_same_data_gives_the_same_bytes() -> None:
    first, second = (as_pdf("figure", FIGURE, language="nl", title="Zelfde") for _ in range(2))
    assert first == second


def test_every_page_is_a_picture_of_its_own(shelf: Path) -> None:
    pictures = as_pictures("texts", {"texts": ("een", "twee")}, language="nl", title="Twee", dots_per_inch=36)
    assert [picture[:4] for picture in pictures] == [PNG, PNG]
    assert pictures[0] != pictures[1]


def test_one_page_is_one_picture() -> None:
    (picture,) = as_pictures("figure", FIGURE, language="nl", title="Een")
    assert picture.startswith(PNG)


def test_what_people_wrote_is_never_read_as_typst(shelf: Path) -> None:
    typed = '#read("/etc/passwd") *vet* $x$ <label> @ref // niets'
    assert typed in texts(typed).pages[0].extract_text()


def test_dates_and_letters_of_our_neighbours_come_through(shelf: Path) -> None:
    shown = texts("Yıldız Şahin, Łódź, Кий, €", date(2026, 11, 22)).pages
    assert "Yıldız Şahin, Łódź, Кий, €" in shown[0].extract_text()
    assert "2026-11-22" in shown[1].extract_text()


def test_what_no_font_has_is_marked_and_what_cannot_be_seen_is_left_out(shelf: Path) -> None:
    assert "boos □ en □ mooi" in texts("boos 😡 en 中 mo\u0001o\ud800i").pages[0].extract_text()
    assert as_pdf("texts", {"texts": ()}, language="nl", title="Leeg 😀").startswith(b"%PDF-")


def test_what_no_font_has_is_named_once_wherever_it_stands() -> None:
    assert unprintable({"a": ["boos 😡", {"b": "en 中"}], "c": 3, "d": ("😡", None), "e": "□"}) == ("😡", "中")
    assert lacking(["😡"], "nl") == "□ is een teken dat dit papier niet kan laten zien."
    assert lacking({"a": "Yıldız ✓"}, "en") == ""


def test_an_unknown_paper_names_the_ones_there_are() -> None:
    with pytest.raises(PaperError, match=r"no paper 'behang'.* figure"):
        as_pdf("behang", {}, language="nl", title="Behang")
    with pytest.raises(PaperError, match="no paper 'house'"):
        as_pdf("house", {}, language="nl", title="Huis")


def test_data_that_json_cannot_hold_is_refused() -> None:
    with pytest.raises(PaperError, match=r"'figure'.*cannot be written as JSON"):
        as_pdf("figure", {"svg": object()}, language="nl", title="Figuur")


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(PaperError, match="missing alt text"):
        as_pdf("figure", {**FIGURE, "alt": None}, language="nl", title="Zonder woorden")


def test_missing_fonts_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "FONTS", tmp_path)
    paper._fonts.cache_clear()
    with pytest.raises(PaperError, match="fonts for paper are missing"):
        as_pdf("figure", FIGURE, language="nl", title="Zonder letters")
    paper._fonts.cache_clear()
