"""What this room says on the page on which its stage opens."""

from ankerpunt.activate.forms.message import MessageForm
from ankerpunt.activate.parts import activity_means, message, partner, process, stage_path
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill

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
fill("Activity", listed=activity_means.listed)
fill("ContactSeries", listed=process.ways)

fill_path(
    "activate",
    goal=stage_path.goal,
    message=stage_path.message,
    means=stage_path.means,
    when=stage_path.when,
    money=stage_path.money,
)
