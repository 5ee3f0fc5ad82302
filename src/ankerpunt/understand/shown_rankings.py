"""Which rankings the page of drivers shows: what the address asks for, out of the groups that have drivers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Q

from ankerpunt.understand.models import Driver, Research, TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

TO_CHOOSE = 40


class ShownRankings:
    """`?target_group=ict&target_group=sociaal`, `?research=…`, `?conversations=…`, `?q=salaris`."""

    def __init__(self, request: MemberRequest) -> None:
        self.organisation = request.organisation
        self.wanted = request.GET.getlist("target_group")
        self.sought = request.GET.get("q", "").strip()
        self.by = request.GET.get("by", "")
        self.through = {name: value for name in ("research", "conversations") if (value := request.GET.get(name))}

    @property
    def narrowed(self) -> bool:
        return bool(self.wanted or self.sought or self.through)

    @cached_property
    def with_drivers(self) -> list[TargetGroup]:
        """Every group that has a ranking, internal groups first."""
        found = TargetGroup.objects.of(self.organisation).filter(drivers__archived_on=None, drivers__isnull=False)
        return list(found.distinct().order_by("-scope", "pk").select_related("organisation"))

    @cached_property
    def groups(self) -> list[TargetGroup]:
        if not self.narrowed:
            return self.with_drivers
        if self.wanted and not (self.sought or self.through):
            return [*self._among(self.with_drivers), *self._without_drivers()]
        drivers = Driver.objects.of(self.organisation).filter(
            Q(name__icontains=self.sought) | Q(slug__icontains=self.sought),
            **{f"{name}__slug": value for name, value in self.through.items()},
        )
        having = set(drivers.values_list("target_group", flat=True))
        found = [group for group in self.with_drivers if group.pk in having]
        return self._among(found) if self.wanted else found

    def _among(self, groups: list[TargetGroup]) -> list[TargetGroup]:
        return [group for group in groups if group.slug in self.wanted]

    def _without_drivers(self) -> list[TargetGroup]:
        """A group that was asked for and has no ranking yet: the page says so and shows the way."""
        known = [group.pk for group in self.with_drivers]
        found = TargetGroup.objects.of(self.organisation).filter(slug__in=self.wanted).exclude(pk__in=known)
        return list(found.select_related("organisation"))

    @property
    def choices(self) -> list[tuple[TargetGroup, bool]]:
        return [(group, group.slug in self.wanted) for group in self.with_drivers[:TO_CHOOSE]]

    @cached_property
    def slugs(self) -> list[str]:
        """The groups that the check may say something about here."""
        if self.narrowed:
            return [group.slug for group in self.groups]
        return list(TargetGroup.objects.of(self.organisation).values_list("slug", flat=True))

    @cached_property
    def studies(self) -> list[str]:
        leaning = Research.objects.of(self.organisation).filter(drivers__target_group__in=self.groups)
        return list(leaning.distinct().values_list("slug", flat=True))
