"""How an upper room shows its facts on a lower room's page without the lower room knowing it.

    @register_panel("understand.target_group", order=20)
    def touchpoints(request, groups):
        counts = Touchpoint.objects.of(request.organisation).count_per_group(groups)
        return {group.pk: Panel("anchor/panels/touchpoints.html", {"count": counts[group.pk]}) for group in groups}

A supplier gets all objects that the page shows at once, so that it asks the database once.
The lower page says where: `{% panels "understand.target_group" group %}`, or for many objects at once
`shown = collect("understand.target_group", request, groups)` in the view.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from django.db.models import Model


@dataclass(frozen=True)
class Panel:
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


Supplier = Callable[[HttpRequest, Sequence[Any]], Mapping[Any, Panel]]

_suppliers: dict[str, list[tuple[int, str, Supplier]]] = defaultdict(list)


def register_panel(place: str, *, order: int = 100) -> Callable[[Supplier], Supplier]:
    """Hang a panel on a place; call it from a module that the room's AppConfig.ready() imports."""

    def register(supplier: Supplier) -> Supplier:
        name = f"{supplier.__module__}.{supplier.__qualname__}"
        entry = (order, name, supplier)
        if all(known != name for _, known, _ in _suppliers[place]):
            _suppliers[place].append(entry)
            _suppliers[place].sort(key=lambda panel: panel[:2])
        return supplier

    return register


def collect(place: str, request: HttpRequest, objects: Sequence[Model]) -> dict[Any, list[Panel]]:
    """The panels of a place per object's pk, in their order; one call per supplier, however many objects."""
    shown: dict[Any, list[Panel]] = {each.pk: [] for each in objects}
    for _order, _name, supplier in _suppliers.get(place, []):
        for pk, panel in supplier(request, objects).items():
            shown[pk].append(panel)
    return shown
