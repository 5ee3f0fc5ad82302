"""Words of the organisation on a page in another language: a screen reader says them in their own."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.translation import get_language


def language_mark(language: str) -> str:
    """An attribute for what is in this language; nothing where the page is too."""
    return format_html(' lang="{}"', language) if language and language != get_language() else ""
