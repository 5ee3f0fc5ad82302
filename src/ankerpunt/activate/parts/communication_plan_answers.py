"""How the nine questions of a plan look on its path: what there is, what somebody wrote, who sees to it (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from msgspec.structs import replace

from ankerpunt.activate.parts import communication_plan_aims as plan_aims
from ankerpunt.activate.parts import communication_plan_means as plan_means
from ankerpunt.activate.parts.communication_plan_walk import QUOTED
from ankerpunt.kit.shell import Person
from ankerpunt.kit.wording import near_day, sentence_case, short_month, word
from ankerpunt.pages.path import Said, Seen
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.activate.parts.communication_plan_walk import PlanWalker
    from ankerpunt.pages.path import Answer
    from ankerpunt.plan.facts.nine_questions import Answered

ANSWERS: dict[str, Callable[[PlanWalker, Answered], Answer]] = {
    "foundations": plan_aims.foundations,
    "channels": plan_aims.channels,
    "objectives": plan_aims.objectives,
    "approach": plan_aims.approach,
    "partners": plan_means.partners,
    "messages": plan_means.messages,
    "means": plan_means.means,
    "budget": plan_means.budget,
    "inspiration": plan_means.inspiration,
}


def with_words(walk: PlanWalker, asked: Answered, answer: Answer) -> Answer:
    """What somebody wrote says more than what there is; who answers it, and by when, comes last."""
    written = asked.answer
    url = walk.answer_url(asked.question) if walk.may_edit else ""
    if written is None:
        return replace(answer, seen=Seen(text=_("Say who answers this"), url=url) if url else None)
    if written.text.strip():
        answer = replace(answer, said=(Said(text=shorten(written.text, QUOTED)),))
    if not written.owner.strip() and written.due_on is None:
        return replace(answer, seen=Seen(text=_("Change the answer"), url=url) if url else None)
    when = _("before %(day)s") % {"day": near_day(written.due_on, walk.today)} if written.due_on else ""
    who = sentence_case(written.owner)
    over = asked.progress == "done"
    text = who if over or not when else ", ".join(filter(None, (who, when)))
    return replace(answer, seen=Seen(text=sentence_case(text), initials=Person(who, "").initials, url=url))


def period(walk: PlanWalker) -> str:
    """From when to when, and how far ahead that is."""
    first, last = (short_month(day) for day in (walk.plan.starts_on, walk.plan.ends_on))
    span = first if first == last else f"{first} – {last}"
    horizon = word("CommunicationPlan", "horizon", walk.plan.horizon)
    status = word("CommunicationPlan", "status", walk.plan.status)
    return sentence_case(f"{span} · {horizon} · {status}")
