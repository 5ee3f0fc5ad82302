from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from ankerpunt.exchange.models import Parcel
from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import NOT_THERE, act, form, page

ADMINS = (Role.ADMIN,)


def unknown(_organisation: Organisation) -> Mapping[str, Any]:
    return {"parcel": uuid4()}


def without_its_file(organisation: Organisation) -> Mapping[str, Any]:
    return {"parcel": Parcel.objects.create(organisation=organisation, way="in", name="plan.zip").pk}


# What a parcel does that lies there is in the tests of the room.
LINES = [
    form("exchange:whole", ADMINS),
    act("exchange:make", ADMINS),
    page("exchange:file", ADMINS, unknown, get=NOT_THERE),
    form("exchange:take_in", ADMINS, without_its_file, get=NOT_THERE, post=NOT_THERE),
    act("exchange:throw_away", ADMINS, without_its_file, post=NOT_THERE),
]
