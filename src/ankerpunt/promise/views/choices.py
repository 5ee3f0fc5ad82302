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
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.facts import cafeteria_option as options
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.promise.parts.cafeteria_option import line_of
from ankerpunt.promise.parts.fiscal_parameter import budget_examples, rates_on, sources_of

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.plan.nouns import CafeteriaOption


@public
@require_safe
def choices(request: HttpRequest, organisation: str, group: str) -> HttpResponse:
    standing = Standing(get_object_or_404(Organisation, slug=organisation))
    people, today = standing.index.get(TargetGroup, group), timezone.localdate()
    shown = _visible(standing, group, today) if people and people.scope == "internal" else []
    if not shown:
        raise Http404(group)
    with translation.override(_language(request)):
        context = {
            "owner": standing.organisation,
            "group": people,
            "lines": [line_of(standing, option, today) for option in shown],
            "today": today,
            **_budget(standing, shown, today),
        }
        content = render_to_string("promise/choices/page.html", context, request)
    return HttpResponse(content, headers={"Content-Language": _language(request)})


def _visible(standing: Standing, group: str, today: date) -> list[CafeteriaOption]:
    menu = options.menu(group, standing.index)
    return [option for option in menu if options.standing(option, today) == "published"]


def _budget(standing: Standing, shown: list[CafeteriaOption], today: date) -> dict[str, Any]:
    """What the choice budget is, where something is paid from it."""
    if not any(option.fiscal == "choice_budget" for option in shown):
        return {}
    index = standing.index
    return {"examples": budget_examples(rates_on(index, today)), "parameters": sources_of(index, today)}


def _language(request: HttpRequest) -> str:
    """The language in the address, so that no cookie is needed; else what the browser asks for."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else translation.get_language() or settings.LANGUAGE_CODE
