from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField, WholeField
from ankerpunt.organisation.models.owned import Owned, OwnedQuerySet
from ankerpunt.plan import nouns
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self


class UnitQuerySet(OwnedQuerySet["Unit"]):
    def large_enough(self) -> Self:
        """The units of which something may be shown by itself."""
        return self.filter(size__gte=FEWEST_PEOPLE)

    def tree(self) -> list[tuple[Unit, int]]:
        """Every unit with its depth, each parent before its children, in one query."""
        children: dict[int | None, list[Unit]] = {}
        for unit in self.order_by("name", "slug"):
            children.setdefault(unit.parent_id, []).append(unit)

        def walk(parent: int | None, depth: int) -> Iterator[tuple[Unit, int]]:
            for unit in children.get(parent, []):
                yield unit, depth
                yield from walk(unit.pk, depth + 1)

        return list(walk(None, 0))


UnitManager = models.Manager.from_queryset(UnitQuerySet)


class Unit(Owned):
    """A team, department or location; units form a tree."""

    name = LineField()
    parent = models.ForeignKey("self", models.CASCADE, related_name="children", null=True, blank=True)
    size = WholeField(nouns.Unit, "size", null=True, blank=True)
    mission = ProseField(blank=True)

    circle = _("A unit cannot be part of itself or of one of its own parts.")

    objects: ClassVar[UnitManager[Unit]] = UnitManager()

    class Meta(Owned.Meta):
        ordering = ["name", "slug"]
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.Unit),
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="unit_not_its_own_parent"),
        ]

    @property
    def is_large_enough(self) -> bool:
        """Whether something may be shown of it by itself; a unit of unknown size has to say it first."""
        return self.size is not None and self.size >= FEWEST_PEOPLE

    def branch(self) -> set[int]:
        """The ids of this unit and of everything below it."""
        pairs = Unit.objects.filter(organisation=self.organisation_id).values_list("pk", "parent")
        found = {self.pk}
        grown = True
        while grown:
            grown = False
            for pk, parent in pairs:
                if parent in found and pk not in found:
                    found.add(pk)
                    grown = True
        return found
