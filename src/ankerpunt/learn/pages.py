"""What this room fills in on the pages of its nouns, and on the page on which its stage opens."""

from ankerpunt.learn.parts import learning, learning_debt, stage_path
from ankerpunt.pages.doors import opens
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill

fill("Campaign", after_new=learning_debt.begun)
fill("CommunicationPlan", after_new=learning_debt.begun)
fill("Learning", detail=learning.detail)
opens("LearningAnswer", new=learning_debt.door)

fill_path(
    "learn",
    back=stage_path.back,
    lesson=stage_path.lesson,
    use=stage_path.use,
    elsewhere=stage_path.elsewhere,
)
