"""What a plan says of each of its processes, or of each of its groups, question by question (C1, C2).

Where an organisation has no processes, its groups are asked the same.
"""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.activity import has_a_moment, is_priced
from ankerpunt.plan.facts.goal import missing_of_objective, missing_of_process
from ankerpunt.plan.facts.message import lacks_reason, waits
from ankerpunt.plan.facts.persona import is_unanswered
from ankerpunt.plan.facts.plan_content import Content
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Channel,
    Instrument,
    Message,
    Motivation,
    Noun,
    Partner,
    Persona,
    PlanAnswer,
    Process,
    TargetGroup,
)

Progress = Literal["done", "begun", "empty"]
Subject = Process | TargetGroup
Written = dict[tuple[str, str | None], PlanAnswer]

PLACED = ("channels", "objectives", "approach", "partners", "messages", "means", "budget")
# A goal is a figure and a day, and means are rows of a calendar: words alone are a beginning of them.
MORE_THAN_WORDS = frozenset({"objectives", "means"})
# From here on somebody looked for what keeps people off, instead of naming the first thing.
BARRIERS = 2


class Place(Struct, frozen=True, kw_only=True):
    """One question of one process or group.

    Parameters
    ----------
    question
        One of `PLACED`.
    progress
        Whether it is answered, begun, or empty.
    rows
        What there is of it.
    answer
        What somebody wrote about it.
    """

    question: str
    progress: Progress
    rows: tuple[Noun, ...] = ()
    answer: PlanAnswer | None = None


class Line(Struct, frozen=True):
    """A process or group with its places, in the order of the questions."""

    subject: Subject
    places: tuple[Place, ...]

    @property
    def done(self) -> int:
        """How many of its questions are answered."""
        return sum(place.progress == "done" for place in self.places)


def lines(content: Content, index: Index) -> tuple[Line, ...]:
    """Lay out a plan by process, or by group where it has no processes.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.facts.plan_content import content
    >>> from ankerpunt.plan.nouns import CommunicationPlan, Organisation, Plan
    >>> move = Process(id="move", name="Moving house", barriers=("no login", "no printer"))
    >>> year = CommunicationPlan(id="y", title="Y", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), processes=(move,), plans=(year,)))
    >>> [place.question for place in lines(content(year, index), index)[0].places if place.progress == "done"]
    ['approach']
    """
    written = answers(content)
    subjects: tuple[Subject, ...] = content.processes or content.groups
    return tuple(
        Line(subject, tuple(_place(question, subject, content, index, written) for question in PLACED))
        for subject in subjects
    )


def answers(content: Content) -> Written:
    """Find what was written to each question, for each process and for all of a plan."""
    return {(answer.question, answer.process): answer for answer in content.answers}


def _place(question: str, subject: Subject, content: Content, index: Index, written: Written) -> Place:
    work_out = (OF_PROCESS if isinstance(subject, Process) else OF_GROUP)[question]
    rows, progress = work_out(subject, content, index)
    answer = written.get((question, subject.id)) if isinstance(subject, Process) else None
    if answer is not None and answer.text.strip():
        progress = _with_words(question, progress)
    return Place(question=question, progress=progress, rows=tuple(rows), answer=answer)


def _with_words(question: str, progress: Progress) -> Progress:
    if question not in MORE_THAN_WORDS:
        return "done"
    return "begun" if progress == "empty" else progress


Found = tuple[Iterable[Noun], Progress]


def _how_far(rows: Iterable[Noun], holds: Callable[..., bool]) -> Found:
    """Answered where one row holds, begun where there are only others."""
    rows = tuple(rows)
    return rows, "done" if any(map(holds, rows)) else "begun" if rows else "empty"


def _channels_of_process(process: Process, _content: Content, index: Index) -> Found:
    rows = [channel for name in process.preferred_channels if (channel := index.get(Channel, name))]
    return rows, "done" if rows else "begun" if process.channel_note.strip() else "empty"


def _goals_of_process(process: Process, content: Content, index: Index) -> Found:
    own = [each for each in content.objectives if each.process == process.id]
    rows = [*own, *([process] if process.target is not None or not own else [])]
    lacking = [bool(missing_of_objective(each)) for each in own]
    if process in rows:
        lacking.append(bool(missing_of_process(process, index)))
    nothing = not own and process.target is None and any(lacking)
    return rows, "empty" if nothing else "begun" if any(lacking) else "done"


