"""How far a plan answers its nine questions (C1, C2).

An answer is what there is — channels, goals, partners — or what somebody wrote down.
"""

from collections.abc import Callable, Iterable

from msgspec import Struct

from ankerpunt.plan.facts.activity import is_arranged, is_priced
from ankerpunt.plan.facts.goal import missing_of_objective, missing_of_process
from ankerpunt.plan.facts.message import lacks_reason, waits
from ankerpunt.plan.facts.path import TO_COME
from ankerpunt.plan.facts.plan_content import Content
from ankerpunt.plan.facts.plan_grid import MORE_THAN_WORDS, PLACED, Line, Progress, Subject, Written, answers, lines
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Inspiration, Noun, Objective, PlanAnswer, Process

QUESTIONS = ("foundations", *PLACED, "inspiration")
# What there is of these is a beginning, even where none of it is complete.
BEGUN_BY_ROWS = frozenset({"foundations", "objectives", "partners", "messages", "means"})


class Answered(Struct, frozen=True, kw_only=True):
    """One question of a whole plan.

    Parameters
    ----------
    question
        One of `QUESTIONS`.
    progress
        Whether it is answered, begun, or empty.
    done, of
        How much of what it asks for is complete: goals, partners, messages, activities with a price; else processes or
        groups.
    answer
        What somebody wrote, with who answers it and by when.
    """

    question: str
    progress: Progress
    done: int
    of: int
    answer: PlanAnswer | None = None


class NineQuestions(Struct, frozen=True):
    """All questions of a plan, and its grid."""

    questions: tuple[Answered, ...]
    lines: tuple[Line, ...]

    @property
    def next(self) -> str:
        """The first question that is not answered: the order matters (C2); empty once all are."""
        return next((each.question for each in self.questions if each.progress != "done"), "")

    def count(self, progress: Progress) -> int:
        """How many questions are that far."""
        return sum(each.progress == progress for each in self.questions)


def nine_questions(content: Content, index: Index) -> NineQuestions:
    """Tell how far a plan answers its nine questions.

    Parameters
    ----------
    content
        What belongs to the plan.
    index
        The document that it is in.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.facts.plan_content import content
    >>> from ankerpunt.plan.nouns import CommunicationPlan, Foundation, Organisation, Plan
    >>> year = CommunicationPlan(
    ...     id="y", title="Y", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31), foundations=("near",)
    ... )
    >>> near = Foundation(id="near", kind="core_value", text="Near")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), foundations=(near,), plans=(year,)))
    >>> nine_questions(content(year, index), index).next
    'channels'
    """
    laid, written = lines(content, index), answers(content)
    return NineQuestions(tuple(_answered(question, content, index, laid, written) for question in QUESTIONS), laid)


def goals(content: Content, index: Index) -> tuple[Objective | Process, ...]:
    """List what a plan wants to reach: its objectives, and the processes that say it themselves."""
    own = {objective.process for objective in content.objectives}
    return (*content.objectives, *(each for each in content.processes if each.id not in own or each.target is not None))


def is_complete(goal: Objective | Process, index: Index) -> bool:
    """Tell whether nothing is missing from a goal."""
    return not (missing_of_process(goal, index) if isinstance(goal, Process) else missing_of_objective(goal))


def examples(content: Content, index: Index) -> tuple[Inspiration, ...]:
    """List the examples from elsewhere about the processes and groups of a plan."""
    about = {each.id for each in (*content.processes, *content.groups)}
    found = index.rows(Inspiration)
    return tuple(each for each in found if not about.isdisjoint((*each.processes, *each.target_groups)))


def without_activity(content: Content) -> tuple[Subject, ...]:
    """List the processes that no activity is for, in a plan that has activities for processes."""
    served = {each.process for each in content.activities if each.status != "cancelled"}
    found = tuple(each for each in content.processes if each.id not in served)
    return found if len(found) < len(content.processes) else ()


def _answered(question: str, content: Content, index: Index, laid: tuple[Line, ...], written: Written) -> Answered:
    answer = written.get((question, None))
    done, of = _counted(question, content, index, laid)
    said = answer is not None and bool(answer.text.strip())
    return Answered(
        question=question, progress=_progress(question, done, of, said=said), done=done, of=of, answer=answer
    )


def _progress(question: str, done: int, of: int, *, said: bool) -> Progress:
    """Words are an answer where there is nothing to count, and the whole of one about what inspires us."""
    if said and question not in MORE_THAN_WORDS and (not of or question == "inspiration"):
        return "done"
    if of and done == of:
        return "done"
    return "begun" if done or said or (of and question in BEGUN_BY_ROWS) else "empty"


def _counted(question: str, content: Content, index: Index, laid: tuple[Line, ...]) -> tuple[int, int]:
    if question in COUNTED:
        return COUNTED[question](content, index)
    places = [place for line in laid for place in line.places if place.question == question]
    return sum(place.progress == "done" for place in places), len(places)


def _count(rows: Iterable[Noun], holds: Callable[..., bool]) -> tuple[int, int]:
    told = [holds(row) for row in rows]
    return sum(told), len(told)


def _named(content: Content, _index: Index) -> tuple[int, int]:
    """What a plan rests on it names itself."""
    return len(content.plan.foundations), max(len(content.plan.foundations), int(bool(content.foundations)))


def _priced(content: Content, _index: Index) -> tuple[int, int]:
    """Money without activities is not spent yet; activities without money set apart are one amount short."""
    done, of = _count((each for each in content.activities if each.status in TO_COME), is_priced)
    return done, of if content.budgets else of + 1


def _planned(content: Content, _index: Index) -> tuple[int, int]:
    """Where activities are for processes, each process asks for one."""
    going = [each for each in content.activities if each.status != "cancelled"]
    done, of = _count(going, is_arranged)
    return done, of + len(without_activity(content))


def _exemplary(content: Content, index: Index) -> tuple[int, int]:
    about = {name for each in examples(content, index) for name in (*each.processes, *each.target_groups)}
    return _count(content.processes or content.groups, lambda subject: subject.id in about)


COUNTED: dict[str, Callable[[Content, Index], tuple[int, int]]] = {
    "foundations": _named,
    "objectives": lambda content, index: _count(goals(content, index), lambda goal: is_complete(goal, index)),
    "partners": lambda content, _index: _count(content.partners, lambda partner: bool(partner.contributes.strip())),
    "messages": lambda content, index: _count(
        [each for each in content.messages if not waits(each)], lambda message: not lacks_reason(message, index)
    ),
    "means": _planned,
    "budget": _priced,
    "inspiration": _exemplary,
}
