from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.organisation.tests.table import act, always, form, page

units = always(room="organisation", table="units")


def unit(organisation: Organisation) -> Mapping[str, Any]:
    return {"room": "organisation", "table": "units", "slug": UnitFactory(organisation=organisation).slug}


def moment(organisation: Organisation) -> Mapping[str, Any]:
    row = UnitFactory(organisation=organisation)
    return {"room": "organisation", "table": "units", "slug": row.slug, "page": row.history.latest().pk}


LINES = [
    page("pages:objects", EVERYONE, units),
    form("pages:new_object", EDITORS, units),
    page("pages:object", EVERYONE, unit),
    form("pages:edit_object", EDITORS, unit, post=409),
    form("pages:delete_object", EDITORS, unit, post=303),
    form("pages:archive_object", EDITORS, unit, post=303),
    page("pages:history_object", EVERYONE, unit),
    form("pages:earlier_object", EDITORS, moment, post=409),
    act("pages:restore_object", EDITORS, unit),
    form("pages:select_objects", EDITORS, units),
    form("pages:several_objects", EDITORS, units, post=422),
    act("pages:move_objects", EDITORS, units, post=422),
]