def _barriers(process: Process, _content: Content, _index: Index) -> Found:
    return (), "done" if len(process.barriers) >= BARRIERS else "begun" if process.barriers else "empty"


def _partners_of_process(process: Process, content: Content, _index: Index) -> Found:
    return _contributing(each for each in content.partners if process.id in each.processes)


def _messages_of_process(process: Process, content: Content, index: Index) -> Found:
    return _reasoned((each for each in content.messages if each.process == process.id), index)


def _means_of_process(process: Process, content: Content, _index: Index) -> Found:
    instruments = [each for each in content.instruments if process.id in each.processes]
    return _planned((*instruments, *(each for each in content.activities if each.process == process.id)))


def _money_of_process(process: Process, content: Content, _index: Index) -> Found:
    apart: list[Budget] = [each for each in content.budgets if each.process == process.id]
    planned = [each for each in content.activities if each.process == process.id and is_priced(each)]
    return (*apart, *planned), "done" if apart and planned else "begun" if apart or planned else "empty"


def _channels_of_group(group: TargetGroup, content: Content, index: Index) -> Found:
    named = dict.fromkeys(name for each in _activities(group, content) for name in each.channels)
    return _how_far((channel for name in named if (channel := index.get(Channel, name))), lambda _channel: True)


def _goals_of_group(group: TargetGroup, content: Content, _index: Index) -> Found:
    rows = [each for each in content.objectives if each.target_group == group.id]
    return rows, "empty" if not rows else "begun" if any(map(missing_of_objective, rows)) else "done"


def _approach_of_group(group: TargetGroup, _content: Content, index: Index) -> Found:
    """Reaching people begins with one of them and what is in it for her; reaching a body, with where it stands."""
    if is_stakeholder(group):
        known = group.involvement or group.influence or group.interest
        return (), "done" if group.stance else "begun" if known else "empty"

    def gains(person: Persona) -> bool:
        told = index.referring(person.id, by=(Motivation, "persona"))
        return any(not is_unanswered(each) for each in told)

    return _how_far(index.referring(group.id, by=(Persona, "target_group")), gains)


def _partners_of_group(group: TargetGroup, content: Content, _index: Index) -> Found:
    return _contributing(each for each in content.partners if group.id in (*each.target_groups, *each.holds))


def _messages_of_group(group: TargetGroup, content: Content, index: Index) -> Found:
    return _reasoned((each for each in content.messages if each.target_group == group.id), index)


def _means_of_group(group: TargetGroup, content: Content, _index: Index) -> Found:
    return _planned(_activities(group, content))


def _money_of_group(group: TargetGroup, content: Content, _index: Index) -> Found:
    rows = _activities(group, content)
    priced = list(map(is_priced, rows))
    return rows, "empty" if not any(priced) else "done" if all(priced) else "begun"


def _activities(group: TargetGroup, content: Content) -> tuple[Activity, ...]:
    return tuple(each for each in content.activities if group.id in each.target_groups and each.status != "cancelled")


def _contributing(partners: Iterable[Partner]) -> Found:
    return _how_far(partners, lambda partner: bool(partner.contributes.strip()))


def _reasoned(messages: Iterable[Message], index: Index) -> Found:
    asked = [each for each in messages if not waits(each)]
    return _how_far(asked, lambda message: not lacks_reason(message, index))


def _planned(means: Iterable[Instrument | Activity]) -> Found:
    return _how_far(means, lambda each: isinstance(each, Activity) and has_a_moment(each))


OF_PROCESS: dict[str, Callable[..., Found]] = {
    "channels": _channels_of_process,
    "objectives": _goals_of_process,
    "approach": _barriers,
    "partners": _partners_of_process,
    "messages": _messages_of_process,
    "means": _means_of_process,
    "budget": _money_of_process,
}
OF_GROUP: dict[str, Callable[..., Found]] = {
    "channels": _channels_of_group,
    "objectives": _goals_of_group,
    "approach": _approach_of_group,
    "partners": _partners_of_group,
    "messages": _messages_of_group,
    "means": _means_of_group,
    "budget": _money_of_group,
}
