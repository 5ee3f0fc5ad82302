"""What is chosen on a phone, and which screen comes next: it travels in the form itself, and nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ankerpunt.participation.asked import Question, Sheet
from ankerpunt.participation.parts.sheet_study import VERSION, offered, problem_at, version_in, written
from ankerpunt.science.listening.words import OPTIONS, Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

CANNOT_SAY = "cannot_say"
CHOICES = (*OPTIONS, CANNOT_SAY)
# What a button sends: to the next screen, the same one again (in another language), a screen by its name, or the end.
NEXT, STAY, SEND = "next", "stay", "send"
WHAT, LOOK = "what", "look"
LONGEST_CODE = 80

Problem = Literal["", "choose", "best", "worst", "both", "same"]


class Filled(Struct, frozen=True):
    """What came along with one request: the code, what is chosen so far, and where somebody is and goes.

    ``chosen`` is by question, or by screen of a study what counts most and least; ``version`` is which of its screens
    somebody sees. ``at`` and ``go`` are names of screens: what happens, a question by its number, or looking once more;
    ``looking`` is whether somebody came from there to change one answer.
    """

    code: str
    chosen: Mapping[str, str]
    at: str = WHAT
    go: str = STAY
    looking: bool = False
    version: int = 0

    def said(self, sheet: Sheet) -> dict[str, Option | None]:
        """The answers as they are counted: nothing where somebody cannot say."""
        options: dict[str, Option] = {option: option for option in OPTIONS}
        return {question.id: options.get(self.chosen.get(question.id, "")) for question in sheet.questions}

    def written(self, sheet: Sheet) -> str:
        """What was chosen in a study, as it is kept until all are estimated."""
        return written(sheet.study, self.version, self.chosen) if sheet.study else ""

    def problem(self, at: int, sheet: Sheet) -> Problem:
        """What is not chosen yet on a screen, or does not go together."""
        if sheet.study:
            return problem_at(at, self.chosen)
        return "" if sheet.questions[at - 1].id in self.chosen else "choose"

    def missing(self, sheet: Sheet) -> str:
        """The first question without a choice, by its number; empty where each has one."""
        return next((str(at) for at in range(1, asked_in(sheet) + 1) if self.problem(at, sheet)), "")


class Place(Struct, frozen=True):
    """The screen that is shown, and what is wrong with what was sent from it."""

    screen: str
    problem: Problem = ""


def filled_from(form: QueryDict, sheet: Sheet) -> Filled:
    """Read a form; of what was not asked nothing is taken over."""
    version = version_in(form.get(VERSION, ""), sheet.study) if sheet.study else 0
    may = offered(sheet.study, version) if sheet.study else {each.id: CHOICES for each in sheet.questions}
    found = {name: form.get(name, "") for name in may}
    return Filled(
        code=code_in(form.get("code", "")),
        chosen={question: choice for question, choice in found.items() if choice in may[question]},
        at=form.get("at", WHAT),
        go=form.get("go", NEXT if "at" in form else STAY),
        looking=form.get("looking") == "yes",
        version=version,
    )


def begun(code: str, sheet: Sheet) -> Filled:
    """Nothing is chosen yet."""
    return Filled(code, {}, version=version_in("", sheet.study) if sheet.study else 0)


def asked_in(sheet: Sheet) -> int:
    """How many questions there are, each on a screen of its own."""
    return sheet.study.screens if sheet.study else len(sheet.questions)


def code_in(typed: str) -> str:
    """A code as it was typed; of a whole address, which somebody may have copied, its last part."""
    return typed.strip().rstrip("/").rpartition("/")[2][:LONGEST_CODE]


def next_place(filled: Filled, sheet: Sheet) -> Place:
    """Say what is shown now. A question is not passed without a choice, and nothing that was chosen is lost."""
    screens = [WHAT, *map(str, range(1, asked_in(sheet) + 1)), LOOK]
    at = filled.at if filled.at in screens else WHAT
    wanted = _wanted(filled, at, screens)
    if filled.go == NEXT and at.isdecimal() and (problem := filled.problem(int(at), sheet)):
        return Place(at, problem)
    if wanted == LOOK and (missing := filled.missing(sheet)):
        return Place(missing, filled.problem(int(missing), sheet) if filled.go == SEND else "")
    return Place(wanted)


def _wanted(filled: Filled, at: str, screens: list[str]) -> str:
    if filled.go in screens:
        return filled.go
    if filled.go == SEND or (filled.go == NEXT and filled.looking):
        return LOOK
    if filled.go == NEXT:
        return screens[min(screens.index(at) + 1, len(screens) - 1)]
    return at


def question_at(screen: str, sheet: Sheet) -> Question | None:
    """The question of a round at a screen; a study has none."""
    return sheet.questions[int(screen) - 1] if screen.isdecimal() and not sheet.study else None
