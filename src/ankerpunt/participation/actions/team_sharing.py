"""A team shares, once, by its link; and what teams shared goes into the plan once there are enough of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ankerpunt.participation.models import TeamLink, TeamShare, TeamTurn
from ankerpunt.participation.models.team_link import digest_of, new_token
from ankerpunt.participation.models.team_share import random_key, turn_key
from ankerpunt.participation.sharing import FEWEST_TEAMS, Noticed, Place, Shared, half_year, keeper

if TYPE_CHECKING:
    from collections.abc import Sequence

# That a team shared anything at all.
ANYTHING = ""


def make_link(whose: str, unit: str) -> str:
    """The token of a link for one team, told this once; another that it still had ends."""
    token = new_token()
    with transaction.atomic():
        TeamLink.objects.filter(whose=whose, unit=unit).delete()
        TeamLink.objects.create(key=digest_of(token), whose=whose, unit=unit)
    return token


def end_links(whose: str) -> None:
    """No link of the organisation works any more; nobody sees which there were."""
    TeamLink.objects.filter(whose=whose).delete()


def shared_before(whose: str, unit: str) -> frozenset[str]:
    """About which subjects this team shared something in this half year; only its own page asks."""
    period = half_year(timezone.localdate())
    known = TeamTurn.objects.filter(whose=whose, period=period).values_list("key", "subject")
    return frozenset(subject for key, subject in known if key == turn_key(whose, unit, subject, period))


@transaction.atomic
def share(token: str, said: Sequence[Shared]) -> bool:
    """Take what a team shares, and its link; False where the link does not hold (any more), and nothing is kept."""
    link = TeamLink.objects.by_token(token).first()
    # Who deletes the row is the one who sends: of two at once, one.
    if link is None or not TeamLink.objects.filter(key=link.key).delete()[0]:
        return False
    period, before = half_year(timezone.localdate()), shared_before(link.whose, link.unit)
    new = [each for each in said if _subject(each) not in before]
    for subject in {ANYTHING, *(_subject(each) for each in new)} if new else ():
        key = turn_key(link.whose, link.unit, subject, period)
        TeamTurn.objects.get_or_create(key=key, defaults={"whose": link.whose, "period": period, "subject": subject})
    TeamShare.objects.bulk_create([_waiting(each, whose=link.whose, period=period) for each in new])
    return True


def _subject(said: Shared) -> str:
    return said.value if isinstance(said, Place) else said.cell


def _waiting(said: Shared, *, whose: str, period: str) -> TeamShare:
    row = TeamShare(
        key=random_key(), whose=whose, period=period, subject=_subject(said), text=said.text, unit=said.unit
    )
    if isinstance(said, Place):
        row.kind, row.marker, row.differs = TeamShare.Kind.VALUE, said.marker, said.differs
    else:
        row.kind, row.stance = TeamShare.Kind.CELL, said.stance
    return row


def release() -> None:
    """Hand on what three teams or more shared; by night, so that nobody sees when a team did.

    What waited for other teams until its half year was over goes.
    """
    period = half_year(timezone.localdate())
    for old in (TeamShare, TeamTurn):
        old._default_manager.exclude(period=period).delete()
    for whose in TeamShare.objects.order_by().values_list("whose", flat=True).distinct():
        _release(whose, period)


@transaction.atomic
def _release(whose: str, period: str) -> None:
    turns = TeamTurn.objects.filter(whose=whose, period=period)
    teams: dict[str, int] = {}
    for subject in turns.values_list("subject", flat=True):
        teams[subject] = teams.get(subject, 0) + 1
    waiting = TeamShare.objects.filter(whose=whose, period=period).order_by("key")
    ready = [each for each in waiting if teams.get(_counts_by(each), 0) >= FEWEST_TEAMS]
    if ready:
        keeper()(whose, [_said(each) for each in ready])
        TeamShare.objects.filter(key__in=[each.key for each in ready]).delete()


def _counts_by(row: TeamShare) -> str:
    """For a value three teams share for that value; a cell needs three that share anything."""
    return row.subject if row.kind == TeamShare.Kind.VALUE else ANYTHING


def _said(row: TeamShare) -> Shared:
    if row.kind == TeamShare.Kind.VALUE:
        return Place(row.subject, row.marker, row.differs, row.text, row.unit)
    return Noticed(row.subject, "against" if row.stance == "against" else "for", row.text, row.unit)
