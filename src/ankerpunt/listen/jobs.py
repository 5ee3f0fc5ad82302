"""What the clock does: rounds open and go on; by night what teams shared comes, and what was told goes."""

from __future__ import annotations

from datetime import time

from django.utils import timezone

from ankerpunt.jobs.due import Moment, due, each_minute
from ankerpunt.listen.actions.publishing import forget_what_waited
from ankerpunt.listen.actions.round import open_due
from ankerpunt.organisation.wiping import wipe
from ankerpunt.participation.actions.team_sharing import release
from ankerpunt.participation.life import resume


@each_minute("rounds")
def go_on_with_rounds() -> None:
    open_due()
    resume(timezone.localdate())


@due("stories-tidied", Moment(time(4, 5)))
def tidy() -> None:
    forget_what_waited()


@due("taken-back-wiped", Moment(time(4, 15)))
def wipe_what_was_taken_back() -> None:
    wipe()


@due("team-shares-released", Moment(time(4, 25)))
def release_what_teams_shared() -> None:
    """By night, so that nobody sees when one of them sent it."""
    release()
