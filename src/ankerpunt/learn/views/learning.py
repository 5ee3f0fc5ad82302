"""Tagging a lesson in one tap, so that the campaign which can use it finds it (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import saved
from ankerpunt.kit.undo import complain
from ankerpunt.learn.actions.learning import tag as put_tag
from ankerpunt.learn.models import Learning
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import acted

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def tag(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Learning, slug=slug)
    url = f"{kind('Learning').address(organisation, slug)}#tags"
    field, _between, value = request.POST.get("tag", "").partition(":")
    change = put_tag(row, field, value, by=request.member)
    if change is None:
        complain(request, _("That tag is not there any more. Choose another."))
        return saved(request, url)
    return acted(request, change, _("The tags of this lesson are kept."), to=url)
