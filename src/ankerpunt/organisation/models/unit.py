from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.organisation.models.owned import Owned, OwnedQuerySet

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnitQuerySet(OwnedQuerySet["Unit"]):
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

    name = models.CharField(_("name"), max_length=300)
    parent = models.ForeignKey(
        "self", verbose_name=_("part of"), on_delete=models.CASCADE, related_name="children", null=True, blank=True
    )
    mission = models.TextField(_("team mission"), max_length=20_000, blank=True, default="")

    objects: ClassVar[UnitManager[Unit]] = UnitManager()

    class Meta(Owned.Meta):
        ordering = ["name", "slug"]
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        constraints = [
            *Owned.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="unit_not_its_own_parent"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.pk and self.parent_id and self.parent_id in self.branch():
            raise ValidationError({"parent": _("A unit cannot be part of itself or of one of its own parts.")})

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
