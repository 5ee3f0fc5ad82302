"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import EVERYONE
from ankerpunt.learn.parts import evaluation, inspiration, learning, learning_debt, stage_path
from ankerpunt.learn.parts.stage_campaign import OF_CAMPAIGNS
from ankerpunt.pages.doors import opens
from ankerpunt.pages.path import fill_others, fill_path
from ankerpunt.pages.registry import fill
from ankerpunt.pages.several import fill_several
from ankerpunt.pages.workplaces import workplace

fill("Campaign", after_new=learning_debt.begun)
fill("CommunicationPlan", after_new=learning_debt.begun)
fill("Evaluation", detail=evaluation.detail)
fill("Inspiration", listed=inspiration.listed)
fill_several("Inspiration", columns=("title", "text", "why", "source", "url"), starters=inspiration.starters)
fill("Learning", detail=learning.detail)
opens("LearningAnswer", new=learning_debt.door)
opens("Evaluation", new=evaluation.door)
workplace("learn", gettext_lazy("The review of the year"), "learn:review_latest", roles=EVERYONE)
workplace("learn", gettext_lazy("What have we reached?"), "learn:reached", roles=EVERYONE)

fill_path(
    "learn",
    back=stage_path.back,
    lesson=stage_path.lesson,
    use=stage_path.use,
    elsewhere=stage_path.elsewhere,
)
fill_others("learn", OF_CAMPAIGNS)
