"""What the clock does: rounds open and go on; by night what teams shared comes, and what was told goes.

And what takes longer than somebody waits for a page: estimating a study. The queue knows which study, and no answer.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.jobs.due import Moment, due, each_minute
from ankerpunt.jobs.work import Run, work
from ankerpunt.listen.actions.publishing import forget_what_waited
from ankerpunt.listen.actions.round import open_due
from ankerpunt.listen.actions.study import ESTIMATE, estimate, forget_what_was_thrown_away
from ankerpunt.listen.models import Study
from ankerpunt.organisation.wiping import wipe
from ankerpunt.participation.actions.team_sharing import release
from ankerpunt.participation.life import resume

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome
    from ankerpunt.science.progress import Progress

FOUND = "found"


@each_minute("rounds")
def go_on_with_rounds() -> None:
    open_due()
    resume(timezone.localdate())


@due("stories-tidied", Moment(time(4, 5)))
def tidy() -> None:
    forget_what_waited()
    forget_what_was_thrown_away()


@due("taken-back-wiped", Moment(time(4, 15)))
def wipe_what_was_taken_back() -> None:
    wipe()


@due("team-shares-released", Moment(time(4, 25)))
def release_what_teams_shared() -> None:
    """By night, so that nobody sees when one of them sent it."""
    release()


def told_of_study(outcome: Outcome) -> str:
    return _("What was found is on the page of the study.") if FOUND in outcome else _("The study was gone.")


@work(ESTIMATE, gettext_lazy("A preference study, estimated"), told=told_of_study)
def estimate_study(run: Run) -> Outcome:
    study = Study.objects.of(run.organisation).select_related("round").filter(key=run.about["study"]).first()
    if study is None:
        return {}
    estimate(study, percents(run))
    return {FOUND: 1}


def percents(run: Run) -> Progress:
    """Say how far it is whenever that is a per cent more: the database is not asked at every step."""
    said = -1

    def say(share: float, _what: str) -> None:
        nonlocal said
        if (now := int(100 * share)) > said:
            said = now
            run.progress(now, 100)

    return say
