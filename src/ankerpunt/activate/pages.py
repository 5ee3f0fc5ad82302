"""What this room says on the page on which its stage opens."""

from django.utils.translation import gettext_lazy

from ankerpunt.activate.parts import stage_path
from ankerpunt.kit.access import EVERYONE, MAY
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.workplaces import workplace

fill_path(
    "activate",
    goal=stage_path.goal,
    message=stage_path.message,
    means=stage_path.means,
    when=stage_path.when,
    money=stage_path.money,
)

workplace(
    "activate",
    gettext_lazy("What people really get, in euros"),
    "activate:reward",
    roles=MAY["make statements of what people get"],
)
workplace("activate", gettext_lazy("Tell it yourself: texts for colleagues"), "activate:advocacy", roles=EVERYONE)
