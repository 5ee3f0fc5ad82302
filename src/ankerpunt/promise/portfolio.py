"""Every target group with its promise: adopted, in draft, and what it was before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Count, Prefetch

from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation


@dataclass
class Held:
    """What is promised to one group."""

    group: TargetGroup
    adopted: list[Proposition] = field(default_factory=list)
    drafts: list[Proposition] = field(default_factory=list)
    retired: list[Proposition] = field(default_factory=list)

    @property
    def there(self) -> Proposition | None:
        """What is promised now, or what is being written."""
        return next(iter([*self.adopted, *self.drafts]), None)

    @property
    def nothing(self) -> bool:
        return not (self.adopted or self.drafts)


def propositions_of(organisation: Organisation) -> QuerySet[Proposition]:
    """The promises of an organisation, with their USPs in order and how many groups were asked about them."""
    usps = Prefetch("usps", Usp.objects.of(organisation).order_by("order", "pk"))
    found = Proposition.objects.of(organisation).select_related("target_group", "replaces")
    return found.prefetch_related(usps).annotate(asked=Count("estrangement_tests__target_group", distinct=True))


def held_by(organisation: Organisation, groups: Iterable[TargetGroup]) -> list[Held]:
    """Two queries, however many groups."""
    found = {group.pk: Held(group) for group in groups}
    promised: defaultdict[int, list[Proposition]] = defaultdict(list)
    for proposition in propositions_of(organisation).filter(target_group__in=list(found)).order_by("-adopted_on", "pk"):
        promised[proposition.target_group_id].append(proposition)
    for key, held in found.items():
        for proposition in promised[key]:
            shelf = {"adopted": held.adopted, "draft": held.drafts, "retired": held.retired}[proposition.status]
            shelf.append(proposition)
    return list(found.values())


def portfolio_of(organisation: Organisation) -> tuple[list[Held], list[Held]]:
    """The groups inside and the groups outside: inside comes first (P7)."""
    groups = TargetGroup.objects.of(organisation).order_by("name")
    found = held_by(organisation, groups)
    inside = [held for held in found if held.group.scope == "internal"]
    return inside, [held for held in found if held.group.scope == "external"]
