"""Conversations that readers send in: they wait for an editor, who takes them over as they are, otherwise, or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import around_list
from ankerpunt.pages.writing import form_page
from ankerpunt.understand.actions import sent_conversation as acts
from ankerpunt.understand.forms.conversation import ConversationForm
from ankerpunt.understand.forms.sent_conversation import RefuseForm
from ankerpunt.understand.models import SentConversation
from ankerpunt.understand.parts.conversation import new_form
from ankerpunt.understand.parts.conversation_door import doors_of, left_waiting
from ankerpunt.understand.parts.sent_conversation import first_of, lines, waiting

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

FOLDER = "understand/sent_conversation/"


@allow(*MAY["send in a conversation"])
def send_in(request: MemberRequest, organisation: str) -> HttpResponse:
    form = new_form(request)
    if request.method == "POST" and acts.send_in(form, by=request.member):
        tell(request, _("Sent in. An editor looks at it; here you see what becomes of it."))
        return saved(request, kind("Conversation").list_address(organisation))
    context = {**around_list(request, kind("Conversation")), "form": form}
    return page(request, f"{FOLDER}send_in.html", context, status=form.status)


@allow(*MAY["answer what readers send in"])
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    left = {"left": left_waiting(request), "doors": doors_of(request)}
    context = {**around_list(request, kind("Conversation")), "lines": waiting(request), **left}
    return page(request, f"{FOLDER}index.html", context)


@allow(*MAY["answer what readers send in"])
def take_over(request: MemberRequest, organisation: str, sent: int) -> HttpResponse:
    """The form with what was sent in, to save as it is or in other words."""
    row = _waiting_or_404(request, sent)
    form = ConversationForm(
        posted(request), organisation=request.organisation, by=request.member, initial=first_of(row, request)
    )
    context = {**around_list(request, kind("Conversation")), "line": lines(request, [row])[0]}
    return form_page(
        request,
        form,
        f"{FOLDER}take_over.html",
        context,
        to=lambda made: kind("Conversation").address(organisation, made.slug),
        save=partial(acts.take_over, form, row, by=request.member),
    )


@allow(*MAY["answer what readers send in"])
def refuse(request: MemberRequest, organisation: str, sent: int) -> HttpResponse:
    row, form = _waiting_or_404(request, sent), RefuseForm(posted(request))
    index_url = address("understand:sent_in", organisation=organisation)
    if request.method == "POST" and form.is_valid():
        acts.refuse(row, why=form.cleaned_data["why"])
        back = address("understand:reopen", organisation=organisation, sent=sent)
        tell(request, _("It does not come in. Your colleague reads why."), undo=back)
        return saved(request, index_url)
    context = {**around_list(request, kind("Conversation")), "line": lines(request, [row])[0], "form": form}
    return page(request, f"{FOLDER}refuse.html", {**context, "back": index_url}, status=422 if form.errors else 200)


@allow(*MAY["answer what readers send in"])
@require_POST
def reopen(request: MemberRequest, organisation: str, sent: int) -> HttpResponse:
    acts.reopen(get_object_or_404(SentConversation, pk=sent, organisation=request.organisation))
    tell(request, _("That is undone."))
    return saved(request, address("understand:sent_in", organisation=organisation))


def _waiting_or_404(request: MemberRequest, sent: int) -> SentConversation:
    rows = SentConversation.objects.of(request.organisation).waiting().select_related("sent_by__user")
    return get_object_or_404(rows, pk=sent)
