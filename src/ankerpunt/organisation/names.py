"""What rows are called. The room that keeps the plan tells it, since a name may need what the row lies between.

    names = names_of(organisation)
    names(cell)                         "Je team kiest zelf de techniek × Welkom en inwerken"

It is supplied from a module that the AppConfig.ready() of that room imports:

    @supply_names
    def names_of(organisation): return Standing(organisation).name
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation, Owned

    Names = Callable[[Owned], str]

_suppliers: list[Callable[[Organisation], Names]] = []


def supply_names(supplier: Callable[[Organisation], Names]) -> Callable[[Organisation], Names]:
    _suppliers[:] = [supplier]
    return supplier


def names_of(organisation: Organisation) -> Names:
    """How the rows of an organisation are called, in the reader's language; one reading of the plan for all of them."""
    return _suppliers[0](organisation)
