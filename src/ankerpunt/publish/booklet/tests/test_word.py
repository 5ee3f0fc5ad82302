"""The plan in Word: every text, real headings, a list of chapters that needs no renewing, and a style of one's own."""

import io
import struct
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as LINK
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor

from ankerpunt.plan.nouns import Plan
from ankerpunt.publish.booklet.blocks import Booklet
from ankerpunt.publish.booklet.tests.conftest import TODAY, bare, read_plan, said, squeezed
from ankerpunt.publish.booklet.tests.test_pdf import LONG, hostile
from ankerpunt.publish.booklet.whole import booklet_of
from ankerpunt.publish.booklet.word import house_style
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.text import Refusal

DOTX = house_style.TEMPLATE
SCHEMA = LINK.STYLES.rpartition("/")[0]
ELSEWHERE = "https://elders.example/"


@pytest.fixture(scope="session")
def booklet() -> Booklet:
    return booklet_of(read_plan("waterrijk"), today=TODAY, language="nl")


@pytest.fixture(scope="session")
def written(booklet: Booklet) -> Document:
    return opened(as_word(booklet))


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def words(document: Document) -> str:
    return squeezed("".join(each.text or "" for each in document.element.body.iter(qn("w:t"))))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(found: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in found.items():
            made.writestr(name, part)
    return data.getvalue()


def style_of(change: Callable[[Document], None]) -> bytes:
    """A house style: the empty document of Word, changed."""
    document = docx.Document()
    change(document)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_every_text_of_a_plan_is_in_word(known: Plan) -> None:
    told = booklet_of(known, today=TODAY, language="en")
    text = words(opened(as_word(told)))
    for each in said(told):
        for line in each.splitlines():
            assert squeezed(line) in text


def test_the_same_plan_is_the_same_bytes(booklet: Booklet) -> None:
    assert as_word(booklet) == as_word(booklet)


def test_headings_are_those_of_word_and_the_list_of_chapters_leads_to_them(written: Document, booklet: Booklet) -> None:
    first = [each.text for each in written.paragraphs if each.style and each.style.name == "Heading 1"]
    assert first == [each.title for each in booklet.chapters]
    body = written.element.body
    marks = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    links = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    assert len(links) > len(first)
    assert set(links) <= set(marks)
    assert len(set(marks)) == len(marks)
    fields = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert fields == ["begin", "separate", "end"]
    assert next(body.iter(qn("w:instrText"))).text == r' TOC \o "1-2" \h \z \u '
    assert written.settings.element.find(qn("w:updateFields")) is None


def test_each_link_names_the_heading_that_it_leads_to(written: Document) -> None:
    body = written.element.body
    headings = {}
    for mark in body.iter(qn("w:bookmarkStart")):
        headings[mark.get(qn("w:name"))] = "".join(each.text for each in mark.getparent().iter(qn("w:t")))
    for link in body.iter(qn("w:hyperlink")):
        assert "".join(each.text for each in link.iter(qn("w:t"))) == headings[link.get(qn("w:anchor"))]


def test_tables_repeat_their_heads_keep_their_rows_whole_and_say_what_they_show(written: Document) -> None:
    assert written.tables
    for table in written.tables:
        rows = list(table._tbl.iter(qn("w:tr")))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_it_says_its_title_its_language_and_its_pages(written: Document) -> None:
    assert written.core_properties.title == "Jaarplan 2027"
    assert written.core_properties.language == "nl-NL"
    defaults = written.styles.element.find(qn("w:docDefaults"))
    assert {each.get(qn("w:val")) for each in defaults.iter(qn("w:lang"))} == {"nl-NL"}
    foot = written.sections[0].footer._element
    assert [each.get(qn("w:instr")) for each in foot.iter(qn("w:fldSimple"))] == [" PAGE "]
    assert "Bladzijde" in "".join(each.text or "" for each in foot.iter(qn("w:t")))


def test_hostile_words_survive_in_word() -> None:
    text = words(opened(as_word(booklet_of(hostile(), today=TODAY, language="nl"))))
    assert squeezed('<b>&amp; "#read(1)"') in text
    assert LONG in text
    assert "\x01" not in text


def test_a_house_style_gives_its_styles_and_not_its_text(booklet: Booklet) -> None:
    def change(document: Document) -> None:
        document.add_paragraph("Een oude brief")
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0, 0x20)
        document.styles["Heading 1"].font.size = Pt(31)
        document.sections[0].header.paragraphs[0].text = "Gemeente in een kop"

    made = opened(as_word(booklet, house_style=style_of(change)))
    heading = made.styles["Heading 1"].font
    assert (heading.size, str(heading.color.rgb)) == (Pt(31), "C00020")
    assert "Eenoudebrief" not in words(made)
    assert made.sections[0].header.paragraphs[0].text == "Gemeente in een kop"


def test_a_template_is_a_house_style_too(booklet: Booklet) -> None:
    found = parts(style_of(lambda document: None))
    found[house_style.TYPES] = found[house_style.TYPES].replace(house_style.DOCUMENT, DOTX)
    made = as_word(booklet, house_style=packed(found))
    assert DOTX not in parts(made)[house_style.TYPES]
    assert opened(made).core_properties.title == "Jaarplan 2027"


