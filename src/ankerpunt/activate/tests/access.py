from collections.abc import Mapping
from typing import Any

from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, always, form, page
from ankerpunt.understand.tests.factories import TargetGroupFactory


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


def activity(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ActivityFactory(organisation=organisation, status="planned").slug}


def in_the_calendar(organisation: Organisation) -> Mapping[str, Any]:
    made = CommunicationPlanFactory(organisation=organisation)
    group = TargetGroupFactory(organisation=organisation)
    activity = ActivityFactory(organisation=organisation, plan=made, starts_on=made.starts_on, target_groups=[group])
    return {"slug": made.slug, "activity": activity.slug}


def dated(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": in_the_calendar(organisation)["slug"]}


LINES = [
    page("activate:index", EVERYONE),
    page("activate:money", EVERYONE),
    page("activate:plan_money", EVERYONE, plan),
    page("activate:plan_read", EVERYONE, plan),
    page("activate:plan_difference", EVERYONE, plan),
    form("activate:activity_start", EDITORS, activity, post=409),
    form("activate:plan_copy", EDITORS, plan),
    form("activate:plan_start", EDITORS, always(starter="care_employer")),
    form("activate:subscribe", EDITORS),
    page("activate:means", EVERYONE),
    form("activate:bring_contacts", EDITORS),
    form("activate:bring_names", EDITORS),
    page("activate:advocacy", EVERYONE),
    page("activate:not_so", EVERYONE, get=302),
    form("activate:reward", EDITORS),
    page("activate:plan_whole", EVERYONE, plan),
    page("activate:plan_brief", EVERYONE, plan),
    form("activate:plan_word", EVERYONE, plan, post=200),
    page("activate:calendar", EVERYONE, dated),
    page("activate:calendar_paper", EVERYONE, dated),
    page("activate:calendar_workbook", EVERYONE, dated),
    form("activate:calendar_bring", EDITORS, dated),
    page("activate:calendar_spread", EDITORS, dated),
    act("activate:calendar_ask", EDITORS, dated),
    act("activate:calendar_take", EDITORS, dated, post=422),
    form("activate:calendar_move", EDITORS, in_the_calendar, post=409),
    page("activate:calendar_touches", EDITORS, in_the_calendar),
    act("activate:calendar_pin", EDITORS, in_the_calendar),
    page("activate:plan_channels", EVERYONE, plan),
    act("activate:plan_channels_work_out", EVERYONE, plan),
    act("activate:plan_channels_take_over", EDITORS, plan),
]
