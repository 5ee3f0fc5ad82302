"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import EVERYONE, MAY
from ankerpunt.listen.forms.indicator import IndicatorForm
from ankerpunt.listen.forms.story import StoryForm
from ankerpunt.listen.forms.team_reflection import TeamReflectionForm
from ankerpunt.listen.parts import indicator, marker, stage_path, story
from ankerpunt.listen.parts.stage_whole import OF_ALL
from ankerpunt.pages.path import fill_others, fill_path
from ankerpunt.pages.registry import fill
from ankerpunt.pages.workplaces import workplace

fill("Indicator", form=IndicatorForm, order=("name", "pk"), detail=indicator.detail)
fill("Marker", order=("core_value", "pk"), per_page=20, entries=marker.entries, listed=marker.listed)
fill("TeamReflection", form=TeamReflectionForm, order=("-held_on", "pk"))

fill_path(
    "listen",
    story=stage_path.story,
    felt=stage_path.felt,
    signs=stage_path.signs,
    teams=stage_path.teams,
)
fill(
    "Story",
    form=StoryForm,
    order=("-told_on", "-pk"),
    per_page=10,
    narrow=story.narrow,
    listed=story.listed,
    detail=story.detail,
    writing=story.writing,
)
workplace("listen", gettext_lazy("Rounds: what is changing?"), "listen:rounds", roles=EVERYONE)
workplace("listen", gettext_lazy("Preference studies: what counts most?"), "listen:studies", roles=EVERYONE)
workplace("listen", gettext_lazy("Calls for stories"), "listen:calls", roles=MAY["ask for stories"])
workplace(
    "listen",
    gettext_lazy("Stories that wait"),
    "listen:waiting",
    roles=MAY["read stories before they are published"],
)
workplace("listen", gettext_lazy("Prepare a team conversation"), "listen:team_conversation", roles=EVERYONE)
workplace("listen", gettext_lazy("The road to the mission"), "listen:road", roles=EVERYONE)
fill_others("listen", OF_ALL)
