"""The weekly e-mail that invites to a conversation goes out by itself."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.parts.job import told_of_letters
from ankerpunt.jobs.work import NotYetError, Run, ask, work
from ankerpunt.organisation.models import Organisation
from ankerpunt.understand.actions.conversation_door import forget_what_was_left
from ankerpunt.understand.actions.invitation import invite, waiting_in
from ankerpunt.understand.models import SentConversation

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome

WEEKLY = "conversation-invitations"


@work(WEEKLY, _("The weekly e-mail that invites to a conversation"), told=told_of_letters)
def send(run: Run) -> Outcome:
    """Whoever had this week's letter gets no second one, so this may run again."""
    outcome = invite(timezone.localdate(), run.organisation, progress=run.progress)
    told_of = {"sent": outcome.sent + run.job.outcome.get("sent", 0), "failed": outcome.failed}
    if outcome.failed:
        raise NotYetError(f"{outcome.failed} letters could not be sent.", told_of)
    return told_of


@due("sent-conversations-tidied", Moment(time(3, 55)))
def every_night() -> None:
    SentConversation.objects.all().past_keeping().delete()


@due("left-at-doors-tidied", Moment(time(4, 0)))
def tidy_doors() -> None:
    forget_what_was_left()


@due(WEEKLY, Moment(time(7, 30), weekday=0))
def every_monday() -> None:
    today = timezone.localdate()
    for organisation in Organisation.objects.filter(pk__in=waiting_in(today)):
        ask(WEEKLY, organisation=organisation)
