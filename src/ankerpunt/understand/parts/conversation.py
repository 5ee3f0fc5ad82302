"""What the pages of conversations show: the log by week, and one conversation with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.htmx import posted
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines, may_edit
from ankerpunt.pages.facts import facts
from ankerpunt.pages.forms.object import first_values
from ankerpunt.pages.uses import uses_of
from ankerpunt.plan.facts.conversation import monday_of
from ankerpunt.plan.naming import own_words
from ankerpunt.plan.nouns import Conversation, TargetGroup
from ankerpunt.plan.speech import shorten
from ankerpunt.understand.actions.conversation import FIELD, nouns_to_link, path_of
from ankerpunt.understand.forms.conversation import ConversationForm
from ankerpunt.understand.parts import sent_conversation
from ankerpunt.understand.parts.conversation_door import left_waiting
from ankerpunt.understand.parts.conversation_rhythm import rhythm_of
from ankerpunt.understand.parts.conversation_team import remember_team, team_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.core.paginator import Page

    from ankerpunt.kit.parts import Link
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import Conversation as ConversationRow

LONGEST = 160
GROUPS_TO_CHOOSE = 300
FINDINGS_SHOWN = 5
PARTNERS = ("target_group", "colleague", "supplier", "management", "other")
# What the check asks about going out.
ASKED = ("U116", "U117", "U122")
# The heading has the day and with whom; what was heard stands above the rest.
IN_HEAD = ("held_on", "partner", "target_group", "words", "summary")


@dataclass(frozen=True)
class Entry:
    """One conversation in the log."""

    day: date
    who: str
    said: str
    url: str


@dataclass(frozen=True)
class LogWeek:
    monday: date
    number: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Rests:
    """The rows of one noun that rest on a conversation, and where to choose them."""

    name: str
    rows: tuple[Link, ...]
    url: str


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    """The log with a form to begin, what narrows it, the rhythm, and what the check asks about going out."""
    standing, asked = standing_of(request), request.GET.get("target_group", "")
    groups = sorted(standing.index.rows(TargetGroup), key=lambda group: group.name)[:GROUPS_TO_CHOOSE]
    silent = findings_about(request, Organisation=[request.organisation.slug], TargetGroup=[each.id for each in groups])
    return {
        "form": new_form(request),
        "left": left_waiting(request) if may_edit(request) else (),
        "sent": sent_conversation.waiting(request) if may_edit(request) else sent_conversation.own(request),
        "weeks": _by_week(standing, standing.found("Conversation", [row.slug for row in shown.object_list])),
        "groups": groups,
        "partners": [(code, sentence_case(word("Conversation", "partner", code))) for code in PARTNERS],
        "rhythm": rhythm_of(standing.index, timezone.localdate(), group=asked),
        "rhythm_of": standing.index.get(TargetGroup, asked),
        "findings": lines(request, silent.filter(code__in=ASKED), FINDINGS_SHOWN),
    }


def _by_week(standing: Standing, talks: Iterable[Conversation]) -> list[LogWeek]:
    return [
        LogWeek(monday, monday.isocalendar().week, tuple(_entry(standing, talk) for talk in week))
        for monday, week in groupby(talks, key=lambda talk: monday_of(talk.held_on))
    ]


def _entry(standing: Standing, talk: Conversation) -> Entry:
    heard = shorten(own_words(talk), LONGEST)
    said = f"“{heard}”" if talk.words else heard
    return Entry(talk.held_on, _with_whom(standing, talk), said, standing.url(talk))


def _with_whom(standing: Standing, talk: Conversation) -> str:
    """The group, or what kind of person it was."""
    partner = sentence_case(word("Conversation", "partner", talk.partner))
    group = standing.whole.get(TargetGroup, talk.target_group)
    if group is None:
        return partner
    name = standing.name(group)
    return name if talk.partner == "target_group" else f"{partner}, {name}"


def detail(request: MemberRequest, row: ConversationRow) -> dict[str, Any]:
    standing = standing_of(request)
    talk: Conversation = standing.said(row)
    return {
        "heading": _("Conversation of %(day)s") % {"day": formats.date_format(talk.held_on)},
        "lead": _with_whom(standing, talk),
        "talk": talk,
        "told": [fact for fact in facts(request, row) if fact.name not in IN_HEAD],
        "rests": _rests_on(standing, talk),
        "also": _also_pointing(request, talk),
        "persona_url": _persona_url(standing, talk),
    }


def _rests_on(standing: Standing, talk: Conversation) -> list[Rests]:
    """What says that it rests on this conversation, noun by noun."""
    return [
        Rests(
            sentence_case(word(noun.noun, many=True)),
            tuple(standing.link_apart(row) for row in standing.index.referring(talk.id, by=(noun.table.noun, FIELD))),
            f"{standing.url(talk)}about/{path_of(noun)}/",
        )
        for noun in nouns_to_link()
    ]


def _also_pointing(request: MemberRequest, talk: Conversation) -> list[Any]:
    """The nouns that name one conversation as their source, such as a claim on a persona."""
    chosen = [noun.noun for noun in nouns_to_link()]
    return [use for use in uses_of(request, "Conversation", talk.id, without=chosen) if use.count]


def _persona_url(standing: Standing, talk: Conversation) -> str:
    """Where a persona begins with what was heard here."""
    group = {"target_group": talk.target_group} if talk.target_group else {}
    asked = urlencode({"conversations": talk.id, **group})
    return f"{kind('Persona').act_address(standing.organisation.slug, 'new')}?{asked}"


def new_form(request: MemberRequest) -> ConversationForm:
    """The form for a new conversation, for the team of the last one; the address knows better."""
    first = first_values(kind("Conversation"), request.GET, organisation=request.organisation)
    initial = {"unit": team_of(request), **first}
    return ConversationForm(posted(request), organisation=request.organisation, by=request.member, initial=initial)


def begun(request: MemberRequest, row: ConversationRow) -> str:
    """Once it is written down the next one is for the same team; on its page one says what it is about."""
    remember_team(request, row.slug)
    return kind("Conversation").address(request.organisation.slug, row.slug)
