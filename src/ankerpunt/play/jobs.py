"""By night games are ended that nobody ended, so that no vote is kept longer than a game."""

from __future__ import annotations

from datetime import time

from ankerpunt.jobs.due import Moment, due
from ankerpunt.play.actions import removal


@due("games-tidied", Moment(time(4, 35)))
def tidy_games() -> None:
    removal.tidy()
