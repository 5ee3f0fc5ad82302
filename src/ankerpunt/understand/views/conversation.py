"""What a conversation says something about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form, naming
from ankerpunt.understand.actions.conversation import link, noun_at
from ankerpunt.understand.forms.about import AboutForm
from ankerpunt.understand.models import Conversation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def about(request: MemberRequest, organisation: str, slug: str, path: str) -> HttpResponse:
    """Choose what this conversation says something about, one noun at a time."""
    conversation = get_or_404(request, Conversation, slug=slug)
    noun = noun_at(path)
    if noun is None:
        raise Http404(path)
    sought = request.GET.get("q", "").strip()
    form = AboutForm(posted(request), conversation=conversation, noun=noun, sought=sought)
    if request.method == "POST" and form.is_valid():
        change = link(conversation, to=form.chosen, among=form.among, by=request.member)
        tell(request, _("Kept: what this conversation says something about."), undo=change.undo_url)
        return saved(request, kind("Conversation").address(organisation, slug))
    shown = {"form": form, "about": naming(noun, request), "sought": sought}
    context = {**around_form(request, kind("Conversation"), conversation), **shown}
    return page(request, "understand/conversation/about.html", context, status=422 if form.errors else 200)
