"""What this room says on the page on which its stage opens."""

from ankerpunt.learn.parts import stage_path
from ankerpunt.pages.path import fill_path

fill_path(
    "learn",
    back=stage_path.back,
    lesson=stage_path.lesson,
    use=stage_path.use,
    elsewhere=stage_path.elsewhere,
)
