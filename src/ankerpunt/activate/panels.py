"""What this room adds to the pages of rows: messages that start from a profile, and the way to texts for colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.activate.parts.advocacy import SUBJECTS
from ankerpunt.activate.parts.message import begun_from
from ankerpunt.kit.addresses import address
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.promise.models import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned

WORDS = {noun.__name__: word for word, noun in SUBJECTS.items()}


@register_panel("pages.row", order=50)
def starts_a_message(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """On the page of a profile: the way to a message that starts from it."""
    if not may_edit(request):
        return {}
    standing, organisation = standing_of(request), request.organisation.slug
    profiles = [row for row in rows if isinstance(row, Profile) and row.archived_on is None]
    urls = {row.pk: begun_from(standing.said(row), organisation) for row in profiles}
    return {pk: Panel("activate/panels/profile.html", {"url": url}) for pk, url in urls.items()}


@register_panel("pages.row", order=190)
def texts(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """On a plan, an activity and a USP that is not in the archive: the way to texts for colleagues."""
    url = address("activate:advocacy", organisation=request.organisation.slug)
    return {
        row.pk: Panel("activate/panels/texts.html", {"url": f"{url}?about={WORDS[type(row).__name__]}:{row.slug}"})
        for row in rows
        if type(row).__name__ in WORDS and row.archived_on is None
    }
