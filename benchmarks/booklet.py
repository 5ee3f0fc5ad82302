"""A communication plan as a document: Waterrijk's year plan in Word beside docxtpl, and as a PDF beside WeasyPrint.

    ./run bench booklet

Each peer gets the chapters that were worked out already, as JSON, and makes the same sentences, points, facts and
tables of them. docxtpl fills a template that was made for it beforehand; WeasyPrint sets HTML as a tagged PDF.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import msgspec

from ankerpunt.plan.document import load
from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.whole import booklet_of
from ankerpunt.publish.booklet.word.writer import as_word
from benchmarks._side_by_side import ROOT, Table, ask_peer, clocked, peer_python, publish

DOCXTPL, WEASYPRINT = "docxtpl==0.20.2", "weasyprint==66.0"
PLAN, TODAY = "jaarplan-2027", date(2026, 11, 15)
TIMES = 5
WORD = """
import io, json, statistics, sys, time
from docx import Document
from docxtpl import DocxTemplate
told, times = json.load(open(sys.argv[1])), int(sys.argv[2])
parts = [part for chapter in told["chapters"] for part in (chapter, *chapter["parts"])]
chapters = [{"title": part["title"],
             "texts": [b["text"] for b in part["blocks"] if b["type"] == "prose"]
             + [i for b in part["blocks"] if b["type"] == "points" for i in b["items"]]
             + [f"{n}: {s}" for b in part["blocks"] if b["type"] == "facts" for n, s in b["rows"]],
             "grids": [{"caption": b["caption"], "rows": [b["head"], *b["rows"]]}
                       for b in part["blocks"] if b["type"] == "grid"]} for part in parts]
made = Document()
made.add_heading("{{ title }}", 0)
for tag in ("{%p for chapter in chapters %}",):
    made.add_paragraph(tag)
made.add_heading("{{ chapter.title }}", 1)
for line in ("{%p for text in chapter.texts %}", "{{ text }}", "{%p endfor %}", "{%p for grid in chapter.grids %}",
             "{{ grid.caption }}"):
    made.add_paragraph(line)
table = made.add_table(rows=3, cols=1)
table.cell(0, 0).text = "{%tr for row in grid.rows %}"
table.cell(1, 0).text = "{{ row|join(' | ') }}"
table.cell(2, 0).text = "{%tr endfor %}"
for tag in ("{%p endfor %}", "{%p endfor %}"):
    made.add_paragraph(tag)
made.save(sys.argv[3])
seconds = []
for _ in range(times):
    begin = time.process_time()
    template = DocxTemplate(sys.argv[3])
    template.render({"title": told["title"], "chapters": chapters}, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    seconds.append(time.process_time() - begin)
print(json.dumps({"cpu": statistics.median(seconds), "size": len(out.getvalue())}))
"""
PDF = """
import html, json, statistics, sys, time
from weasyprint import HTML
told, times = json.load(open(sys.argv[1])), int(sys.argv[2])
def say(text):
    return html.escape(text).replace("\\n", "<br>")
def block(b):
    if b["type"] == "prose":
        return f"<p>{say(b['text'])}</p>"
    if b["type"] == "points":
        return "<ul>" + "".join(f"<li>{say(i)}</li>" for i in b["items"]) + "</ul>"
    if b["type"] == "facts":
        return "<dl>" + "".join(f"<dt>{say(n)}</dt><dd>{say(s)}</dd>" for n, s in b["rows"]) + "</dl>"
    head = "".join(f"<th>{say(h)}</th>" for h in b["head"])
    rows = "".join("<tr>" + "".join(f"<td>{say(c)}</td>" for c in row) + "</tr>" for row in b["rows"])
    return f"<p>{say(b['caption'])}</p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
def part(p, level):
    return f"<h{level}>{say(p['title'])}</h{level}>" + "".join(map(block, p["blocks"]))
body = "".join(part(c, 1) + "".join(part(p, 2) for p in c["parts"]) for c in told["chapters"])
css = "table{width:100%;border-collapse:collapse}td,th{text-align:left;vertical-align:top;border-bottom:1px solid}"
page = f"<html lang=nl><title>{say(told['title'])}</title><style>{css}</style>{body}"
seconds = []
for _ in range(times):
    begin = time.process_time()
    made = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    seconds.append(time.process_time() - begin)
print(json.dumps({"cpu": statistics.median(seconds), "size": len(made)}))
"""


def main() -> int:
    told = booklet_of(load(ROOT / "examples" / "waterrijk"), PLAN, today=TODAY, language="nl")
    table = Table("Waterrijk's year plan", ["what makes it", "CPU s", "size", "ratio to ours"])
    with tempfile.TemporaryDirectory() as folder:
        chapters = Path(folder, "plan.json")
        chapters.write_bytes(msgspec.json.encode(told))
        for name, make, peer, script in (
            ("Word", as_word, DOCXTPL, WORD),
            ("PDF", as_booklet, WEASYPRINT, PDF),
        ):
            ours, size = median(lambda make=make: make(told))
            python = peer_python(peer.partition("=")[0], peer)
            theirs = ask_peer(python, script, str(chapters), str(TIMES), str(Path(folder, "template.docx")))
            table.add(f"Ankerpunt, {name}", f"{ours:.3f}", kilobytes(size), "1")
            table.add(
                f"{peer}, {name}", f"{theirs['cpu']:.3f}", kilobytes(theirs["size"]), f"{theirs['cpu'] / ours:.2f}"
            )
    table.notes.append("docxtpl joins the cells of a row: its tables have a fixed number of columns. Ours has columns.")
    table.notes.append("Ours has a table of contents, captions and a house style. Both PDFs are tagged.")
    table.notes.append("WeasyPrint 66 stops at a tagged table with a caption that goes on: here captions are above it.")
    return publish("booklet", "A communication plan as a document", [table])


def median(make) -> tuple[float, int]:
    """CPU seconds of one, and how large it is [bytes]."""
    seconds, content = [], b""
    for _ in range(TIMES):
        with clocked() as clock:
            content = make()
        seconds.append(clock.cpu)
    return sorted(seconds)[TIMES // 2], len(content)


def kilobytes(size: int) -> str:
    return f"{size / 1000:.0f} kB"


if __name__ == "__main__":
    sys.exit(main())
