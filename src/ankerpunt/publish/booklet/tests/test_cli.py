"""`ankerpunt publish plan`: to a PDF or to Word, whole or on one page."""

import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from ankerpunt.cli import main
from ankerpunt.publish.booklet.tests.conftest import HOUSE

WATERRIJK = str(HOUSE / "examples/waterrijk")


def publish(*options: str, plan: str = WATERRIJK) -> int:
    return main(["publish", "plan", plan, "--lang", "nl", "--today", "2026-11-30", *options])


def test_it_writes_a_pdf_a_page_and_a_word_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, page, word = (tmp_path / name for name in ("plan.pdf", "blad.pdf", "plan.docx"))
    assert publish("--to", str(whole)) == 0
    assert publish("--to", str(page), "--one-page") == 0
    assert publish("--to", str(word), "--id", "najaar-2026") == 0
    assert "plan.pdf is klaar." in capsys.readouterr().out
    assert len(PdfReader(whole).pages) > 5
    assert len(PdfReader(page).pages) == 1
    assert docx.Document(str(word)).core_properties.title == "Najaarsplan 2026"


def test_a_house_style_is_taken_along_and_only_to_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    style, made = tmp_path / "huis.docx", tmp_path / "plan.docx"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente in een kop"
    document.save(str(style))
    assert publish("--to", str(made), "--house-style", str(style)) == 0
    assert docx.Document(io.BytesIO(made.read_bytes())).sections[0].header.paragraphs[0].text == "Gemeente in een kop"
    assert publish("--to", str(tmp_path / "plan.pdf"), "--house-style", str(style)) == 2
    assert "Een huisstijl hoort bij een Word-bestand." in capsys.readouterr().err
    style.write_bytes(b"geen zip")
    assert publish("--to", str(made), "--house-style", str(style)) == 2
    assert "geen Word-bestand" in capsys.readouterr().err
    assert publish("--to", str(made), "--house-style", str(tmp_path / "weg.docx")) == 2
    assert "Lezen van" in capsys.readouterr().err


def test_what_cannot_be_made_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = str(tmp_path / "plan.pdf")
    assert publish("--to", str(tmp_path / "plan.txt")) == 2
    assert publish("--to", str(tmp_path / "plan.docx"), "--one-page") == 2
    assert publish("--to", to, "--id", "ander") == 2
    assert publish("--to", to, plan=str(tmp_path / "weg.yaml")) == 2
    assert publish("--to", str(tmp_path / "nergens" / "plan.pdf")) == 2
    said = capsys.readouterr().err
    for part in ("eindigt op .pdf of .docx", "alleen als pdf", "“ander”", "weg.yaml", "Schrijven van"):
        assert part in said.replace("op .pdf of .docx eindigt", "eindigt op .pdf of .docx")


def test_it_tells_which_characters_the_paper_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "organisation: {id: o, name: O}\n"
        "plans:\n- {id: p, title: Plan 你, starts_on: 2027-01-01, ends_on: 2027-12-31}\n",
        encoding="utf-8",
    )
    assert publish("--to", str(tmp_path / "plan.pdf"), plan=str(plan)) == 0
    assert "你" in capsys.readouterr().err
