"""What a printed canvas shows: its questions with what was answered, and where nothing was, room to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.kit.wording import language, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Foundation
    from ankerpunt.promise.canvas import Question
    from ankerpunt.promise.parts.foundation_canvas import Stop

SIZES = ("a4", "a3")


def sheets(organisation: Organisation, stops: Iterable[Stop], *, size: str, filled: bool) -> dict[str, Any]:
    """The data of the paper `canvas`, one sheet for each step."""
    return {
        "size": size,
        "organisation": organisation.name,
        "sheets": [_sheet(stop, filled=filled) for stop in stops],
        "words": {
            "example": _("Example"),
            "recognised": word("Foundation", "recognised_by"),
            "own": _("The questions are Ankerpunt's own."),
        },
    }


def _sheet(stop: Stop, *, filled: bool) -> dict[str, Any]:
    speech, canvas = language(), stop.canvas
    return {
        "number": stop.number,
        "name": stop.name,
        "about": stop.about,
        "why": canvas.why.say(speech),
        "questions": [
            {
                "text": question.text.say(speech),
                "help": question.help.say(speech),
                "answer": _answer(stop, question) if filled else None,
            }
            for question in canvas.questions
        ],
        "write": canvas.write.say(speech),
        "example": canvas.example.say(speech),
        "written": [_written(foundation) for foundation in stop.foundations] if filled else [],
    }


def _answer(stop: Stop, question: Question) -> str | None:
    return next((each.answer for each in stop.answers if each.answer and question.asked_as(each.question)), None)


def _written(foundation: Foundation) -> dict[str, Any]:
    return {"text": foundation.text, "recognised_by": list(foundation.recognised_by)}
