"""What colleagues say stands on the page of every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.htmx import in_drawer
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.together.parts.comment import thread_of
from ankerpunt.together.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned


@register_panel("pages.row")
def thread(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    standing = standing_of(request)
    found = ((row, kind(type(row).__name__), standing.said(row)) for row in rows)
    return {
        row.pk: Panel(
            "together/comment/thread.html",
            {"thread": thread_of(request, Subject(of, said, standing)), "in_drawer": in_drawer(request)},
        )
        for row, of, said in found
        if said is not None
    }
