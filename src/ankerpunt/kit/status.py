"""Every state that the page shows, with its word, its icon and its tone: never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.wording import word

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class Status:
    code: str
    label: _StrOrPromise
    tone: str  # positive, info, accent, warning, negative, neutral, none
    icon: str


def _said(noun: str, field: str, choice: str) -> Any:
    return lazy(lambda: word(noun, field, choice, capital=True), str)()


def _state(noun: str, field: str, choice: str, tone: str, icon: str) -> Status:
    """A state that a noun of the plan can be in, in the words of the plan."""
    return Status(choice, _said(noun, field, choice), tone, icon)


_ALL = (
    # anchoring
    _state("Anchoring", "state", "experienced", "positive", "done"),
    _state("Anchoring", "state", "in_practice", "info", "half"),
    _state("Anchoring", "state", "agreed", "accent", "clock"),
    _state("Anchoring", "state", "idea", "neutral", "idea"),
    Status("missing", _("Nothing here yet"), "neutral", "dashed"),
    Status("contradicted", _("Not right"), "negative", "contradicted"),
    Status("not_applicable", _("Not applicable"), "none", "minus"),
    # USPs and claims
    _state("Usp", "state", "lived", "positive", "done"),
    _state("Usp", "state", "stretch", "warning", "stretch"),
    _state("Claim", "basis", "assumption", "warning", "help"),
    _state("Claim", "basis", "evidence", "positive", "evidence"),
    _state("ChoiceArgument", "stance", "for", "positive", "evidence"),
    _state("ChoiceArgument", "stance", "against", "negative", "contradicted"),
    Status("answered", _("Answered"), "info", "message"),
    Status("stale", _("Out of date"), "warning", "history"),
    # how far a part of a plan is
    Status("complete", _("Complete"), "positive", "done"),
    Status("partly", _("Partly done"), "info", "half"),
    # what holds for a time
    Status("in_force", _("In force"), "positive", "done"),
    Status("expired", _("Expired"), "warning", "history"),
    Status("upcoming", _("Not yet in force"), "accent", "clock"),
    # what is shown to everyone
    Status("published", _("Published"), "positive", "eye"),
    Status("internal", _("For yourselves only"), "neutral", "lock"),
    # findings
    Status("not_right", _("Not right"), "negative", "contradicted"),
    Status("next_step", _("Next step"), "neutral", "flag"),
    Status("gate", _("Gate"), "negative", "gate"),
    Status("warning", _("Warning"), "warning", "alert"),
    Status("hint", _("Hint"), "info", "idea"),
    Status("overridden", _("Overridden"), "accent", "gate"),
    Status("dismissed", _("Dismissed"), "neutral", "eye"),
    # work in the background
    Status("waiting", _("Waits"), "neutral", "clock"),
    Status("running", _("Busy"), "info", "half"),
    Status("failed", _("Did not work"), "negative", "alert"),
    Status("stopped", _("Stopped"), "neutral", "minus"),
    # plans, propositions and activities
    _state("Proposition", "status", "draft", "neutral", "edit"),
    _state("Proposition", "status", "adopted", "positive", "done"),
    _state("Proposition", "status", "retired", "neutral", "minus"),
    _state("CommunicationPlan", "status", "closed", "neutral", "lock"),
    _state("Activity", "status", "planned", "accent", "clock"),
    _state("Activity", "status", "activated", "info", "half"),
    _state("Activity", "status", "done", "positive", "done"),
    _state("Activity", "status", "cancelled", "neutral", "minus"),
    Status("overdue", _("Overdue"), "negative", "alert"),
)

STATUSES = {status.code: status for status in _ALL}


def status_of(code: str) -> Status:
    return STATUSES[code]


def legend(*codes: str) -> list[Status]:
    return [STATUSES[code] for code in codes]
