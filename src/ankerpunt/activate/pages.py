"""What this room says on the page on which its stage opens."""

from ankerpunt.activate.parts import stage_path
from ankerpunt.pages.path import fill_path

fill_path(
    "activate",
    goal=stage_path.goal,
    message=stage_path.message,
    means=stage_path.means,
    when=stage_path.when,
    money=stage_path.money,
)
