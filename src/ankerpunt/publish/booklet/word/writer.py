"""A booklet as a .docx, in our own style or in that of an organisation.

Headings are Word's own, so that its navigation and a screen reader find them; tables repeat their heads and keep their
rows whole; the list of chapters is a field that already holds its lines, each a link, so that it reads everywhere and
asks nothing when it is opened.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from ankerpunt.publish.booklet.blocks import Block, Booklet, Chapter, Facts, Grid, Picture, Points, Prose
from ankerpunt.publish.booklet.word.base import LOOKS, emptied, styled
from ankerpunt.publish.booklet.word.house_style import no_word_file, unpacked
from ankerpunt.publish.paper import as_pictures
from ankerpunt.text import Language

LANGUAGES: Final = {"nl": "nl-NL", "en": "en-GB"}
# A file in a zip has no day before this one; ours never says when it was made, so that the same plan is the same bytes.
FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
DEEPEST: Final = 3
UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, LookupError)


def as_word(booklet: Booklet, *, house_style: bytes | None = None) -> bytes:
    """Write a booklet as a Word file.

    The same booklet in the same style makes the same bytes.

    Parameters
    ----------
    booklet
        What it says.
    house_style
        A .docx or .dotx of the organisation, of which the styles, the paper, the heads and the feet are kept; its text,
        macros and links to elsewhere are not.

    Raises
    ------
    PaperError
        When a figure of it cannot be drawn.
    Refusal
        When the house style is no Word file, too large, damaged, or one with macros.
    """
    document = _base(house_style)
    language = LANGUAGES[booklet.language]
    styled(document, language=language, page=booklet.page, own=house_style is None)
    _about(document, booklet, language)
    _Writer(document, booklet.language).write(booklet)
    packed = io.BytesIO()
    document.save(packed)
    return _repacked(packed.getvalue())


def _base(house_style: bytes | None) -> Document:
    if house_style is None:
        return emptied(docx.Document())
    parts = unpacked(house_style)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        for name, part in parts.items():
            written.writestr(name, part)
    packed.seek(0)
    try:
        return emptied(docx.Document(packed))
    except UNREADABLE as wrong:
        raise no_word_file() from wrong


def _about(document: Document, booklet: Booklet, language: str) -> None:
    about = document.core_properties
    day = datetime(booklet.day.year, booklet.day.month, booklet.day.day, tzinfo=UTC)
    about.title, about.author = clean(booklet.title)[:255], clean(booklet.organisation)[:255]
    about.last_modified_by, about.language = about.author, language
    about.created = about.modified = about.last_printed = day
    about.subject = about.keywords = about.comments = about.category = ""
    about.identifier = about.content_status = about.version = ""
    about.revision = 1


class _Writer:
    """Writes chapters below each other; the headings are numbered so that the list of chapters can lead to them."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.language = document, language
        self.numbers = count(1)
        self.styles = {style.name: style for style in document.styles if style.name in LOOKS or style.name == "Normal"}
        # A house style may have no points of its own.
        self.mark = "• " if next(self.styles["List Bullet"].element.iter(qn("w:numPr")), None) is None else ""

    def write(self, booklet: Booklet) -> None:
        self.paragraph(booklet.organisation, "Subtitle")
        self.paragraph(booklet.title, "Title")
        for line in (*booklet.about, booklet.printed):
            self.paragraph(line, "Subtitle")
        self.paragraph(booklet.contents, "TOC Heading")
        _contents(self, booklet.chapters)
        for at, chapter in enumerate(booklet.chapters):
            self._chapter(chapter, 1, new_page=at == 0)

    def _chapter(self, chapter: Chapter, level: int, *, new_page: bool = False) -> None:
        heading = self.paragraph(chapter.title, f"Heading {min(level, DEEPEST)}")
        heading.paragraph_format.page_break_before = True if new_page else None
        _bookmark(heading, next(self.numbers))
        for block in chapter.blocks:
            self._block(block, chapter.title)
        for part in chapter.parts:
            self._chapter(part, level + 1)

    def _block(self, block: Block, title: str) -> None:
        if isinstance(block, Prose):
            style = {"lead": "Intense Quote", "missing": "Missing"}.get(block.kind, "Normal")
            for line in _lines(block.text):
                self.paragraph(line, style)
        elif isinstance(block, Points):
            for item in block.items:
                self.paragraph(f"{self.mark}{item}", "List Bullet")
        elif isinstance(block, Facts):
            self._facts(block)
        elif isinstance(block, Picture):
            self._picture(block, title)
        else:
            self._grid(block, title)

    def _facts(self, facts: Facts) -> None:
        for name, said in facts.rows:
            first, *others = _lines(said) or [""]
            paragraph = self.paragraph("", "Normal")
            paragraph.add_run(clean(f"{name}{'' if name.endswith('?') else ':'} ")).bold = True
            paragraph.add_run(clean(first))
            for line in others:
                self.paragraph(line, "Normal")

    def _caption(self, caption: str, title: str) -> None:
        """What the heading above already says is not said again."""
        if caption != title:
            self.paragraph(caption, "Caption").paragraph_format.keep_with_next = True

    def _picture(self, picture: Picture, title: str) -> None:
        self._caption(picture.figure.title, title)
        given = {"svg": picture.svg, "alt": picture.alt, "width": _room(self.document) / Pt(1)}
        [drawn] = as_pictures("figure", given, language=self.language, title=picture.figure.title)
        shape = self.document.add_picture(io.BytesIO(drawn), width=_room(self.document))
        shape._inline.docPr.set("descr", clean(picture.alt))

    def _grid(self, grid: Grid, title: str) -> None:
        self._caption(grid.caption, title)
        table = self.document.add_table(rows=0, cols=len(grid.head), style="Table Grid")
        _sized(self.document, table, grid)
        self._row(table, grid.head, grid, head=True)
        for at, row in enumerate(grid.rows):
            self._row(table, row, grid, strong=grid.total and at == len(grid.rows) - 1)
        self.paragraph("", "After Table")

    def _row(
        self, table: Table, cells: tuple[str, ...], grid: Grid, *, head: bool = False, strong: bool = False
    ) -> None:
        row = table.add_row()  # type: ignore[no-untyped-call]
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if head:
            properties.append(OxmlElement("w:tblHeader"))
        for at, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
            paragraphs = [cell.paragraphs[0]]
            lines = _lines(text) or [""]
            paragraphs += [cell.add_paragraph() for _line in lines[1:]]
            for paragraph, line in zip(paragraphs, lines, strict=True):
                paragraph._p.style = self.styles["Table Text"].style_id
                paragraph.add_run(clean(line)).bold = True if head or strong else None
                if at in grid.amounts:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if head:
                _shaded(cell)

    def paragraph(self, text: str, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph(clean(" ".join(text.split())))
        paragraph._p.style = self.styles[style].style_id
        return paragraph


def clean(text: str) -> str:
    r"""Leave out what a Word file cannot hold: controls, halves of characters, and two that are no character.

    Examples
    --------
    >>> clean("mo\x01oi \ud800<b>")
    'mooi <b>'
    """
    return "".join(
        sign
        for sign in text
        if sign in "\t\n" or (sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\x7f\ufffe\uffff")
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _room(document: Document) -> Emu:
    """Give the width of the page between its margins."""
    section = document.sections[-1]
    return Emu((section.page_width or Mm(210)) - (section.left_margin or 0) - (section.right_margin or 0))


def _sized(document: Document, table: Table, grid: Grid) -> None:
    """Lay the columns over the width of the page, and say what the table shows."""
    room = _room(document)
    table.autofit = False
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = int(room * width / sum(grid.widths))
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), clean(grid.caption)[:255])
    table._tbl.tblPr.append(caption)


def _shaded(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EEF4F7")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _bookmark(heading: Paragraph, number: int) -> None:
    """Mark a heading, so that the list of chapters can lead to it."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _mark(number))
    properties = heading._p.get_or_add_pPr()
    properties.addnext(start)
    heading._p.append(end)


def _mark(number: int) -> str:
    return f"_Toc{number:09d}"


def _headings(chapters: tuple[Chapter, ...], level: int = 1) -> Iterator[tuple[int, str]]:
    """List the headings in the order in which they are written, each with its level."""
    for chapter in chapters:
        yield level, chapter.title
        yield from _headings(chapter.parts, level + 1)


def _contents(written: "_Writer", chapters: tuple[Chapter, ...]) -> None:
    """Write one field over all lines of the list; Word can renew it, and nobody is asked to."""
    shown = [(at, level, title) for at, (level, title) in enumerate(_headings(chapters), 1) if level < DEEPEST]
    for place, (number, level, title) in enumerate(shown):
        paragraph = written.paragraph("", f"toc {level}")
        if place == 0:
            for each in (_field("begin"), _instruction(r' TOC \o "1-2" \h \z \u '), _field("separate")):
                paragraph._p.append(each)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _mark(number))
        link.set(qn("w:history"), "1")
        run = paragraph.add_run(clean(" ".join(title.split())))
        link.append(run._r)
        paragraph._p.append(link)
        if place == len(shown) - 1:
            paragraph._p.append(_field("end"))


def _field(kind: str) -> Any:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction(words: str) -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = words
    run.append(text)
    return run


def _repacked(data: bytes) -> bytes:
    """Pack a file again without the time at which it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(packed, "w") as written:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            written.writestr(entry, made.read(name))
    return packed.getvalue()
