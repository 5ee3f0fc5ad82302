"""The log of conversations: one field to start typing, the weeks below it, and what each conversation says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import Swap, is_htmx, page, parts, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, findings_about, history_of, lines, may_edit, naming
from ankerpunt.pages.forms.object import first_values
from ankerpunt.understand import conversation_log as log
from ankerpunt.understand.actions.conversation import link, noun_at
from ankerpunt.understand.forms.about import AboutForm
from ankerpunt.understand.forms.conversation import ConversationForm, known_words
from ankerpunt.understand.models import Conversation, TargetGroup
from ankerpunt.understand.rhythm import rhythm_of
from ankerpunt.understand.team import remember_team, team_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 30
GROUPS_TO_CHOOSE = 300
FIRST_FIELDS = ("target_group", "partner")


@allow(*EVERYONE)
@require_safe
def conversations(request: MemberRequest, organisation: str) -> HttpResponse:
    rows = Conversation.objects.of(request.organisation).select_related("target_group").order_by("-held_on", "-pk")
    found, narrowed = log.sought(rows, request)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    asked = {name: request.GET.get(name, "") for name in ("q", *FIRST_FIELDS)}
    context = {
        "noun": naming(kind("Conversation"), request),
        "crumbs": crumbs(request, kind("Conversation"))[:-1],
        "form": _form(request) if may_edit(request) else None,
        "weeks": log.by_week(shown.object_list, standing_of(request)),
        "page": shown,
        "asked": asked,
        "narrowed": narrowed,
        **_around(request, group=asked["target_group"]),
    }
    return page(request, "understand/conversation/index.html", context)


def _around(request: MemberRequest, *, group: str) -> dict[str, Any]:
    """The filters, the rhythm and what the check asks about going out."""
    standing = standing_of(request)
    groups = list(TargetGroup.objects.of(request.organisation).order_by("name")[:GROUPS_TO_CHOOSE])
    silent = findings_about(
        request, Organisation=[request.organisation.slug], TargetGroup=[each.slug for each in groups]
    )
    return {
        "groups": groups,
        "partners": [
            (code, sentence_case(word("Conversation", "partner", code)))
            for code in ("target_group", "colleague", "supplier", "management", "other")
        ],
        "rhythm": rhythm_of(standing.plan, timezone.localdate(), group=group),
        "rhythm_of": next((each for each in groups if each.slug == group), None),
        "findings": lines(request, silent.filter(code__in=("U116", "U117"))[:5]),
    }


def _form(request: MemberRequest, instance: Conversation | None = None) -> ConversationForm:
    first = first_values(kind("Conversation"), request.GET, organisation=request.organisation)
    return ConversationForm(
        posted(request),
        instance=instance,
        organisation=request.organisation,
        known=known_words(standing_of(request).plan),
        initial=None if instance else {"unit": team_of(request), **first},
    )


@allow(*EDITORS)
def new_conversation(request: MemberRequest, organisation: str) -> HttpResponse:
    form = _form(request)
    if request.method == "POST" and (sent := save_once(form, by=request.member)):
        remember_team(request, sent.slug)
        tell(request, _("The conversation is saved. What does it say something about?"), undo=sent.undo_url)
        return saved(request, kind("Conversation").address(organisation, sent.slug))
    context = {
        "form": form,
        "noun": naming(kind("Conversation"), request),
        "crumbs": crumbs(request, kind("Conversation")),
    }
    if request.method == "POST" and is_htmx(request):
        return parts(request, Swap("#log", "understand/conversation/log.html", context), status=form.status)
    return page(request, "understand/conversation/form.html", context, status=form.status)


@allow(*EDITORS)
def edit_conversation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    conversation = get_or_404(request, Conversation, slug=slug)
    form = _form(request, conversation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The conversation is saved."), undo=change.undo_url)
        return saved(request, kind("Conversation").address(organisation, slug))
    noun = naming(kind("Conversation"), request, conversation)
    context = {
        "form": form,
        "noun": noun,
        "row": conversation,
        "crumbs": crumbs(request, kind("Conversation"), conversation),
    }
    return page(request, "understand/conversation/form.html", context, status=form.status)


@allow(*EVERYONE)
@require_safe
def conversation(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    found = get_or_404(request, Conversation.objects.select_related("target_group", "unit"), slug=slug)
    context = {
        "row": found,
        "noun": naming(kind("Conversation"), request, found),
        "crumbs": crumbs(request, kind("Conversation")),
        "who": log.with_whom(found, standing_of(request)),
        "told": log.told_parts(found, standing_of(request)),
        "may_edit": may_edit(request),
        "persona_url": log.persona_url(found, request.organisation),
        "also": log.also_pointing(request, found),
        "findings": lines(request, findings_about(request, Conversation=[found.slug])),
        "history": history_of(request, found),
        "rests": log.rests_on(request, found),
    }
    return page(request, "understand/conversation/detail.html", context)


@allow(*EDITORS)
def about(request: MemberRequest, organisation: str, slug: str, path: str) -> HttpResponse:
    """Choose what this conversation says something about, one noun at a time."""
    conversation = get_or_404(request, Conversation.objects.select_related("target_group"), slug=slug)
    noun = noun_at(path)
    if noun is None:
        raise Http404(path)
    sought = request.GET.get("q", "").strip()
    form = AboutForm(posted(request), conversation=conversation, noun=noun, sought=sought)
    own = kind("Conversation").address(organisation, slug)
    if request.method == "POST" and form.is_valid():
        change = link(conversation, to=form.chosen, among=form.among, by=request.member)
        tell(request, _("Kept: what this conversation says something about."), undo=change.undo_url)
        return saved(request, own)
    context = {"form": form, "row": conversation, "noun": naming(noun, request), "sought": sought, "back": own}
    return page(request, "understand/conversation/about.html", context, status=422 if form.errors else 200)
