"""A plan that lies ready as a ZIP still holds a row that is taken away for good: it goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.exchange.models import Parcel
from ankerpunt.organisation.erasing import Erased, erases

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


def forget(organisation: Organisation, _gone: Erased) -> None:
    for parcel in Parcel.objects.of(organisation).filter(way=Parcel.Way.OUT):
        parcel.delete()


erases(forget)
