"""What the queue does by itself: away with what has been kept long enough, and the letters of the rooms below."""

from __future__ import annotations

import logging
from datetime import time
from typing import TYPE_CHECKING, Any

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.parts.job import told_of_letters
from ankerpunt.jobs.work import NotYetError, Run, ask, work
from ankerpunt.organisation import mail
from ankerpunt.organisation.actions.member import letters_wait, send
from ankerpunt.organisation.models import Invitation

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome
    from ankerpunt.organisation.models import Organisation

log = logging.getLogger(__name__)

INVITATIONS = "invitations"


@work(INVITATIONS, _("Invitations by e-mail"), told=told_of_letters)
def send_invitations(run: Run) -> Outcome:
    """Whoever had a letter gets no second one, so this may run again."""
    waiting = list(Invitation.objects.of(run.organisation).unsent().select_related("organisation", "invited_by"))
    sent = _sent(run, waiting)
    failed = len(waiting) - sent
    outcome = {"sent": sent + run.job.outcome.get("sent", 0), "failed": failed}
    if failed:
        raise NotYetError(f"{failed} letters could not be sent.", outcome)
    return outcome


def _sent(run: Run, waiting: list[Invitation]) -> int:
    """Send them over one line; a mail server that is away took none of them."""
    sent = 0
    try:
        with mail.connection() as line:
            for at, invitation in enumerate(waiting):
                run.progress(at, len(waiting))
                sent += send(invitation, line=line)
    except mail.NOT_SENT:
        log.exception("No invitation could be sent.")
        Invitation.objects.filter(pk__in=[each.pk for each in waiting], mailed=None).update(mailed=False)
    return sent


@receiver(letters_wait)
def queue_invitations(organisation: Organisation, **_: Any) -> None:
    ask(INVITATIONS, organisation=organisation)


@due("jobs-tidied", Moment(time(3, 20)))
def tidy() -> None:
    Job.objects.past_keeping().delete()
    DBTaskResult.objects.finished().delete()
