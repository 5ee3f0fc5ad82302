"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from ankerpunt.activate.parts import activity, communication_plan, communication_plan_begin, stage_path
from ankerpunt.activate.parts.communication_plan_first import asks_first
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill

fill("Activity", detail=activity.detail, begin=asks_first("Activity"))
fill("Instrument", begin=asks_first("Instrument"))
fill("CommunicationPlan", detail=communication_plan.detail, begin=communication_plan_begin.begin)

fill_path(
    "activate",
    goal=stage_path.goal,
    message=stage_path.message,
    means=stage_path.means,
    when=stage_path.when,
    money=stage_path.money,
)
