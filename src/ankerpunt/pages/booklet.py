"""A booklet as a file: a PDF opens in the browser, a Word file is kept."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def pdf_file(content: bytes, name: str) -> HttpResponse:
    """Show a PDF; the name is what it is called once somebody keeps it."""
    said = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=said)


def word_file(content: bytes, name: str) -> HttpResponse:
    said = {"Content-Disposition": f'attachment; filename="{name}.docx"'}
    return HttpResponse(content, content_type=WORD, headers=said)
