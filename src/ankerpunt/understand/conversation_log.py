"""What the pages of conversations show: the log by week, and one conversation with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Q

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.forms.object import first_values
from ankerpunt.pages.uses import uses_of
from ankerpunt.plan.speech import shorten
from ankerpunt.understand.actions.conversation import FIELD, nouns_to_link, path_of
from ankerpunt.understand.forms.conversation import TEXTS
from ankerpunt.understand.rhythm import monday_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.uses import Use
    from ankerpunt.understand.models import Conversation

LONGEST = 160


@dataclass(frozen=True)
class Entry:
    """One conversation in the log."""

    day: date
    who: str
    heard: str
    quoted: bool
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


def sought(rows: QuerySet[Conversation], request: MemberRequest) -> tuple[QuerySet[Conversation], bool]:
    """The conversations that the address asks for, and whether it asks for less than all of them."""
    asked = first_values(kind("Conversation"), request.GET, organisation=request.organisation)
    asked.pop("unit", None)  # of a team only its weeks are shown, on a page of their own
    found = rows.filter(**asked)
    words = request.GET.get("q", "").strip()
    if words:
        heard = Q(slug__icontains=words)
        for field in TEXTS:
            heard |= Q(**{f"{field}__icontains": words})
        found = found.filter(heard)
    return found, bool(asked or words)


def by_week(rows: Iterable[Conversation], standing: Standing) -> list[LogWeek]:
    return [
        LogWeek(monday, monday.isocalendar().week, tuple(_entry(row, standing) for row in week))
        for monday, week in groupby(rows, key=lambda row: monday_of(row.held_on))
    ]


def _entry(row: Conversation, standing: Standing) -> Entry:
    told = next((text for name in ("words", *TEXTS) if (text := getattr(row, name))), "")
    return Entry(row.held_on, with_whom(row, standing), shorten(told, LONGEST), bool(row.words), standing.url(row))


def with_whom(row: Conversation, standing: Standing) -> str:
    """The group, or what kind of person it was."""
    partner = sentence_case(word("Conversation", "partner", row.partner))
    if row.target_group is None:
        return partner
    group = standing.name(row.target_group)
    return group if row.partner == "target_group" else f"{partner}, {group}"


def rests_on(request: MemberRequest, conversation: Conversation) -> list[Rests]:
    """What says that it rests on this conversation, noun by noun."""
    standing = standing_of(request)
    return [
        Rests(
            sentence_case(word(noun.noun, many=True)),
            tuple(
                standing.link(row) for row in standing.index.referring(conversation.slug, by=(noun.table.noun, FIELD))
            ),
            f"{standing.url(conversation)}about/{path_of(noun)}/",
        )
        for noun in nouns_to_link()
    ]


def also_pointing(request: MemberRequest, conversation: Conversation) -> list[Use]:
    """The nouns that name one conversation as their source, such as a claim on a persona."""
    chosen = [noun.noun for noun in nouns_to_link()]
    return [use for use in uses_of(request, "Conversation", conversation.slug, without=chosen) if use.count]


def persona_url(conversation: Conversation, organisation: Organisation) -> str:
    """Where a persona begins with what was heard here."""
    group = {"target_group": conversation.target_group.slug} if conversation.target_group else {}
    asked: dict[str, Any] = {"conversations": conversation.slug, **group}
    return f"{kind('Persona').act_address(organisation.slug, 'new')}?{urlencode(asked)}"


def told_parts(conversation: Conversation, standing: Standing) -> list[tuple[str, str]]:
    """What was wished, dreamt and struggled with, and for which team, under the words of the plan."""
    team = [(word("Conversation", "unit"), standing.name(conversation.unit))] if conversation.unit else []
    return team + [
        (word("Conversation", name), text)
        for name in ("wish", "dream", "struggle")
        if (text := getattr(conversation, name))
    ]
