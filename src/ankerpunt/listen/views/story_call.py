"""Asking for stories: the calls there are, a new one, and the link that people get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.story_call import ask
from ankerpunt.listen.forms.story_call import LastDayForm, StoryCallForm
from ankerpunt.listen.models import StoryCall
from ankerpunt.listen.parts import story_call as parts
from ankerpunt.listen.parts.told import has_a_reader
from ankerpunt.mirror.standing import standing_of
from ankerpunt.publish.invitation import card_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

FOLDER = "listen/story_call/"


@allow(*MAY["ask for stories"])
@require_safe
def calls(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, f"{FOLDER}index.html", parts.listed(request))


@allow(*MAY["ask for stories"])
def new_call(request: MemberRequest, organisation: str) -> HttpResponse:
    form = StoryCallForm(
        posted(request), standing=standing_of(request), by=request.member, initial=parts.first(request)
    )
    if request.method == "POST" and (call := ask(form, by=request.member)):
        tell(request, _("The call is ready. Give people the link or the card."))
        return saved(request, address("listen:call", organisation=organisation, key=call.key))
    context = {**parts.around(request), "form": form}
    return page(request, f"{FOLDER}new.html", context, status=422 if form.errors else 200)


@allow(*MAY["ask for stories"])
def call(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    row = _call_or_404(request, key)
    form = LastDayForm(posted(request), initial={"ends_on": row.ends_on})
    if request.method == "POST" and form.is_valid():
        StoryCall.objects.filter(pk=row.pk).update(ends_on=form.cleaned_data["ends_on"])
        tell(request, _("The last day is changed."))
        return saved(request, address("listen:call", organisation=organisation, key=key))
    context = {**parts.around(request), **parts.shown(request, row), "form": form, "has_reader": has_a_reader(row)}
    return page(request, f"{FOLDER}call.html", context, status=422 if form.errors else 200)


@allow(*MAY["ask for stories"])
@require_safe
def card(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """On A6, to lay down where people are."""
    row = _call_or_404(request, key)
    pdf = card_of(parts.invitation_of(row), language=language())
    named = {"Content-Disposition": 'inline; filename="stories.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=named)


def _call_or_404(request: MemberRequest, key: str) -> StoryCall:
    return get_object_or_404(StoryCall.objects.of(request.organisation), key=key)
