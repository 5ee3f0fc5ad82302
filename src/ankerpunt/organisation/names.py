"""What rows are called. The room that keeps the plan tells it, since a name may need what the row lies between.

    names = names_of(organisation)
    names(cell)                         "Je team kiest zelf de techniek × Welkom en inwerken"
    names_of(organisation, apart=True)  "Je beslist zelf (concept)": where one of several is chosen

It is supplied from a module that the AppConfig.ready() of that room imports:

    @supply_names
    def names_of(organisation, apart): return Standing(organisation).name
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation, Owned

    Names = Callable[[Owned], str]
    Supplier = Callable[[Organisation, bool], Names]

_suppliers: list[Supplier] = []


def supply_names(supplier: Supplier) -> Supplier:
    _suppliers[:] = [supplier]
    return supplier


def names_of(organisation: Organisation, *, apart: bool = False) -> Names:
    """How the rows of an organisation are called, in the reader's language; one reading of the plan for all of them.

    With `apart` a name says what tells the row from others that are called the same.
    """
    return _suppliers[0](organisation, apart)
