"""What this room fills in on the pages of its nouns."""

from ankerpunt.pages.registry import fill
from ankerpunt.understand.forms.research import ResearchForm
from ankerpunt.understand.forms.target_group import TargetGroupForm
from ankerpunt.understand.parts import driver, research, sections, target_group

fill(
    "TargetGroup",
    form=TargetGroupForm,
    order=("-scope", "pk"),
    per_page=24,
    narrow=target_group.narrow,
    listed=target_group.listed,
    detail=target_group.detail,
    uses_without=sections.IN_SECTIONS,
)
fill(
    "Research",
    form=ResearchForm,
    order=("-conducted_on", "pk"),
    per_page=30,
    listed=research.listed,
    detail=research.detail,
    uses_without=("Driver",),
)
fill("Driver", after=driver.its_ranking)
