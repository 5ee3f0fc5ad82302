"""What the people of a group can choose, for everyone to read: no account, no cookie, nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import public
from ankerpunt.organisation.models import Organisation
from ankerpunt.promise.cafeteria import budget_examples, line_of, rates_on, sources_of
from ankerpunt.promise.models import CafeteriaOption
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from datetime import date


@public
@require_safe
def choices(request: HttpRequest, organisation: str, group: str) -> HttpResponse:
    owner = get_object_or_404(Organisation, slug=organisation)
    people = get_object_or_404(TargetGroup.objects.of(owner).filter(scope="internal"), slug=group)
    today = timezone.localdate()
    options = list(_visible(owner, people, today))
    if not options:
        raise Http404(group)
    with translation.override(_language(request)):
        context = {
            "owner": owner,
            "group": people,
            "lines": [line_of(option, owner, today) for option in options],
            "examples": budget_examples(rates_on(owner, today)) if _from_budget(options) else None,
            "parameters": sources_of(owner, today) if _from_budget(options) else [],
            "today": today,
        }
        content = render_to_string("promise/choices/page.html", context, request)
    return HttpResponse(content, headers={"Content-Language": _language(request)})


def _visible(owner: Organisation, people: TargetGroup, today: date) -> list[CafeteriaOption]:
    rows = CafeteriaOption.objects.of(owner).for_group(people).visible_on(today)
    return list(rows.select_related("research").order_by("kind", "name"))


def _from_budget(options: list[CafeteriaOption]) -> bool:
    return any(option.fiscal == "choice_budget" for option in options)


def _language(request: HttpRequest) -> str:
    """The language in the address, so that no cookie is needed; else what the browser asks for."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else translation.get_language() or settings.LANGUAGE_CODE
