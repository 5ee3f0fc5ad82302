"""What the people of a group can choose, for everyone to read: no account, no cookie, nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import public
from ankerpunt.mirror.kept import part_of
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts import cafeteria_option as options
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.promise.parts.cafeteria_option import line_of
from ankerpunt.promise.parts.fiscal_parameter import budget_examples, rates_on, sources_of

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.plan.nouns import CafeteriaOption

SHOWN = ("CafeteriaOption", "FiscalParameter")


@public
@require_safe
def choices(request: HttpRequest, organisation: str, group: str) -> HttpResponse:
    owner = get_object_or_404(Organisation, slug=organisation)
    index, today = Index(in_force(part_of(owner, SHOWN))), timezone.localdate()
    people = index.get(TargetGroup, group)
    shown = _visible(index, group, today) if people and people.scope == "internal" else []
    if not shown:
        raise Http404(group)
    with translation.override(_language(request)):
        context = {
            "owner": owner,
            "group": people,
            "lines": [line_of(index, option, today) for option in shown],
            "today": today,
            **_budget(index, shown, today),
        }
        content = render_to_string("promise/choices/page.html", context, request)
    return HttpResponse(content, headers={"Content-Language": _language(request)})


def _visible(index: Index, group: str, today: date) -> list[CafeteriaOption]:
    menu = options.menu(group, index)
    return [option for option in menu if options.standing(option, today) == "published"]


def _budget(index: Index, shown: list[CafeteriaOption], today: date) -> dict[str, Any]:
    """What the choice budget is, where something is paid from it."""
    if not any(option.fiscal == "choice_budget" for option in shown):
        return {}
    return {"examples": budget_examples(rates_on(index, today)), "parameters": sources_of(index, today)}


def _language(request: HttpRequest) -> str:
    """The language in the address, so that no cookie is needed; else what the browser asks for."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else translation.get_language() or settings.LANGUAGE_CODE
