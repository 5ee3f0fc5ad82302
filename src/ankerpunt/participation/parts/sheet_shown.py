"""What the screens of a round show: worked out of its sheet and of what came along, for the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.participation.parts.sheet import CHOICES, LOOK, WHAT, asked_in, question_at
from ankerpunt.participation.parts.sheet_language import language_mark
from ankerpunt.participation.parts.sheet_study import VERSION, names_at

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ankerpunt.participation.asked import Question, Sheet, Study
    from ankerpunt.participation.parts.sheet import Filled, Place

FORM = "answers"
HALF_A_YEAR = 180  # days; a day that is nearer needs no year


class Choice(Struct, frozen=True):
    value: str
    label: str
    chosen: bool
    past: bool
    """Whether it is the way past the question, and no answer."""


class Item(Struct, frozen=True):
    """An item on a screen of a study, with whether it was chosen as what counts most or least."""

    value: str
    name: str
    best: bool
    worst: bool


class Line(Struct, frozen=True):
    """One question with what was chosen, to be looked at once more; of a study also what counts least."""

    screen: str
    name: str
    choice: str
    worst: str = ""


def around(sheet: Sheet) -> dict[str, Any]:
    """What stands around every page about this round; `own` marks words in the language of the organisation."""
    today = timezone.localdate()
    return {
        "sheet": sheet,
        "owner": sheet.organisation,
        "own": language_mark(sheet.language),
        "languages": round_url(sheet),
        "opens": day_of(sheet.opens_on, today),
        "words_day": day_of(sheet.words_on, today),
        "one": len(sheet.questions) == 1,
        "study": sheet.study,
    }


def screen_of(place: Place, filled: Filled, sheet: Sheet, group: str) -> tuple[str, dict[str, Any]]:
    """Give the template of a screen and what it shows."""
    context = around(sheet) | _carried(place, filled, sheet) | {"group": sheet.groups.get(group, "")}
    question = question_at(place.screen, sheet)
    if question is not None:
        return "participation/sheet/question.html", context | _question(int(place.screen), question, filled, sheet)
    if place.screen == LOOK:
        lines = _chosen(filled, sheet.study) if sheet.study else _lines(filled, sheet)
        return "participation/sheet/look.html", context | {"lines": lines, "back": str(asked_in(sheet))}
    if sheet.study and place.screen == WHAT:
        return "participation/sheet/what_study.html", context | {"first": sheet.study.items[0]}
    if sheet.study:
        return "participation/sheet/screen.html", context | screen_shown(int(place.screen), filled, sheet.study)
    return "participation/sheet/what.html", context | {"first": sheet.questions[0]}


def _carried(place: Place, filled: Filled, sheet: Sheet) -> dict[str, Any]:
    """What the form takes along from screen to screen, beside what is asked on this one."""
    here = names_here(place.screen, sheet)
    kept = {name: choice for name, choice in filled.chosen.items() if name not in here}
    looking = {"looking": "yes"} if here and (filled.looking or filled.at == LOOK) else {}
    version = {VERSION: filled.version} if sheet.study else {}
    return {
        "carried_by": FORM,
        "carried": {"code": filled.code, "at": place.screen, **looking, **version, **kept},
        "draft": draft_of(sheet, filled.code),
        "screen": place.screen,
        "problem": place.problem,
    }


def _question(at: int, question: Question, filled: Filled, sheet: Sheet) -> dict[str, Any]:
    chosen, labels = filled.chosen.get(question.id), choice_labels()
    return {
        "question": question,
        "at": at,
        "of": len(sheet.questions),
        "choices": [Choice(each, labels[each], each == chosen, each == CHOICES[-1]) for each in CHOICES],
        "back": _back(at, filled),
    }


def screen_shown(at: int, filled: Filled, study: Study) -> dict[str, Any]:
    """One screen of a study: its items as they stand there, and what was chosen of them."""
    best, worst = names_at(at)
    return {
        "study": study,
        "best": best,
        "worst": worst,
        "at": at,
        "of": study.screens,
        "items": [
            Item(each, study.items[int(each)], filled.chosen.get(best) == each, filled.chosen.get(worst) == each)
            for each in map(str, study.versions[filled.version][at - 1])
        ],
        "back": _back(at, filled),
    }


def names_here(screen: str, sheet: Sheet) -> tuple[str, ...]:
    """The names of what is asked on a screen."""
    if not screen.isdecimal():
        return ()
    question = question_at(screen, sheet)
    return (question.id,) if question else names_at(int(screen))


def _back(at: int, filled: Filled) -> str:
    return LOOK if filled.looking or filled.at == LOOK else str(at - 1) if at > 1 else WHAT


def _chosen(filled: Filled, study: Study) -> list[Line]:
    found = []
    for at in range(1, study.screens + 1):
        best, worst = (study.items[int(filled.chosen[name])] for name in names_at(at))
        found.append(Line(str(at), _("Choice %(number)s") % {"number": at}, best, worst))
    return found


def _lines(filled: Filled, sheet: Sheet) -> list[Line]:
    labels = choice_labels()
    return [
        Line(str(at), question.name, labels[filled.chosen[question.id]])
        for at, question in enumerate(sheet.questions, 1)
    ]


def choice_labels() -> Mapping[str, str]:
    said = (
        pgettext("answer", "Less often"),
        pgettext("answer", "About as often"),
        pgettext("answer", "More often"),
        _("I cannot say"),
    )
    return dict(zip(CHOICES, said, strict=True))


def draft_of(sheet: Sheet, code: str) -> str:
    """The name under which a device keeps what is chosen: one for each code, which it does not tell."""
    letters = "".join(sign for sign in code if sign.isalnum()).casefold()
    return salted_hmac("ankerpunt.participation.draft", f"{sheet.key}\n{letters}", algorithm="sha256").hexdigest()[:16]


def day_of(day: date, today: date) -> str:
    """Say “Monday 22 March”, with the year where it is far away."""
    return date_format(day, "l j F" if abs((day - today).days) < HALF_A_YEAR else "l j F Y")


def round_url(sheet: Sheet) -> str:
    return address("participation:round", key=sheet.key)
