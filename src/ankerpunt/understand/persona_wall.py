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

from ankerpunt.mirror.forms.object import first_values
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.overviews import findings_about
from ankerpunt.understand.models import Claim, Motivation, Persona, TargetGroup
from ankerpunt.understand.persona_card import introduction, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.kit.parts import Kpi
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.models import Organisation
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


class Wall:
    def __init__(self, request: MemberRequest) -> None:
        self.request, self.organisation = request, request.organisation

    @property
    def sought(self) -> str:
        return self.request.GET.get("q", "").strip()

    @cached_property
    def group(self) -> TargetGroup | None:
        asked = self.request.GET.get("target_group")
        return TargetGroup.objects.of(self.organisation).filter(slug=asked).first() if asked else None

    @cached_property
    def wanted(self) -> dict[str, Any]:
        """Anything that the noun can be narrowed to, the group first of all."""
        return first_values(kind("Persona"), self.request.GET, organisation=self.organisation)

    @property
    def narrowed(self) -> bool:
        return bool(self.wanted or self.sought)

    @cached_property
    def groups(self) -> list[TargetGroup]:
        """Those with people come first: an empty group has nothing to show yet."""
        people = Count("personas", filter=Q(personas__archived_on=None))
        rows = TargetGroup.objects.of(self.organisation).annotate(people=people)
        return list(rows.order_by("-people", "name")[:GROUPS_TO_CHOOSE])

    @property
    def nobody(self) -> list[TargetGroup]:
        """The groups for which nobody stands yet."""
        return [group for group in self.groups if not group.people]  # type: ignore[attr-defined]

    @property
    def found(self) -> QuerySet[Persona]:
        rows = Persona.objects.of(self.organisation).select_related("target_group")
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


def entries_of(people: Sequence[Persona], organisation: Organisation) -> list[Section]:
    """The people in sections; two queries, however many there are."""
    claims = {row["persona"]: row for row in _counts(Claim, people, known=Q(basis="evidence"))}
    motives = {row["persona"]: row for row in _counts(Motivation, people, known=~Q(answer=""))}
    noun, groups = kind("Persona"), kind("TargetGroup")
    sections = []
    for group, rows in groupby(people, key=lambda each: each.target_group):
        entries = [
            Entry(
                persona=each,
                url=noun.address(organisation.slug, each.slug),
                introduction=introduction(each),
                known=known(*_pair(claims.get(each.pk))),
                waits=_waits(*_pair(motives.get(each.pk))),
            )
            for each in rows
        ]
        sections.append(Section(group, groups.address(organisation.slug, group.slug), entries))
    return sections


def _counts(model: type[Claim | Motivation], people: Sequence[Persona], *, known: Q) -> Iterable[dict[str, Any]]:
    rows = model._default_manager.filter(persona__in=people, archived_on=None).order_by()
    found: Any = rows.values("persona").annotate(all=Count("pk"), known=Count("pk", filter=known))
    counted: Iterable[dict[str, Any]] = found
    return counted


def _pair(row: dict[str, Any] | None) -> tuple[int, int]:
    return (row["known"], row["all"]) if row else (0, 0)


def _waits(answered: int, goals: int) -> str:
    """What still waits for an answer to "what is in it for me?"."""
    if not goals:
        return _("What is in it for them? Not asked yet")
    waiting = goals - answered
    if not waiting:
        return ""
    return ngettext("%(count)s goal without an answer", "%(count)s goals without an answer", waiting) % {
        "count": waiting
    }
