from collections.abc import Mapping
from typing import Any

from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page
from ankerpunt.understand.tests.factories import TargetGroupFactory


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


def in_the_calendar(organisation: Organisation) -> Mapping[str, Any]:
    made = CommunicationPlanFactory(organisation=organisation)
    group = TargetGroupFactory(organisation=organisation)
    activity = ActivityFactory(organisation=organisation, plan=made, starts_on=made.starts_on, target_groups=[group])
    return {"slug": made.slug, "activity": activity.slug}


def dated(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": in_the_calendar(organisation)["slug"]}


LINES = [
    page("activate:index", EVERYONE),
    page("activate:plan_whole", EVERYONE, plan),
    page("activate:plan_brief", EVERYONE, plan),
    form("activate:plan_word", EVERYONE, plan, post=200),
    page("activate:calendar", EVERYONE, dated),
    page("activate:calendar_paper", EVERYONE, dated),
    page("activate:calendar_spread", EDITORS, dated),
    act("activate:calendar_ask", EDITORS, dated),
    act("activate:calendar_take", EDITORS, dated, post=422),
    form("activate:calendar_move", EDITORS, in_the_calendar, post=409),
    page("activate:calendar_touches", EDITORS, in_the_calendar),
    act("activate:calendar_pin", EDITORS, in_the_calendar),
]
