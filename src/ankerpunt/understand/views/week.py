"""The weeks with and without a conversation: of everybody together, or of one team at a time; never of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.models import Unit
from ankerpunt.pages.around import around_form, findings_about, lines
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def weeks(request: MemberRequest, organisation: str) -> HttpResponse:
    teams = [unit for unit, _depth in Unit.objects.of(request.organisation).tree()]
    team = next((unit for unit in teams if unit.slug == request.GET.get("unit")), None)
    shown = team is None or team.is_large_enough
    unit, today = team.slug if team else "", timezone.localdate()
    context = {
        **around_form(request, kind("Conversation")),
        "teams": teams,
        "team": team,
        "whose": team.name if team else _("Everybody together"),
        "fewest": FEWEST_PEOPLE,
        "rhythm": rhythm_of(standing_of(request).index, today, unit=unit) if shown else None,
        "findings": lines(
            request, findings_about(request, Organisation=[organisation]).filter(code__in=("U116", "U122"))
        ),
    }
    return page(request, "understand/conversation/weeks.html", context)
