"""What a Word file begins as: an empty body, a style, and nothing that leads elsewhere."""

from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE as LINK
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT: Final = "Calibri"
INK, QUIET, ACCENT = RGBColor(0x1B, 0x27, 0x33), RGBColor(0x4A, 0x58, 0x66), RGBColor(0x0B, 0x5C, 0x75)
UNSURE = RGBColor(0x8A, 0x4B, 0x00)
# Parts that make up a style; whatever else a file brings along stays behind.
KEPT: Final = frozenset(
    {LINK.STYLES, LINK.THEME, LINK.FONT_TABLE, LINK.NUMBERING, LINK.HEADER, LINK.FOOTER, LINK.IMAGE, LINK.SETTINGS}
)
KEPT_SETTINGS: Final = frozenset(
    {"zoom", "evenAndOddHeaders", "defaultTabStop", "characterSpacingControl", "compat", "clrSchemeMapping"}
    | {"decimalSymbol", "listSeparator", "autoHyphenation", "mirrorMargins", "themeFontLang"}
)
DRAWN: Final = frozenset({qn("w:drawing"), qn("w:pict"), qn("w:object")})
# What a head or a foot may work out; any other field can fetch something from elsewhere.
SAFE_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "TITLE", "DATE", "AUTHOR"})
# Attributes that name another part of the file, and those that may name a place outside of it.
POINTING: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{urn:schemas-microsoft-com:office:office}relid",
)
ELSEWHERE: Final = frozenset({"href", "src"})
BODY_SIZE, SMALL_SIZE = 10.5, 9.5
# By style: size [pt], bold, colour, room above and below [pt], level in the outline.
LOOKS: Final[dict[str, tuple[float, bool, RGBColor, float, float, int | None]]] = {
    "Title": (28, True, ACCENT, 0, 6, None),
    "Subtitle": (12, False, QUIET, 0, 2, None),
    "Heading 1": (18, True, ACCENT, 22, 6, 0),
    "Heading 2": (13.5, True, INK, 14, 4, 1),
    "Heading 3": (11.5, True, INK, 10, 3, 2),
    "TOC Heading": (14, True, INK, 30, 6, None),
    "toc 1": (BODY_SIZE, False, ACCENT, 3, 0, None),
    "toc 2": (BODY_SIZE, False, QUIET, 0, 0, None),
    "Caption": (SMALL_SIZE, True, QUIET, 8, 3, None),
    "List Bullet": (BODY_SIZE, False, INK, 0, 3, None),
    "Intense Quote": (14, True, ACCENT, 6, 8, None),
    "Missing": (BODY_SIZE, False, UNSURE, 0, 6, None),
    "Table Text": (SMALL_SIZE, False, INK, 1, 1, None),
    "After Table": (4, False, INK, 0, 4, None),
}
# Styles of Word itself, that a house style may have in words of its own.
BUILT_IN: Final = frozenset(LOOKS) - {"Missing", "Table Text", "After Table"}


def emptied(document: Document) -> Document:
    """Take out the text of a document, and all that is no style: macros, links, forms, comments, settings."""
    body = document.element.body
    for each in list(body):
        if each.tag != qn("w:sectPr"):
            body.remove(each)
    seen: set[int] = set()
    _cleared(document.part, seen)
    settings = document.settings.element
    for each in list(settings):
        if each.tag.rpartition("}")[2] not in KEPT_SETTINGS:
            settings.remove(each)
    package = document.part.package
    for key, link in list(package.rels.items()):
        if link.reltype not in {LINK.OFFICE_DOCUMENT, LINK.CORE_PROPERTIES}:
            del package.rels[key]
    return document


