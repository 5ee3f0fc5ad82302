"""A stage as a path: four or five questions per target group, in the order of the method, each with what is there.

    fill_path("understand", whom=path.whom, heard=path.heard, …)

stands in the room's module `pages`. Which questions there are and what answers them is said in the plan
(`plan.facts.path`); a room says, question by question, what its answer looks like: a function of a `Walker` that
gives an `Answer`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.parts import Link
from ankerpunt.kit.status import status_of
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from ankerpunt.kit.status import Status
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import Noun, TargetGroup

# The first question without an answer is next; those after it wait, or have begun already.
Progress = Literal["done", "next", "begun", "later"]


class Row(Struct, frozen=True, kw_only=True):
    """A line of an answer; `mark` is the code of a status whose icon stands before it, `share` draws a bar [0, 1]."""

    text: str
    url: str = ""
    note: str = ""
    mark: str = ""
    share: float | None = None

    @property
    def width(self) -> str:
        return f"{100 * (self.share or 0):.0f}"

    @property
    def status(self) -> Status:
        return status_of(self.mark)


class Said(Struct, frozen=True, kw_only=True):
    """Words that somebody said, with whose they are above them; `dashed` where they do not hold yet."""

    text: str
    head: str = ""
    url: str = ""
    dashed: bool = False


class Act(Struct, frozen=True, kw_only=True):
    """What one can do: a verb, and where."""

    label: str
    url: str
    icon: str = ""
    drawer: bool = False


class Seen(Struct, frozen=True, kw_only=True):
    """Who sees to an answer and by when, as one line; `initials` of whom, `url` where that is changed."""

    text: str
    initials: str = ""
    url: str = ""


class Answer(Struct, frozen=True, kw_only=True):
    """What a question shows: what is there, or why to ask it and an example, and what to do next.

    Parameters
    ----------
    question
        As people would say it aloud; the heading.
    why
        One sentence that is read while there is no answer.
    told, rows, said
        What is there: a sentence, lines, or words side by side.
    more
        What there is besides, as the way to it.
    example
        How it could look, while there is nothing.
    act, also
        What to do next, and another way; without the right to change anything there is none.
    change
        Where an answer is changed or added to.
    seen
        Who sees to it, and by when.
    """

    question: str
    why: str
    told: str = ""
    rows: tuple[Row, ...] = ()
    said: tuple[Said, ...] = ()
    more: Link | None = None
    example: str = ""
    act: Act | None = None
    also: Act | None = None
    change: Link | None = None
    seen: Seen | None = None

    @property
    def empty(self) -> bool:
        return not self.rows and not self.said and not self.told

    @property
    def barred(self) -> bool:
        return any(row.share is not None for row in self.rows)


class Ways(Struct, frozen=True, kw_only=True):
    """Who walks a path, and the addresses that its questions lead to."""

    standing: Standing
    may_edit: bool

    @property
    def organisation(self) -> str:
        return self.standing.organisation.slug

    def row(self, said: Noun, *, note: str = "", mark: str = "", share: float | None = None, text: str = "") -> Row:
        """A line that leads to a row of the plan."""
        called = text or self.standing.name(said)
        return Row(text=called, url=self.standing.url(said), note=note, mark=mark, share=share)

    def listed(self, noun: str, **asked: str) -> str:
        """The list of a noun, narrowed to what is asked."""
        return _asking(kind(noun).list_address(self.organisation), asked)

    def act(self, label: str, noun: str, icon: str = "add", **first: str) -> Act | None:
        """A button that begins a row of a noun with these values; None for who may not."""
        return self.act_at(label, self.new_url(noun, **first), icon)

    def act_at(self, label: str, url: str, icon: str = "", *, drawer: bool = True) -> Act | None:
        """A button to any form; None for who may not."""
        return Act(label=label, url=url, icon=icon, drawer=drawer) if self.may_edit else None

    def example(self, noun: str) -> str:
        return EXAMPLES[noun].say(language())

    def change(self, label: str, url: str) -> Link | None:
        return Link(label, url, drawer=True) if self.may_edit else None

    def new_url(self, noun: str, **first: str) -> str:
        return _asking(kind(noun).act_address(self.organisation, "new"), first)

    def edit_url(self, said: Noun, **asked: str) -> str:
        return _asking(kind(type(said).__name__).act_address(self.organisation, "edit", said.id), asked)


class Walker(Ways, frozen=True, kw_only=True):
    """The path of one group."""

    group: TargetGroup


class AskedStep(Struct, frozen=True):
    """One question of a path as the page shows it; what it asks for stands out where it is the next one."""

    number: int
    progress: Progress
    answer: Answer

    @property
    def button(self) -> str:
        return "primary" if self.progress == "next" else "secondary"

    @property
    def shows_change(self) -> bool:
        """A way to change it, unless the button does that already."""
        return self.answer.change is not None and (self.answer.act is None or not self.answer.empty)

    @property
    def progress_in_words(self) -> str:
        said = {"done": _("Answered"), "next": _("The next step"), "begun": _("Begun"), "later": ""}
        return said[self.progress]


def _asking(url: str, values: Mapping[str, str]) -> str:
    asked = "&".join(f"{name}={value}" for name, value in values.items())
    return f"{url}?{asked}" if asked else url


class Others(Struct, frozen=True, kw_only=True):
    """What a stage asks its questions of instead of groups, once there is any.

    `asked` is the word in the address that chooses one; `steps` gives the path of one, for who may edit or not, and
    `whole` the way to all of it. Of the organisation as a whole there is nothing to choose: it has no noun.
    """

    found: Callable[[Standing], Sequence[Noun]]
    steps: Callable[[Standing, Noun, bool], Sequence[AskedStep]]
    noun: str = ""
    asked: str = ""
    whole: Callable[[Standing, Noun], Link] | None = None


Asker = Callable[[Walker], Answer]

_paths: dict[str, Mapping[str, Asker]] = {}
_others: dict[str, Others] = {}


def fill_path(stage: str, **answers: Asker) -> None:
    """Say how the answers to the questions of a stage look, by their code."""
    _paths[stage] = answers


def fill_others(stage: str, others: Others) -> None:
    """Say of what else than groups a stage asks its questions."""
    _others[stage] = others


def others_of(stage: str) -> Others | None:
    return _others.get(stage)


def answers_of(stage: str) -> Mapping[str, Asker]:
    return _paths[stage]
