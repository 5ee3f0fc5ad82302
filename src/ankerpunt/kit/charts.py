"""A figure on the page: the drawing of `publish.drawing`, its sentence, and the table behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ankerpunt.kit.parts import Column, Table
from ankerpunt.publish.drawing import draw
from ankerpunt.publish.sheet import NARROW

if TYPE_CHECKING:
    from ankerpunt.publish.figure import Figure, Language


def chart_context(figure: Figure) -> dict[str, Any]:
    """What kit/chart.html needs; the drawing escapes its own texts."""
    language: Language = "en" if get_language() == "en" else "nl"
    head, *rest = figure.table(language)
    columns = [Column(head[0]), *(Column(name, number=at < len(figure.series)) for at, name in enumerate(head[1:]))]
    return {
        "figure": figure,
        "wide": SafeString(draw(figure, language=language)),
        "narrow": SafeString(draw(figure, language=language, width=NARROW)),
        "table": Table(figure.title, columns, rest),
    }
