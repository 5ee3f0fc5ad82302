"""Taking a choice over as the plan's own answer to the question which instruments it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.activate.models import CommunicationPlan, PlanAnswer
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Change, Member

MEANS = "means"


def answer_with(text: str, plan: CommunicationPlan, *, by: Member) -> tuple[PlanAnswer, Change]:
    """Write a text under what the plan says already; where it says just that, nothing changes."""
    with changing(by=by) as change:
        found = PlanAnswer.objects.filter(plan=plan, question=MEANS, process=None, archived_on=None).order_by("pk")
        answer = found.first() or PlanAnswer(organisation=by.organisation, plan=plan, question=MEANS)
        if text not in answer.text:
            answer.text = f"{answer.text.rstrip()}\n\n{text}".strip()
            answer.save()
    return answer, change
