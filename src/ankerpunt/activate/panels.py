"""What this room adds to the pages of rows: on a plan, an activity and a USP the way to texts for colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.activate.parts.advocacy import SUBJECTS
from ankerpunt.kit.addresses import address
from ankerpunt.kit.panels import Panel, register_panel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned

WORDS = {noun.__name__: word for word, noun in SUBJECTS.items()}


@register_panel("pages.row", order=190)
def texts(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """Nothing for other nouns, and for what lies in the archive."""
    url = address("activate:advocacy", organisation=request.organisation.slug)
    return {
        row.pk: Panel("activate/panels/texts.html", {"url": f"{url}?about={WORDS[type(row).__name__]}:{row.slug}"})
        for row in rows
        if type(row).__name__ in WORDS and row.archived_on is None
    }
