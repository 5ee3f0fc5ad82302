"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from ankerpunt.listen.forms.indicator import IndicatorForm
from ankerpunt.listen.forms.team_reflection import TeamReflectionForm
from ankerpunt.listen.parts import indicator, stage_path
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill

fill("Indicator", form=IndicatorForm, order=("name", "pk"), detail=indicator.detail)
fill("TeamReflection", form=TeamReflectionForm, order=("-held_on", "pk"))

fill_path(
    "listen",
    story=stage_path.story,
    felt=stage_path.felt,
    signs=stage_path.signs,
    teams=stage_path.teams,
)
