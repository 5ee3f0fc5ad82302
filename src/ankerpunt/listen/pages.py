"""What this room says on the page on which its stage opens."""

from ankerpunt.listen.parts import stage_path
from ankerpunt.pages.path import fill_path

fill_path(
    "listen",
    story=stage_path.story,
    felt=stage_path.felt,
    signs=stage_path.signs,
    teams=stage_path.teams,
)
