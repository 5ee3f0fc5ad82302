"""The path of one plan: what is in it, how far it is, and the addresses that its questions lead to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec.structs import replace

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import Standing
from ankerpunt.pages.path import Act, Answer, AskedStep, Ways
from ankerpunt.plan.facts.nine_questions import Answered, NineQuestions, nine_questions
from ankerpunt.plan.facts.plan_content import Content, content
from ankerpunt.plan.facts.plan_grid import Subject
from ankerpunt.plan.nouns import CommunicationPlan, Noun, Process
from ankerpunt.plan.speech import say_list

NAMED = 3
# As much of what people wrote as one reads on a path.
QUOTED = 240


class PlanWalker(Ways, frozen=True, kw_only=True):
    content: Content
    nine: NineQuestions
    today: date

    @classmethod
    def of(cls, standing: Standing, plan: CommunicationPlan, *, may_edit: bool) -> PlanWalker:
        inside = content(plan, standing.index)
        nine = nine_questions(inside, standing.index)
        return cls(standing=standing, may_edit=may_edit, content=inside, nine=nine, today=timezone.localdate())

    @property
    def plan(self) -> CommunicationPlan:
        return self.content.plan

    def answer_url(self, question: str, *, process: str = "") -> str:
        """Where the answer to a question is written in words, with who sees to it."""
        about = process or None
        written = (each for each in self.content.answers if (each.question, each.process) == (question, about))
        own = next(written, None)
        if own is not None:
            return self.edit_url(own)
        first = {"plan": self.plan.id, "question": question, **({"process": process} if process else {})}
        return self.new_url("PlanAnswer", **first)

    def open_at(self, question: str) -> list[Subject]:
        """The processes or groups that have no answer to a question yet."""
        return [
            line.subject
            for line in self.nine.lines
            for place in line.places
            if place.question == question and place.progress != "done"
        ]

    def first_open(self, question: str) -> Subject | None:
        return next(iter(self.open_at(question)), None)

    def open_names(self, question: str) -> str:
        return self.names(self.open_at(question))

    def names(self, rows: Iterable[Noun]) -> str:
        """A few by name, the others by their number."""
        called = [self.standing.name(each) for each in rows]
        more = len(called) - NAMED
        if more > 1:
            called = [*called[:NAMED], _("%(count)s others") % {"count": more}]
        return say_list(called, language()) if called else ""

    def counted(self, asked: Answered, *, all_processes: str, processes: str, groups: str) -> str:
        """Say of how many processes or groups a question has an answer; nothing where there are none."""
        if not asked.of:
            return ""
        said = groups if not self.content.processes else all_processes if asked.done == asked.of else processes
        return said % {"done": asked.done, "all": asked.of}

    def act_on(self, subject: Subject | None, label: str, field: str) -> Act | None:
        """A button to the field of a process; None for a group, which has no such field."""
        if not isinstance(subject, Process):
            return None
        return self.act_at(label % {"name": self.standing.name(subject)}, self.edit_url(subject, field=field), "edit")

    def more(self, noun: str, count: int, shown: int, label: str, **asked: str) -> Link | None:
        """The way to the rest, where there is more than what is shown."""
        return Link(label, self.listed(noun, **asked), onward=True) if count > shown else None


def step(number: int, asked: Answered, answer: Answer, *, next_: str) -> AskedStep:
    """A question as a step of a path; only that of the next one has a button, elsewhere it is a quiet link."""
    if asked.question == next_:
        return AskedStep(number, "next", answer)
    asks = answer.act if asked.progress != "done" else None
    change = Link(asks.label, asks.url, drawer=True) if asks else answer.change
    quiet = replace(answer, act=None, also=None, more=None, change=change)
    return AskedStep(number, "later" if asked.progress == "empty" else asked.progress, quiet)
