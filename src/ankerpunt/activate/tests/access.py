from collections.abc import Mapping
from typing import Any

from ankerpunt.activate.tests.factories import CommunicationPlanFactory
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import form, page


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


LINES = [
    page("activate:index", EVERYONE),
    page("activate:advocacy", EVERYONE),
    page("activate:not_so", EVERYONE, get=302),
    form("activate:reward", EDITORS),
    page("activate:plan_whole", EVERYONE, plan),
    page("activate:plan_brief", EVERYONE, plan),
    form("activate:plan_word", EVERYONE, plan, post=200),
]
