"""For whom we choose, and how an answer comes about.

A choice is a dated answer: a route with its reasons, by whom, and a day to look again. "We do not know yet" is one.
An answer that was given stays as it is. Arguments hang on the choice that they were weighed in, so:

- What nobody answered yet is *open*: undecided, without reasons. Arguments are added to the open choice only.
- The first argument, or "look at it again", opens a new look, with copies of the arguments of the latest choice.
- Deciding answers the open choice. Where none is open it writes a new one, again with the arguments taken along.
- An open look has a day by which to decide, so that the check can ask after it (U104).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models.slug import free_slug
from ankerpunt.plan.facts import target_group_choice as choices
from ankerpunt.understand.models import ChoiceArgument, TargetGroupChoice

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.models import Change, Member, Organisation
    from ankerpunt.plan import nouns

TIME_TO_DECIDE = timedelta(weeks=8)


def latest_choice(organisation: Organisation) -> nouns.TargetGroupChoice | None:
    """The newest choice, open or answered; the check looks at the same one."""
    return choices.latest(Standing(organisation).index)


def row_of(choice: nouns.TargetGroupChoice, organisation: Organisation) -> TargetGroupChoice:
    """The choice to write in."""
    return TargetGroupChoice.objects.of(organisation).get(slug=choice.id)


def look_again(*, by: Member) -> Change | None:
    """Open a new look, unless one is open."""
    latest = latest_choice(by.organisation)
    if latest and choices.is_open(latest):
        return None
    with changing(by=by) as change:
        table_for_arguments(by=by)
    return change


def table_for_arguments(*, by: Member) -> TargetGroupChoice:
    """The choice that a new argument goes to: the open one, or a new look."""
    latest = latest_choice(by.organisation)
    if latest and choices.is_open(latest):
        return row_of(latest, by.organisation)
    today = timezone.localdate()
    new = begun(by.organisation, today)
    new.route, new.review_on = "undecided", today + TIME_TO_DECIDE
    with changing(by=by):
        new.save()
        if latest:
            earlier = row_of(latest, by.organisation)
            new.target_groups.set(earlier.target_groups.all())
            take_along(earlier, to=new)
    return new


def begun(organisation: Organisation, day: date) -> TargetGroupChoice:
    """A new choice, not saved yet, under an id that sorts by its day."""
    choice = TargetGroupChoice(organisation=organisation, decided_on=day)
    wish = _("choice %(day)s") % {"day": day.isoformat()}
    choice.slug = free_slug(wish, otherwise="choice", among=TargetGroupChoice.objects.with_archived(organisation))
    return choice


def take_along(choice: TargetGroupChoice, *, to: TargetGroupChoice) -> None:
    """Copy the arguments of one choice to the next, so that the earlier one stays readable."""
    for argument in ChoiceArgument.objects.of(choice.organisation).filter(choice=choice):
        ChoiceArgument(
            organisation=to.organisation,
            choice=to,
            route=argument.route,
            stance=argument.stance,
            text=argument.text,
            target_group_id=argument.target_group_id,
        ).save()
