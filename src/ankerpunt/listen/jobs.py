"""By night what enough teams shared goes into the plan, so that nobody sees when one of them sent it."""

from __future__ import annotations

from datetime import time

from ankerpunt.jobs.due import Moment, due
from ankerpunt.participation.actions.team_sharing import release


@due("team-shares-released", Moment(time(4, 25)))
def release_what_teams_shared() -> None:
    release()
