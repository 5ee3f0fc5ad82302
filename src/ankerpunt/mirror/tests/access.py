from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.organisation.tests.table import act, always, form, page

units = always(room="organisation", table="units")


def unit(organisation: Organisation) -> Mapping[str, Any]:
    return {"room": "organisation", "table": "units", "slug": UnitFactory(organisation=organisation).slug}


LINES = [
    page("mirror:objects", EVERYONE, units),
    form("mirror:new_object", EDITORS, units),
    page("mirror:object", EVERYONE, unit),
    form("mirror:edit_object", EDITORS, unit, post=409),
    form("mirror:delete_object", EDITORS, unit, post=303),
    form("mirror:archive_object", EDITORS, unit, post=303),
    act("mirror:restore_object", EDITORS, unit),
    form("mirror:select_objects", EDITORS, units),
    act("mirror:move_objects", EDITORS, units, post=422),
]
