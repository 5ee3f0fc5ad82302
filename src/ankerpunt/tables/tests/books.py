"""Workbooks made by hand, as programs and as ill-meaning people make them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

CASES = Path(__file__).parent / "cases"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0"?>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def parts_of(
    *sheets: str, states: tuple[str, ...] = (), strings: str = "", styles: str = "", kind: str = "worksheet"
) -> dict[str, str | bytes]:
    """The parts of a workbook with these sheets, each given as the inside of its sheetData or as a whole part."""
    listed = "".join(
        f'<sheet name="Blad{at}" sheetId="{at}" r:id="r{at}" state="{state}"/>'
        for at, state in enumerate((*states, *["visible"] * (len(sheets) - len(states))), start=1)
    )
    related = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    override = "".join(
        f'<Override PartName="/{part}" ContentType="{kinds}.{of}+xml"/>'
        for part, of in (("xl/workbook.xml", "sheet.main"), ("xl/sharedStrings.xml", "sharedStrings"))
        if of != "sharedStrings" or strings
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{types}">{override}</Types>',
        "xl/workbook.xml": f'{HEAD}<workbook {NAMESPACE} xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
    }
    for name, content in (("sharedStrings", strings), ("styles", styles)):
        if content:
            parts[f"xl/{name}.xml"] = content
            related += f'<Relationship Id="{name}" Type="{RELATIONS}/{name}" Target="/xl/{name}.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = f'{HEAD}<Relationships xmlns="{packages}">{related}</Relationships>'
    for at, inside in enumerate(sheets, start=1):
        whole = inside if inside.startswith("<?xml") else sheet_part(inside)
        parts[f"xl/worksheets/sheet{at}.xml"] = whole
    return parts


def sheet_part(rows: str, after: str = "") -> str:
    return f"{HEAD}<worksheet {NAMESPACE}><sheetData>{rows}</sheetData>{after}</worksheet>"


def text(words: str) -> str:
    """The rows of a sheet: cells split by spaces, rows by |; a number is a number."""
    rows = ""
    for row in words.split("|"):
        cells = "".join(
            f"<c><v>{cell}</v></c>"
            if cell.replace(".", "").isdigit()
            else f'<c t="inlineStr"><is><t>{cell.replace("_", " ")}</t></is></c>'
            for cell in row.split()
        )
        rows += f"<row>{cells}</row>"
    return rows


def book(*sheets: str, states: tuple[str, ...] = ()) -> bytes:
    return packed(parts_of(*sheets, states=states))
