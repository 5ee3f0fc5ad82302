"""How far an organisation is on the path to its own foundations, and what it has already; read from the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.plan.nouns import CanvasAnswer, Foundation
from ankerpunt.promise.canvas import CANVASES

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.promise.canvas import Canvas


@dataclass(frozen=True)
class Stop:
    """One step of the path, as far as it is walked."""

    canvas: Canvas
    number: int
    url: str
    answers: list[CanvasAnswer]
    foundations: list[Foundation]

    @property
    def name(self) -> str:
        return sentence_case(word("Foundation", "kind", self.canvas.kind))

    @property
    def about(self) -> str:
        return self.canvas.about.say(language())

    @property
    def answered(self) -> int:
        return sum(
            any(question.asked_as(answer.question) for answer in self.answers) for question in self.canvas.questions
        )

    @property
    def others(self) -> list[CanvasAnswer]:
        """Answers to questions that the canvas does not ask (any more); they stay readable."""
        questions = self.canvas.questions
        return [each for each in self.answers if not any(one.asked_as(each.question) for one in questions)]

    @property
    def state(self) -> tuple[str, str, str]:
        """How it stands in words, with a tone and an icon."""
        if self.foundations:
            return _("Written"), "positive", "done"
        if self.answered:
            of = {"answered": self.answered, "questions": len(self.canvas.questions)}
            return _("%(answered)s of %(questions)s questions") % of, "info", "half"
        return _("Not begun"), "neutral", "dashed"

    @property
    def is_done(self) -> bool:
        return bool(self.foundations)


@dataclass(frozen=True)
class Path:
    stops: list[Stop]

    @property
    def done(self) -> int:
        return sum(stop.is_done for stop in self.stops)

    @property
    def next(self) -> Stop | None:
        """Where to go on: the first step without its foundation."""
        return next((stop for stop in self.stops if not stop.is_done), None)

    def stop(self, kind: str) -> Stop:
        return next(stop for stop in self.stops if stop.canvas.kind == kind)

    def after(self, kind: str) -> Stop | None:
        at = self.stop(kind).number
        return self.stops[at] if at < len(self.stops) else None


def path_of(standing: Standing) -> Path:
    answers, foundations = standing.index.rows(CanvasAnswer), standing.index.rows(Foundation)
    return Path(
        [
            Stop(
                canvas=canvas,
                number=number,
                url=address("promise:canvas", organisation=standing.organisation.slug, kind=kind),
                answers=[each for each in answers if each.kind == kind],
                foundations=[each for each in foundations if each.kind == kind],
            )
            for number, (kind, canvas) in enumerate(CANVASES.items(), 1)
        ]
    )
