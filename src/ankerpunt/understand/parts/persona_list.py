"""Which people the wall shows, and what stands on the small card of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines
from ankerpunt.plan.facts import persona as personas
from ankerpunt.plan.nouns import Persona, TargetGroup
from ankerpunt.understand.parts.persona import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.core.paginator import Page

    from ankerpunt.kit.parts import Kpi
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

FINDINGS_SHOWN = 5
GROUPS_TO_CHOOSE = 300
# What the check asks about people as a whole: a group without anybody, and the names of groups.
ASKED = ("U107", "U108", "U109", "U110", "U111", "U114")


@dataclass(frozen=True)
class Entry:
    persona: Persona
    url: str
    introduction: str
    known: Kpi
    waits: str


@dataclass(frozen=True)
class Section:
    """The people of one group."""

    group: TargetGroup
    url: str
    entries: Sequence[Entry]


@dataclass(frozen=True)
class Choice:
    """A group to choose, with how many people stand for it and where one more begins."""

    group: TargetGroup
    people: int
    new_url: str


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing, people = standing_of(request), [row.slug for row in shown.object_list]
    choices = _choices(standing)
    chosen = next((each for each in choices if each.group.id == request.GET.get("target_group")), None)
    about = [chosen.group.id] if chosen else [each.group.id for each in choices]
    asked = findings_about(request, TargetGroup=about, Persona=people).filter(code__in=ASKED)
    return {
        "sections": _sections(standing, people),
        "choices": choices,
        "chosen": chosen,
        "nobody": [each for each in choices if not each.people],
        "paper_url": _paper_url(standing, chosen),
        "findings": lines(request, asked, FINDINGS_SHOWN),
    }


def _choices(standing: Standing) -> list[Choice]:
    """Those with people come first: an empty group has nothing to show yet."""
    new = kind("Persona").act_address(standing.organisation.slug, "new")
    choices = [
        Choice(
            group,
            len(standing.index.referring(group.id, by=(Persona, "target_group"))),
            f"{new}?{urlencode({'target_group': group.id})}",
        )
        for group in standing.index.rows(TargetGroup)
    ]
    return sorted(choices, key=lambda each: (-each.people, each.group.name))[:GROUPS_TO_CHOOSE]


def _paper_url(standing: Standing, chosen: Choice | None) -> str:
    """All of these people on paper."""
    query = f"?{urlencode({'target_group': chosen.group.id})}" if chosen else ""
    return f"{kind('Persona').list_address(standing.organisation.slug)}cards.pdf{query}"


def _sections(standing: Standing, slugs: Iterable[str]) -> list[Section]:
    """The people in sections; no query, however many there are."""
    people = standing.found("Persona", slugs)
    sections = []
    for slug, rows in groupby(people, key=lambda each: each.target_group):
        (group,) = standing.found("TargetGroup", [slug])
        sections.append(Section(group, standing.url(group), [_entry(standing, each) for each in rows]))
    return sections


def _entry(standing: Standing, persona: Persona) -> Entry:
    card = personas.card(persona, standing.index)
    return Entry(
        persona=persona,
        url=standing.url(persona),
        introduction=personas.introduction(persona, language()),
        known=known(card),
        waits=_waits(card),
    )


def _waits(card: personas.Card) -> str:
    """What still waits for an answer to "what is in it for me?"."""
    if not card.motivations:
        return _("What is in it for them? Not asked yet")
    waiting = card.unanswered
    if not waiting:
        return ""
    return ngettext("%(count)s goal without an answer", "%(count)s goals without an answer", waiting) % {
        "count": waiting
    }