def styled(document: Document, *, language: str, page: str, own: bool) -> None:
    """Give a document the styles that a booklet is written in, its language, and the number of the page at its foot.

    Parameters
    ----------
    document
        An empty document.
    language
        As Word names it: ``"nl-NL"``.
    page
        What a page is called.
    own
        Whether the style is ours; of a house style only what it lacks is added.
    """
    known = {style.name for style in document.styles}
    if "Normal" not in known:
        document.styles.add_style("Normal", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    for name, look in LOOKS.items():
        if own or name not in known:
            _look(document, name, look)
    if own:
        _our_page(document)
    if "Table Grid" not in known:
        _grid_style(document)
    _speak(document, language)
    _numbered(document, page)


def _cleared(part: Part, seen: set[int]) -> None:
    """Drop the links of a part that are no style, with what would use them; then those of the parts it keeps."""
    if id(part) in seen:
        return
    seen.add(id(part))
    for key, link in list(part.rels.items()):
        if link.is_external or link.reltype not in KEPT:
            del part.rels[key]
    if isinstance(part, XmlPart):
        _unlinked(part.element, frozenset(part.rels))
    elif part.content_type.endswith("+xml"):
        # Themes and lists of fonts, which python-docx carries along unread.
        element = parse_xml(part.blob)
        _unlinked(element, frozenset(part.rels))
        part._blob = serialize_part_xml(element)
    for link in list(part.rels.values()):
        _cleared(link.target_part, seen)


def _unlinked(element: Any, known: frozenset[str]) -> None:
    """Take out what points at a link that is gone, or elsewhere; the words of a hyperlink stay."""
    for each in list(element.iter()):
        for name in [name for name in each.attrib if name.rpartition("}")[2] in ELSEWHERE]:
            del each.attrib[name]
        names = [name for name in each.attrib if name.startswith(POINTING) and each.attrib[name] not in known]
        if each.tag == qn("w:hyperlink"):
            for name in names:
                del each.attrib[name]
        elif names:
            drawn = next((above for above in each.iterancestors() if above.tag in DRAWN), each)
            parent = drawn.getparent()
            if parent is not None:
                parent.remove(drawn)
    _without_fields(element)


def _without_fields(element: Any) -> None:
    """Turn the fields of a part into the words they show, when one of them is not among the safe ones."""
    asked = [each.text or "" for each in element.iter(qn("w:instrText"))]
    asked += [each.get(qn("w:instr")) or "" for each in element.iter(qn("w:fldSimple"))]
    if all(_is_safe(words) for words in asked):
        return
    for tag in ("w:instrText", "w:fldChar"):
        for each in list(element.iter(qn(tag))):
            each.getparent().remove(each)
    for each in list(element.iter(qn("w:fldSimple"))):
        for child in list(each):
            each.addprevious(child)
        each.getparent().remove(each)


def _is_safe(words: str) -> bool:
    first = words.upper().split()[:1]
    return not first or first[0] in SAFE_FIELDS


def _look(document: Document, name: str, look: tuple[float, bool, RGBColor, float, float, int | None]) -> None:
    size, bold, colour, above, below, level = look
    known = {style.name for style in document.styles}
    if name in known:
        style: Any = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in BUILT_IN)
        style.base_style = document.styles["Normal"]
    _font(style, size, bold=bold, colour=colour)
    space = style.paragraph_format
    space.space_before, space.space_after = Pt(above), Pt(below)
    if level is not None:
        space.keep_with_next = True
        _outlined(style, level)
    if name == "toc 2":
        space.left_indent = Mm(5)
    if name == "List Bullet" and name not in known:
        space.left_indent, space.first_line_indent = Mm(5), Mm(-5)
    if name in {"Title", "Intense Quote"}:
        for edge in list(style.element.iter(qn("w:pBdr"))):
            edge.getparent().remove(edge)
        space.left_indent = space.right_indent = Mm(0)


def _font(style: ParagraphStyle, size: float, *, bold: bool, colour: RGBColor) -> None:
    properties = style.element.get_or_add_rPr()
    for tag in ("w:rFonts", "w:spacing", "w:kern", "w:color", "w:i", "w:iCs", "w:caps"):
        for each in properties.findall(qn(tag)):
            properties.remove(each)
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = colour


def _outlined(style: ParagraphStyle, level: int) -> None:
    properties = style.element.get_or_add_pPr()
    for each in properties.findall(qn("w:outlineLvl")):
        properties.remove(each)
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level))
    properties.append(outline)


def _our_page(document: Document) -> None:
    """A4 with room at its sides, in one quiet letter."""
    section = document.sections[-1]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(22)
    normal: Any = document.styles["Normal"]
    _font(normal, BODY_SIZE, bold=False, colour=INK)
    normal.font.name = FONT
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    normal.paragraph_format.line_spacing = 1.15


def _grid_style(document: Document) -> None:
    """Add the plain table that every Word has and this file does not."""
    style: Any = document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE, builtin=True)
    properties, edges = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "B9C3CD")):
            edge.set(qn(f"w:{name}"), value)
        edges.append(edge)
    properties.append(edges)
    style.element.append(properties)


def _speak(document: Document, language: str) -> None:
    """Say in which language it is: for the spelling, and for a voice that reads it aloud."""
    styles = document.styles.element
    for each in styles.iter(qn("w:lang")):
        each.set(qn("w:val"), language)
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        styles.insert(0, defaults)
    within = defaults
    for tag in ("w:rPrDefault", "w:rPr", "w:lang"):
        found = within.find(qn(tag))
        if found is None:
            found = OxmlElement(tag)
            within.insert(0, found) if tag == "w:rPrDefault" else within.append(found)
        within = found
    within.set(qn("w:val"), language)


def _numbered(document: Document, page: str) -> None:
    """Put the number of the page at the foot, unless the house style does so already."""
    footer = document.sections[-1].footer
    asked = " ".join(each.text or "" for each in footer._element.iter(qn("w:instrText")))
    simple = " ".join(each.get(qn("w:instr")) or "" for each in footer._element.iter(qn("w:fldSimple")))
    if "PAGE" in f"{asked} {simple}".upper().split():
        return
    first = footer.paragraphs[0] if footer.paragraphs and not footer.paragraphs[0].text.strip() else None
    paragraph = first if first is not None else footer.add_paragraph()
    paragraph.add_run(f"{page} ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
