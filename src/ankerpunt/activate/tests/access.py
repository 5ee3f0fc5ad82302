from collections.abc import Mapping
from typing import Any

from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import always, form, page


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


def activity(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ActivityFactory(organisation=organisation, status="planned").slug}


LINES = [
    page("activate:index", EVERYONE),
    page("activate:money", EVERYONE),
    page("activate:plan_money", EVERYONE, plan),
    page("activate:plan_read", EVERYONE, plan),
    page("activate:plan_difference", EVERYONE, plan),
    form("activate:activity_start", EDITORS, activity),
    form("activate:plan_copy", EDITORS, plan),
    form("activate:plan_start", EDITORS, always(starter="care_employer")),
    page("activate:plan_whole", EVERYONE, plan),
    page("activate:plan_brief", EVERYONE, plan),
    form("activate:plan_word", EVERYONE, plan, post=200),
]
