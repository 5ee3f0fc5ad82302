"""Showing a choice to everyone, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import acted
from ankerpunt.promise.models import CafeteriaOption

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def publish_option(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _show(request, slug, timezone.localdate(), _("Everyone can see “%(name)s” now."))


@allow(*EDITORS)
@require_POST
def withdraw_option(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return _show(request, slug, None, _("“%(name)s” is for yourselves again."))


def _show(request: MemberRequest, slug: str, day: date | None, sentence: str) -> HttpResponse:
    option = get_or_404(request, CafeteriaOption.objects.of(request.organisation), slug=slug)
    with changing(by=request.member) as change:
        option.published_on = day
        option.save()
    group = option.target_groups.filter(scope="internal").values_list("slug", flat=True).first()
    asked = request.POST.get("group") or group or ""
    menu = f"{kind('CafeteriaOption').list_address(request.organisation.slug)}?target_groups={asked}"
    return acted(request, change, sentence % {"name": option.name}, to=menu)
