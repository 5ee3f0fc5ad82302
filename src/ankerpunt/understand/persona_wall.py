"""Which people the wall shows, and what stands on the small card of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q, QuerySet
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import findings_about
from ankerpunt.pages.forms.object import first_values
from ankerpunt.plan.facts import persona as personas
from ankerpunt.understand.models import Persona as PersonaRow
from ankerpunt.understand.models import TargetGroup as GroupRow
from ankerpunt.understand.persona_card import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.kit.parts import Kpi
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Persona, TargetGroup

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


class Wall:
    def __init__(self, request: MemberRequest) -> None:
        self.request, self.organisation = request, request.organisation

    @property
    def sought(self) -> str:
        return self.request.GET.get("q", "").strip()

    @cached_property
    def group(self) -> GroupRow | None:
        asked = self.request.GET.get("target_group")
        return GroupRow.objects.of(self.organisation).filter(slug=asked).first() if asked else None

    @cached_property
    def wanted(self) -> dict[str, Any]:
        """Anything that the noun can be narrowed to, the group first of all."""
        return first_values(kind("Persona"), self.request.GET, organisation=self.organisation)

    @property
    def narrowed(self) -> bool:
        return bool(self.wanted or self.sought)

    @cached_property
    def groups(self) -> list[GroupRow]:
        """Those with people come first: an empty group has nothing to show yet."""
        people = Count("personas", filter=Q(personas__archived_on=None))
        rows = GroupRow.objects.of(self.organisation).annotate(people=people)
        return list(rows.order_by("-people", "name")[:GROUPS_TO_CHOOSE])

    @property
    def nobody(self) -> list[GroupRow]:
        """The groups for which nobody stands yet."""
        return [group for group in self.groups if not group.people]  # type: ignore[attr-defined]

    @property
    def found(self) -> QuerySet[PersonaRow]:
        rows = PersonaRow.objects.of(self.organisation)
        for name, value in self.wanted.items():
            rows = rows.filter(**({f"{name}__in": value} if isinstance(value, list) else {name: value}))
        if self.sought:
            words = ("name", "one_line", "work", "home", "quote", "slug")
            said = [Q(**{f"{name}__icontains": self.sought}) for name in words]
            rows = rows.filter(Q(*said, _connector=Q.OR))
        return rows.order_by("-target_group__scope", "target_group__name", "target_group", "pk").distinct()

    @property
    def paper_url(self) -> str:
        """All of these people on paper."""
        query = f"?{urlencode({'target_group': self.group.slug})}" if self.group else ""
        return f"{kind('Persona').list_address(self.organisation.slug)}cards.pdf{query}"

    def findings(self) -> FindingQuerySet:
        slugs = [self.group.slug] if self.group else [group.slug for group in self.groups]
        people = self.found.values_list("slug", flat=True)[:GROUPS_TO_CHOOSE]
        found = findings_about(self.request, TargetGroup=slugs, Persona=people)
        return found.filter(code__in=ASKED)[:FINDINGS_SHOWN]


def entries_of(standing: Standing, slugs: Iterable[str]) -> list[Section]:
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