def test_a_house_style_without_our_styles_gets_them(booklet: Booklet) -> None:
    def change(document: Document) -> None:
        for style in list(document.styles):
            style.element.getparent().remove(style.element)
        defaults = document.styles.element.find(qn("w:docDefaults"))
        document.styles.element.remove(defaults)

    made = opened(as_word(booklet, house_style=style_of(change)))
    names = {style.name for style in made.styles}
    assert {"Heading 1", "Heading 2", "Table Grid", "List Bullet", "Caption", "toc 1"} <= names
    assert "•Besluitdigitaletoegankelijkheidoverheid" in words(made)
    assert made.styles.element[0].tag == qn("w:docDefaults")


def test_nothing_of_a_house_style_leads_elsewhere(booklet: Booklet) -> None:
    def change(document: Document) -> None:
        head = document.sections[0].header
        paragraph = head.paragraphs[0]
        link = head.part.relate_to(ELSEWHERE, LINK.HYPERLINK, is_external=True)
        hyperlink = OxmlElement("w:hyperlink")
        hyperlink.set(qn("r:id"), link)
        hyperlink.append(paragraph.add_run("Onze site")._r)
        paragraph._p.append(hyperlink)
        picture = OxmlElement("w:pict")
        inner = OxmlElement("w:control")
        inner.set(qn("r:id"), link)
        picture.append(inner)
        paragraph.add_run()._r.append(picture)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f'INCLUDEPICTURE "{ELSEWHERE}"')
        field.append(paragraph.add_run("plaatje")._r)
        paragraph._p.append(field)
        fetched = paragraph.add_run()._r
        instruction = OxmlElement("w:instrText")
        instruction.text = f"LINK {ELSEWHERE}"
        fetched.append(instruction)
        drawn = OxmlElement("w:sym")
        drawn.set("src", ELSEWHERE)
        fetched.append(drawn)
        settings = document.part._settings_part
        settings.relate_to(f"{ELSEWHERE}sjabloon.dotm", f"{SCHEMA}/attachedTemplate", is_external=True)
        document.part.relate_to(ELSEWHERE, LINK.HYPERLINK, is_external=True)

    made = as_word(booklet, house_style=style_of(change))
    assert not any(ELSEWHERE.encode() in part for part in parts(made).values())
    assert not any(b'TargetMode="External"' in part for part in parts(made).values())
    head = opened(made).sections[0].header._element
    assert "".join(each.text or "" for each in head.iter(qn("w:t"))) == "Onze siteplaatje"
    assert not [*head.iter(qn("w:pict")), *head.iter(qn("w:instrText"))]


def test_a_page_number_of_the_house_style_is_not_doubled(booklet: Booklet) -> None:
    def change(document: Document) -> None:
        paragraph = document.sections[0].footer.paragraphs[0]
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE \\* MERGEFORMAT")
        paragraph._p.append(field)

    foot = opened(as_word(booklet, house_style=style_of(change))).sections[0].footer._element
    assert len(list(foot.iter(qn("w:fldSimple")))) == 1


def test_a_foot_with_words_keeps_them_above_the_page_number(booklet: Booklet) -> None:
    def change(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = "Postbus 1"

    foot = opened(as_word(booklet, house_style=style_of(change))).sections[0].footer
    assert [each.text.strip() for each in foot.paragraphs] == ["Postbus 1", "Bladzijde"]


def test_macros_are_refused_in_words() -> None:
    found = parts(style_of(lambda document: None))
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    found[house_style.TYPES] = found[house_style.TYPES].replace(house_style.DOCUMENT, macro)
    assert "macro's" in refusal(packed(found))


def test_what_is_no_word_file_is_refused_in_words() -> None:
    fine = parts(style_of(lambda document: None))
    no_parts = {house_style.TYPES: fine[house_style.TYPES]}
    entity = fine | {"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]>' + fine["word/styles.xml"]}
    wide = fine | {"word/styles.xml": fine["word/styles.xml"].decode().encode("utf-16")}
    broken = fine | {"word/document.xml": b"<w:document"}
    lost = {name: part for name, part in fine.items() if name != "word/styles.xml"}
    for data in (b"", b"%PDF-1.7", b"PK\x03\x04", *map(packed, ({}, no_parts, entity, wide, broken, lost))):
        assert "geen Word-bestand" in refusal(data)


def test_what_is_too_large_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "te groot" in refusal(b"P" * (house_style.MOST_BYTES + 1))
    assert "te groot" in refusal(packed({"word/media/a.png": bytes(house_style.MOST_UNPACKED + 1)}))
    monkeypatch.setattr(house_style, "MOST_PARTS", 3)
    assert "te groot" in refusal(packed({f"word/{at}.xml": b"" for at in range(4)}))


def test_two_parts_of_one_name_and_locked_parts_are_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("a.xml", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            made.writestr("a.xml", b"2")
    assert "geen Word-bestand" in refusal(data.getvalue())
    locked = bytearray(packed({"a.xml": b"1"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", locked, locked.index(mark) + place, 1)
    assert "geen Word-bestand" in refusal(bytes(locked))


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        as_word(booklet_of(bare(), today=TODAY, language="nl"), house_style=data)
    return refused.value.sentence.nl
