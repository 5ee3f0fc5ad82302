from collections.abc import Mapping
from typing import Any

from ankerpunt.activate.tests.factories import CommunicationPlanFactory
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


LINES = [
    page("activate:index", EVERYONE),
    page("activate:plan_whole", EVERYONE, plan),
    page("activate:plan_brief", EVERYONE, plan),
    form("activate:plan_word", EVERYONE, plan, post=200),
    page("activate:plan_channels", EVERYONE, plan),
    act("activate:plan_channels_work_out", EVERYONE, plan),
    act("activate:plan_channels_take_over", EDITORS, plan),
]
