"""The weekly e-mail that invites to a conversation goes out by itself."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.work import NotYetError, Run, ask, work
from ankerpunt.organisation.models import Organisation
from ankerpunt.understand.actions.invitation import invite, waiting_in

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome

WEEKLY = "conversation-invitations"


def told(outcome: Outcome) -> str:
    sent, failed = outcome["sent"], outcome["failed"]
    said = [ngettext("%(n)d e-mail sent.", "%(n)d e-mails sent.", sent) % {"n": sent}]
    if failed:
        unsent = ngettext("%(n)d e-mail could not be sent.", "%(n)d e-mails could not be sent.", failed)
        said.append(unsent % {"n": failed})
    return " ".join(said)


@work(WEEKLY, _("The weekly e-mail that invites to a conversation"), told=told)
def send(run: Run) -> Outcome:
    """Whoever had this week's letter gets no second one, so this may run again."""
    outcome = invite(timezone.localdate(), run.organisation, progress=run.progress)
    told_of = {"sent": outcome.sent + run.job.outcome.get("sent", 0), "failed": outcome.failed}
    if outcome.failed:
        raise NotYetError(f"{outcome.failed} letters could not be sent.", told_of)
    return told_of


@due(WEEKLY, Moment(time(7, 30), weekday=0))
def every_monday() -> None:
    today = timezone.localdate()
    for organisation in Organisation.objects.filter(pk__in=waiting_in(today)):
        ask(WEEKLY, organisation=organisation)
