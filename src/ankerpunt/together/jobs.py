"""What the clock brings: what is due within a week, evidence that ages, and away with what was kept long enough."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.parts.job import told_of_letters
from ankerpunt.jobs.work import NotYetError, Run, ask, work
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.together.actions.digest import send_news, waiting
from ankerpunt.together.actions.notice import tell_of
from ankerpunt.together.models import Assignment, Comment, Notice
from ankerpunt.together.models.beside import KEPT_FOR
from ankerpunt.together.parts.assignment import that_count
from ankerpunt.together.parts.assignment_mine import again, seen_to_by

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome

REMINDERS = "reminders"
DIGEST = "digest"
AHEAD = timedelta(days=7)


@work(REMINDERS, _("What is due within a week, and evidence to look at again"))
def remind(run: Run) -> Outcome | None:
    """Everybody is told once of each day and each piece of evidence, so this may run again."""
    standing = Standing(run.organisation)
    _of_what_is_due(standing)
    for member in Member.objects.of(run.organisation).active().filter(assignments__isnull=False).distinct():
        for each in again(standing, seen_to_by(member, standing)):
            tell_of(
                Notice.Kind.AGES,
                to=[member],
                noun=each.subject.noun,
                slug=each.subject.slug,
                occasion=f"{each.mark} {each.day}",
            )
    _away_with_what_lost_its_row(standing)
    return None


def _of_what_is_due(standing: Standing) -> None:
    until = timezone.localdate() + AHEAD
    rows = Assignment.objects.of(standing.organisation).standing().filter(due_on__lte=until).select_related("member")
    for assignment, subject in that_count(standing, rows):
        tell_of(
            Notice.Kind.DUE,
            to=[assignment.member],
            noun=subject.noun,
            slug=subject.slug,
            occasion=f"assignment {assignment.pk}",
            assignment=assignment,
        )


def _away_with_what_lost_its_row(standing: Standing) -> None:
    """What is about a removed row waits for an undo, as long as anything that was taken back is kept."""
    for model in (Assignment, Comment):
        rows = model.objects.of(standing.organisation)
        for noun, slug in rows.order_by().values_list("noun", "object").distinct():
            of = kind(noun)
            if standing.whole.get(of.table.noun, slug) is None:
                pages = of.model.history.filter(organisation=standing.organisation, slug=slug)
                went = pages.order_by("-history_id").values_list("history_date", flat=True).first()
                if went is None or went < timezone.now() - KEPT_FOR:
                    rows.about(noun, slug).delete()


@due(REMINDERS, Moment(time(6, 30)))
def every_morning() -> None:
    assigned, said = (model.objects.order_by().values("organisation") for model in (Assignment, Comment))
    for organisation in Organisation.objects.filter(Q(pk__in=assigned) | Q(pk__in=said)):
        ask(REMINDERS, organisation=organisation)


@work(DIGEST, _("The e-mail with news"), told=told_of_letters)
def send(run: Run) -> Outcome:
    """Whoever had the letter of this day or week gets no second one, so this may run again."""
    sent, failed = send_news(run.organisation)
    outcome = {"sent": sent + run.job.outcome.get("sent", 0), "failed": failed}
    if failed:
        raise NotYetError(f"{failed} letters could not be sent.", outcome)
    return outcome


@due(DIGEST, Moment(time(7, 0)))
def every_day() -> None:
    for organisation in Organisation.objects.filter(pk__in=waiting(timezone.now()).order_by().values("organisation")):
        ask(DIGEST, organisation=organisation)


@due("together-tidied", Moment(time(3, 40)))
def tidy() -> None:
    for model in (Assignment, Comment, Notice):
        model.objects.all().past_keeping().delete()
