"""A door for conversations without an account: opened, closed, and what was left there taken over or not."""

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
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_list
from ankerpunt.pages.writing import form_page
from ankerpunt.publish.invitation import card_of
from ankerpunt.understand.actions import conversation_door as acts
from ankerpunt.understand.forms.conversation import ConversationForm
from ankerpunt.understand.forms.conversation_door import ConversationDoorForm
from ankerpunt.understand.models import ConversationDoor
from ankerpunt.understand.parts import conversation_door as parts

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

FOLDER = "understand/conversation_door/"


@allow(*MAY["answer what readers send in"])
def new_door(request: MemberRequest, organisation: str) -> HttpResponse:
    form = ConversationDoorForm(posted(request), standing=standing_of(request), by=request.member)
    if request.method == "POST" and (made := acts.open_door(form, by=request.member)):
        tell(request, _("The door is open. Give people the link or the card."))
        return saved(request, address("understand:door", organisation=organisation, key=made.key))
    context = {**around_list(request, kind("Conversation")), "form": form}
    return page(request, f"{FOLDER}new.html", context, status=422 if form.errors else 200)


@allow(*MAY["answer what readers send in"])
@require_safe
def door(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    context = {**around_list(request, kind("Conversation")), **parts.shown(request, _door_or_404(request, key))}
    return page(request, f"{FOLDER}door.html", context)


@allow(*MAY["answer what readers send in"])
@require_safe
def card(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """On A6, to lay down where people are."""
    pdf = card_of(parts.invitation_of(_door_or_404(request, key)), language=language())
    named = {"Content-Disposition": 'inline; filename="conversation.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=named)


@allow(*MAY["answer what readers send in"])
@require_POST
def close(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    acts.close_door(_door_or_404(request, key))
    tell(request, _("The door is closed. What was left there still waits for you."))
    return saved(request, address("understand:sent_in", organisation=organisation))


@allow(*MAY["answer what readers send in"])
def take_over_left(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """The form of a conversation with what was left, which asks whether nobody is recognised."""
    left, at = parts.left_or_404(request, key)
    form = ConversationForm(
        posted(request),
        organisation=request.organisation,
        by=request.member,
        initial=parts.first_of(request, left, at),
    )
    context = {**around_list(request, kind("Conversation")), "line": parts.line_of(request, left, at)}
    return form_page(
        request,
        form,
        f"{FOLDER}take_over.html",
        context,
        to=lambda made: kind("Conversation").address(organisation, made.slug),
        save=partial(acts.take_over, form, left, by=request.member),
    )


@allow(*MAY["answer what readers send in"])
def leave_out_left(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Asked twice: there is nobody to give it back to."""
    left, at = parts.left_or_404(request, key)
    if request.method == "POST":
        acts.leave_out(left)
        tell(request, _("It is left out, and gone."))
        return saved(request, address("understand:sent_in", organisation=organisation))
    context = {**around_list(request, kind("Conversation")), "line": parts.line_of(request, left, at)}
    return page(request, f"{FOLDER}leave_out.html", context)


def _door_or_404(request: MemberRequest, key: str) -> ConversationDoor:
    return get_object_or_404(ConversationDoor.objects.of(request.organisation), key=key)
