"""What is proposed when a calendar is spread: each move with its reasons, what stays and why, what cannot both be."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec.structs import replace

from ankerpunt.activate.forms.calendar import seen_on
from ankerpunt.activate.jobs import SPREADING
from ankerpunt.activate.parts.calendar import act_url
from ankerpunt.check.spreading import IN_A_HOLIDAY, wishes_of
from ankerpunt.jobs.models import Job
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import Activity, Dismissal
from ankerpunt.publish.calendar.telling import Telling
from ankerpunt.publish.calendar.words import say_day, say_weekday
from ankerpunt.science.spread import moved, spread
from ankerpunt.science.spread.conflict import conflicts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from django.http import QueryDict

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import CommunicationPlan
    from ankerpunt.science.spread.conflict import Rule
    from ankerpunt.science.spread.proposal import Move, Proposal
    from ankerpunt.science.spread.wishes import Wishes

AT_ONCE = 50
"""So many activities that may move are spread while one waits, also where few people do all; more as a job (ADR 51)."""
SHOWN = 3
"""More moves than this are folded in, and so is what cannot hold together."""
MOST_CLASHES = 5
BECAUSE = "-because"


@dataclass(frozen=True)
class ShownMove:
    """An activity that would move; `name` begins the name of its note, and `tick` is what ticking it sends."""

    activity: Activity
    name: str
    was: str
    then: str
    day: str
    tick: str
    reasons: Sequence[str]
    ticked: bool
    because: str
    fix_url: str
    fix: str


@dataclass(frozen=True)
class Clash:
    """What cannot hold together, with where each of the activities in it gets another day."""

    text: str
    links: Sequence[Link] = ()


@dataclass(frozen=True)
class Spreading:
    """A proposal, or the job that works on it; without either it is still to be asked for."""

    wishes: Wishes
    proposal: Proposal | None = None
    job: Job | None = None
    asked: str = ""

    @property
    def ghosts(self) -> dict[str, date]:
        return {move.key: move.first for move in self.proposal.moves} if self.proposal else {}


@dataclass(frozen=True)
class Typed:
    """What was ticked and written in a proposal; of a new one nothing.

    A tick says all of a move, so that a form of hundreds stays within what a request may hold.
    """

    sent: bool = False
    ticked: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    because: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, posted: QueryDict) -> Typed:
        moves = (each.split(" ") for each in posted.getlist("take"))
        ticked = {move[0]: (move[1], move[2]) for move in moves if len(move) == len(("activity", "day", "seen"))}
        notes = {name: str(said) for name, said in posted.items() if name.endswith(BECAUSE)}
        return cls(True, ticked, {name.removesuffix(BECAUSE): said for name, said in notes.items()})

    def of(self, activity: str) -> dict[str, str]:
        """What was typed for one of them, as its own form has it."""
        day, seen = self.ticked[activity]
        return {"starts_on": day, "seen": seen, "because": self.because.get(activity, "")}


def spreading(request: MemberRequest, plan: CommunicationPlan) -> Spreading:
    """Spread at once, or find the newest job that was asked for exactly these wishes."""
    wishes = wishes_of(standing_of(request).index, plan, today=timezone.localdate())
    if not is_large(wishes):
        return Spreading(wishes, spread(wishes))
    asked = digest(wishes)
    found = Job.objects.of(request.organisation).filter(work=SPREADING)
    job = next((each for each in found[:20] if each.about == {"plan": plan.id, "asked": asked}), None)
    if job is None or job.state != "done":
        return Spreading(wishes, job=job, asked=asked)
    return Spreading(wishes, moved(wishes, job.outcome), job, asked)


def is_large(wishes: Wishes) -> bool:
    free = sum(not (task.pinned or task.beside or task.first < wishes.today) for task in wishes.tasks)
    return free > AT_ONCE


def digest(wishes: Wishes) -> str:
    """Wishes as a mark: what was worked out for others does not count any more."""
    return blake2b(msgspec.json.encode(wishes), digest_size=12).hexdigest()


def ghosts_of(found: Spreading) -> dict[str, tuple[date, str]]:
    """Where activities would go, with what is written there."""
    told = _("to %(day)s")
    return {key: (day, told % {"day": say_day(day, language())}) for key, day in found.ghosts.items()}


def proposal_part(
    request: MemberRequest, plan: CommunicationPlan, found: Spreading, typed: Typed | None = None
) -> dict[str, Any]:
    """What is shown above the calendar."""
    organisation = request.organisation.slug
    urls = {
        f"{act}_url": address(f"activate:calendar_{act}", organisation=organisation, slug=plan.id)
        for act in ("take", "ask", "spread")
    }
    if found.proposal is None:
        return {**urls, "job": found.job, "count": len(found.wishes.tasks)}
    showing = _Showing(request, plan, found, typed or Typed())
    moves = [showing.move(each) for each in found.proposal.moves]
    clashes = showing.clashes()
    return {
        **urls,
        "proposal": found.proposal,
        "moves": moves[:SHOWN],
        "more_moves": moves[SHOWN:],
        "moves_lead": _moves_lead(len(moves), len(found.wishes.tasks) - len(moves)),
        "stays": showing.stays(),
        "clashes": clashes,
        "left": showing.left(),
    }


def _moves_lead(moves: int, rest: int) -> str:
    if not moves:
        return _("Everything is at a good time: nothing has to move.")
    better = ngettext("%(count)s could be at a better time", "%(count)s could be at a better time", moves)
    stay = ngettext("%(count)s stays.", "%(count)s stay.", rest) % {"count": rest}
    return f"{better % {'count': moves}}, {stay}"


@dataclass(frozen=True)
class _Showing:
    request: MemberRequest
    plan: CommunicationPlan
    found: Spreading
    typed: Typed

    @property
    def telling(self) -> Telling:
        return Telling(standing_of(self.request).index, self.plan, self.found.wishes, language())

    def move(self, move: Move) -> ShownMove:
        activity = self.telling.activity(move.key)
        was = next(task.first for task in self.found.wishes.tasks if task.key == move.key)
        ticked = move.key in self.typed.ticked if self.typed.sent else not move.almost_equal
        fix = act_url(self.request.organisation.slug, self.plan.id, move.key, act="pin")
        return ShownMove(
            activity=activity,
            name=move.key,
            was=say_weekday(was, language()),
            then=say_weekday(move.first, language()),
            day=move.first.isoformat(),
            tick=f"{move.key} {move.first.isoformat()} {seen_on(activity)}",
            reasons=self.telling.reasons(move),
            ticked=ticked,
            because=self.typed.because.get(move.key, ""),
            fix_url=f"{fix}?back=spread",
            fix=_("Fix it on %(day)s") % {"day": say_day(was, language())},
        )

    def stays(self) -> list[tuple[Activity, str]]:
        """What stays because somebody fixed it, or decided in writing that it may fall in a holiday."""
        index = standing_of(self.request).index
        decided = {
            each.object: each
            for each in index.rows(Dismissal)
            if (each.rule, each.noun) == (IN_A_HOLIDAY, Activity.__name__)
        }
        own = [self.telling.activity(task.key) for task in self.found.wishes.tasks if not task.beside]
        on_holidays = {task.key for task in self.found.wishes.tasks if task.on_holidays}
        found = [
            (each, _why_it_stays(decided.get(each.id) if each.id in on_holidays else None, pinned=each.pinned))
            for each in own
        ]
        return [(activity, why) for activity, why in found if why]

    def clashes(self) -> list[Clash]:
        """The dearest wishes that cannot come true beside others, each with the rules that it cannot hold with."""
        proposal = self.found.proposal
        if proposal is None:
            return []
        dearest = replace(proposal, still_broken=proposal.still_broken[:MOST_CLASHES])
        rules = dict.fromkeys(conflicts(self.found.wishes, dearest, apart=is_large(self.found.wishes)).values())
        return [Clash(self.telling.conflict(each), self._ways(each)) for each in rules]

    def _ways(self, rules: Sequence[Rule]) -> list[Link]:
        keys = dict.fromkeys(key for rule in rules for key in rule.tasks)
        told = _("Another day for “%(what)s”")
        return [
            Link(
                told % {"what": standing_of(self.request).name(self.telling.activity(key))},
                act_url(self.request.organisation.slug, self.plan.id, key, act="move"),
                drawer=True,
            )
            for key in keys
        ]

    def left(self) -> list[str]:
        """What stays as it is because mending it would cost more, dearest first."""
        proposal = self.found.proposal
        found = proposal.still_broken[:MOST_CLASHES] if proposal else ()
        return [self.telling.broken(each) for each in found]


def _why_it_stays(decided: Dismissal | None, *, pinned: bool) -> str:
    if decided:
        told = _("stays. %(who)s decided on %(day)s: %(why)s")
        day = date_format(decided.decided_on)
        return told % {"who": decided.decided_by or _("Somebody"), "day": day, "why": decided.reason}
    return _("is fixed.") if pinned else ""
