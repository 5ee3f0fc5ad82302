"""What pages show of conversations that readers sent in: what waits for an editor, and what became of one's own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.forms.object import first_values
from ankerpunt.plan.nouns import Conversation
from ankerpunt.plan.speech import shorten
from ankerpunt.understand.forms.conversation import TEXTS
from ankerpunt.understand.models import Persona, SentConversation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.request import MemberRequest

LONGEST = 200
OWN_SHOWN = 10


class Line(Struct, frozen=True):
    """One conversation that was sent in: what it says, and what became of it."""

    heard: str
    partner: str
    sent_at: datetime
    who: str
    state: str
    why: str
    link: Link | None
    take_over_url: str = ""
    refuse_url: str = ""


def may_answer(request: MemberRequest) -> bool:
    return request.member.role in MAY["answer what readers send in"]


def waiting(request: MemberRequest) -> list[Line]:
    """What waits for an editor, the first sent first."""
    rows = SentConversation.objects.of(request.organisation).waiting().select_related("sent_by__user")
    return lines(request, rows.order_by("sent_at", "pk"))


def own(request: MemberRequest) -> list[Line]:
    """What became of what this reader sent in."""
    return lines(request, SentConversation.objects.of(request.organisation).by(request.member).told()[:OWN_SHOWN])


def lines(request: MemberRequest, rows: Iterable[Any]) -> list[Line]:
    return [_line(request, row) for row in rows]


def first_of(sent: SentConversation, request: MemberRequest) -> dict[str, Any]:
    """What the form begins with; a row of the plan that is gone is left out."""
    asked = QueryDict(mutable=True)
    asked.update(sent.said)
    texts = {name: text for name, text in sent.said.items() if name in TEXTS or name == "held_on"}
    persona = Persona.objects.of(request.organisation).filter(slug=sent.said.get("persona", "")).first()
    refs = first_values(kind("Conversation"), asked, organisation=request.organisation)
    return {**refs, **texts, **({"persona": persona} if persona else {})}


def _line(request: MemberRequest, row: Any) -> Line:
    standing, address_of = standing_of(request), {"organisation": request.organisation.slug, "sent": row.pk}
    talk = standing.whole.get(Conversation, row.taken_as) if row.taken_as else None
    state = "refused" if row.refused_at else "taken" if row.taken_in and not row.taken_back else "waiting"
    answers = may_answer(request) and state == "waiting"
    heard = next((row.said[name] for name in ("summary", *TEXTS) if row.said.get(name)), "")
    return Line(
        heard=shorten(heard, LONGEST),
        partner=sentence_case(word("Conversation", "partner", row.said.get("partner", ""))),
        sent_at=row.sent_at,
        who=str(row.sent_by) if row.sent_by else "",
        state=state,
        why=row.why,
        link=standing.link(talk) if talk is not None and state == "taken" else None,
        take_over_url=address("understand:take_over", **address_of) if answers else "",
        refuse_url=address("understand:refuse", **address_of) if answers else "",
    )
