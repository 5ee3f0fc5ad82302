"""What has to happen before a round has its words, and how far that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.listen.models import Round, RoundSignature

if TYPE_CHECKING:
    from collections.abc import Iterator

Progress = Literal["done", "next", "later"]
State = Round.State
IN_ORDER = (State.DRAFT, State.INVITING, State.OPEN, State.RELEASED)


@dataclass(frozen=True)
class Step:
    title: str
    progress: Progress
    note: str = ""


def steps_of(round_: Round, *, complete: bool, waits: bool) -> list[Step]:
    """The way of a round that goes its way; `waits` where a second member has to look at the teams."""
    return list(_steps(round_, complete=complete, waits=waits)) if round_.state in IN_ORDER else []


def _steps(round_: Round, *, complete: bool, waits: bool) -> Iterator[Step]:
    state, agreed = State(round_.state), round_.agreed_on is not None
    at = IN_ORDER.index(state)
    said = {"who": round_.agreed_by, "day": date_format(round_.agreed_on)} if round_.agreed_on else {}
    note = _("%(who)s, on %(day)s") % said if said else ""
    yield Step(_("It is prepared"), "done" if complete else "next")
    yield Step(_("The works council says yes"), "done" if agreed else "next" if complete else "later", note)
    if waits or round_.signed(RoundSignature.APPROVED):
        looked: Progress = "done" if not waits else "next" if complete else "later"
        yield Step(_("A colleague looks at the teams that changed"), looked)
    made = _("Send the codes") if round_.way == Round.Way.MAILED else _("Print the slips")
    yield Step(made, "done" if at > 0 else "next" if complete and agreed and not waits else "later")
    days = (
        (_("Opens on %(day)s"), round_.opens_on),
        (_("Closes at the end of %(day)s"), round_.last_day),
        (
            _("What came out can be read on %(day)s") if round_.is_study else _("The words can be read on %(day)s"),
            round_.words_on,
        ),
    )
    has_words = state == State.RELEASED
    over = (at > 1, has_words or round_.is_closing, has_words)
    for place, (title, day) in enumerate(days):
        is_next = at > 0 and not over[place] and all(over[:place])
        yield Step(title % {"day": date_format(day)}, "done" if over[place] else "next" if is_next else "later")
