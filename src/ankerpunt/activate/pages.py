"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from django.utils.translation import gettext_lazy

from ankerpunt.activate.forms.message import MessageForm
from ankerpunt.activate.parts import (
    activity,
    activity_means,
    communication_plan,
    communication_plan_begin,
    message,
    partner,
    process,
    stage_path,
)
from ankerpunt.activate.parts.communication_plan_first import asks_first
from ankerpunt.activate.parts.communication_plan_stage import OF_PLANS
from ankerpunt.kit.access import EDITORS, EVERYONE, MAY
from ankerpunt.pages.path import fill_others, fill_path
from ankerpunt.pages.registry import fill
from ankerpunt.pages.workplaces import workplace

fill("Activity", detail=activity.detail, begin=asks_first("Activity"), listed=activity_means.listed)
fill("Instrument", begin=asks_first("Instrument"))
fill("CommunicationPlan", detail=communication_plan.detail, begin=communication_plan_begin.begin)
fill("Process", listed=process.listed, detail=process.detail, uses_without=("ContactSeries",))
fill("Partner", detail=partner.detail)
fill(
    "Message",
    form=MessageForm,
    detail=message.detail,
    writing=message.writing,
    begin=message.begin,
    after_new=message.after_new,
)
fill("ContactSeries", listed=process.ways)

fill_path(
    "activate",
    goal=stage_path.goal,
    message=stage_path.message,
    means=stage_path.means,
    when=stage_path.when,
    money=stage_path.money,
)

fill_others("activate", OF_PLANS)
workplace("activate", gettext_lazy("The money of all plans"), "activate:money", roles=EVERYONE)
workplace("activate", gettext_lazy("How mixed are our means?"), "activate:means", roles=EVERYONE)
workplace("activate", gettext_lazy("Activities in your own calendar"), "activate:subscribe", roles=EDITORS)
workplace(
    "activate",
    gettext_lazy("What people really get, in euros"),
    "activate:reward",
    roles=MAY["make statements of what people get"],
)
workplace("activate", gettext_lazy("Tell it yourself: texts for colleagues"), "activate:advocacy", roles=EVERYONE)
