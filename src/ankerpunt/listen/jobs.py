"""What the clock does to listen: rounds go on where they were left, and what enough teams shared goes into the plan."""

from __future__ import annotations

from datetime import time

from django.utils import timezone

from ankerpunt.jobs.due import Moment, due, each_minute
from ankerpunt.participation.actions.team_sharing import release
from ankerpunt.participation.life import resume


@each_minute("rounds")
def go_on_with_rounds() -> None:
    resume(timezone.localdate())


@due("team-shares-released", Moment(time(4, 25)))
def release_what_teams_shared() -> None:
    """By night, so that nobody sees when one of them sent it."""
    release()
