"""Giving processes their national names, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.activate.models import Process
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.activate.brought.product_names import ProductName
    from ankerpunt.organisation.models import Change, Member


def accept(named: Mapping[str, ProductName], *, by: Member) -> Change:
    with changing(by=by) as change:
        for row in Process.objects.of(by.organisation).filter(slug__in=named).order_by("pk"):
            row.product_name, row.product_uri = named[row.slug].name, named[row.slug].uri
            row.full_clean(exclude=["slug"])
            row.save()
    return change
