"""Every state that the page shows, with its word, its icon and its tone: never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class Status:
    code: str
    label: _StrOrPromise
    tone: str  # positive, info, accent, warning, negative, neutral, none
    icon: str


_ALL = (
    # anchoring
    Status("experienced", _("Experienced"), "positive", "done"),
    Status("in_practice", _("In practice"), "info", "half"),
    Status("agreed", _("Agreed"), "accent", "clock"),
    Status("idea", _("Idea"), "neutral", "idea"),
    Status("missing", _("Missing"), "neutral", "dashed"),
    Status("contradicted", _("Contradicted"), "negative", "contradicted"),
    Status("not_applicable", _("Not applicable"), "none", "minus"),
    # USPs and claims
    Status("lived", _("Lived"), "positive", "done"),
    Status("stretch", _("Stretch"), "warning", "stretch"),
    Status("assumption", _("Assumption"), "warning", "help"),
    Status("evidence", _("Evidence"), "positive", "evidence"),
    Status("for", _("For"), "positive", "evidence"),
    Status("against", _("Against"), "negative", "contradicted"),
    Status("answered", _("Answered"), "info", "message"),
    Status("stale", _("Out of date"), "warning", "history"),
    # what holds for a time
    Status("in_force", _("In force"), "positive", "done"),
    Status("expired", _("Expired"), "warning", "history"),
    Status("upcoming", _("Not yet in force"), "accent", "clock"),
    # what is shown to everyone
    Status("published", _("Published"), "positive", "eye"),
    Status("internal", _("For yourselves only"), "neutral", "lock"),
    # findings
    Status("gate", _("Gate"), "negative", "gate"),
    Status("warning", _("Warning"), "warning", "alert"),
    Status("hint", _("Hint"), "info", "idea"),
    Status("overridden", _("Overridden"), "accent", "gate"),
    Status("dismissed", _("Dismissed"), "neutral", "eye"),
    # plans, propositions and activities
    Status("draft", pgettext_lazy("state", "Draft"), "neutral", "edit"),
    Status("adopted", _("Adopted"), "positive", "done"),
    Status("retired", _("Retired"), "neutral", "minus"),
    Status("closed", pgettext_lazy("state", "Closed"), "neutral", "lock"),
    Status("planned", _("Planned"), "accent", "clock"),
    Status("activated", _("Activated"), "info", "half"),
    Status("done", pgettext_lazy("state", "Done"), "positive", "done"),
    Status("cancelled", _("Cancelled"), "neutral", "minus"),
    Status("overdue", _("Overdue"), "negative", "alert"),
)

STATUSES = {status.code: status for status in _ALL}


def status_of(code: str) -> Status:
    return STATUSES[code]


def legend(*codes: str) -> list[Status]:
    return [STATUSES[code] for code in codes]
