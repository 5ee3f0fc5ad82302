"""The library of example partners: browse, filter by sector, start from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import around_form
from ankerpunt.understand.library import SECTORS, examples
from ankerpunt.understand.parts.persona_example import shown

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def library(request: MemberRequest, organisation: str) -> HttpResponse:
    asked = request.GET.get("sector", "")
    sector = asked if asked in SECTORS else ""
    found = [each for each in examples() if not sector or each.sector == sector]
    group = request.GET.get("target_group", "")
    around = around_form(request, kind("Persona"))
    new_url = around["noun"].new_url
    context = {
        **around,
        "tabs": _tabs(organisation, sector, group),
        "shown": [shown(each, language(), new_url=new_url, group=group) for each in found],
    }
    return page(request, "understand/persona/library.html", context)


def _tabs(organisation: str, chosen: str, group: str) -> list[Tab]:
    here = reverse("understand:library", kwargs={"organisation": organisation})
    along = f"&target_group={group}" if group else ""
    all_of_them = Tab(_("All"), f"{here}?{along.lstrip('&')}" if along else here, not chosen, len(examples()))
    return [
        all_of_them,
        *(
            Tab(
                sentence_case(word("Organisation", "kind", sector)),
                f"{here}?sector={sector}{along}",
                sector == chosen,
                sum(1 for each in examples() if each.sector == sector),
            )
            for sector in SECTORS
        ),
    ]
