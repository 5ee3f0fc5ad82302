"""Where the game has a place on the pages of the stages."""

from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import EVERYONE
from ankerpunt.kit.stages import STAGES
from ankerpunt.pages.workplaces import workplace

for stage in STAGES:
    workplace(stage.code, gettext_lazy("Play the strategy game together"), "play:index", roles=EVERYONE)
