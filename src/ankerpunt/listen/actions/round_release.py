"""What participation asks of this room: a round as a phone shows it, what its closing needs, and where its words go."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import get_language

from ankerpunt.listen.actions.study import begin_estimating, keep_result, lose, waiting
from ankerpunt.listen.asking import story_url
from ankerpunt.listen.models import Heard, Round, RoundQuestion, RoundWord, Study
from ankerpunt.listen.parts.round_judged import title_of
from ankerpunt.listen.parts.round_register import asked_of
from ankerpunt.listen.parts.study_design import asked_by
from ankerpunt.participation.asked import Facts, Over, Question, Running, Sheet
from ankerpunt.promise.models import Foundation, Usp
from ankerpunt.science.auditor.rhythm import Past

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.science.listening.release import Release
    from ankerpunt.science.listening.rounds import Asked
    from ankerpunt.text import Text


KEPT_FOR = 60.0
OVER: dict[str, Over] = {
    Round.State.RELEASED: "released",
    Round.State.STOPPED: "stopped",
    Round.State.LOST: "lost",
    Round.State.CALLED_OFF: "called_off",
}


class Rounds:
    """The asker of `participation.asked`."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], tuple[float, Sheet]] = {}

    def sheet(self, key: str) -> Sheet | None:
        """Of an open round the text is fixed, and read for every screen of every phone: so it is kept for a minute."""
        wanted, now = (key, get_language() or ""), monotonic()
        read_at, kept = self._open.get(wanted, (now, None))
        if kept is not None and now - read_at < KEPT_FOR:
            return kept
        alike = list(Round.objects.asked().filter(key__startswith=key).select_related("organisation", "study")[:2])
        if len(alike) != 1:
            return None
        found, sheet = alike[0], _sheet(alike[0])
        if found.state == Round.State.OPEN:
            self._open = {each: read for each, read in self._open.items() if now - read[0] < KEPT_FOR}
            self._open[wanted] = now, sheet
        return sheet

    def facts(self, key: str) -> Facts:
        found = (
            Round.objects.select_related("organisation").prefetch_related("questions", "roster", "groups").get(key=key)
        )
        return Facts(
            groups={each.called: tuple(each.units) for each in found.groups.all()},
            roster={each.unit: each.people for each in found.roster.all()},
            questions=tuple(each.called for each in found.questions.all()),
            formed_on=found.formed_on or found.opens_on,
            this=Past(
                opens_on=found.opens_on,
                closes_on=min(found.closes_on, max(timezone.localdate(), found.opens_on)),
                subjects={(each.kind, each.about) for each in found.questions.all()},
                roster={name for each in found.roster.all() for name in (each.unit, *each.came_from)},
                released=found.state == Round.State.RELEASED,
            ),
            others=tuple(map(_past, asked_of(found.organisation, but=found))),
        )

    def running(self) -> Iterable[Running]:
        asked = [
            Running(each.key, each.closes_on, "open" if each.state == Round.State.OPEN else "inviting", each.is_blocked)
            for each in Round.objects.all().running()
        ]
        brought = [Running(each.key, each.begun_at.date(), "closing") for each in waiting()]
        return [*asked, *brought]

    def estimate(self, key: str) -> None:
        if (study := Study.objects.of_store(key).first()) is not None:
            begin_estimating(study)

    def keep_result(self, key: str, result: str) -> None:
        if (study := Study.objects.of_store(key).first()) is not None:
            keep_result(study, result)

    def keep(self, key: str, release: Release) -> None:
        """Words that are there already stay as they are: it may be done twice. A round that was ended takes none."""
        with transaction.atomic():
            found = Round.objects.select_for_update(of=("self",)).select_related("organisation").get(key=key)
            if found.state in Round.WITHOUT_WORDS:
                return
            RoundWord.objects.bulk_create(
                (
                    RoundWord(round=found, group=cell.group, question=cell.question, word=cell.word)
                    for cell in release.cells
                ),
                ignore_conflicts=True,
            )
            if found.state != Round.State.RELEASED:
                found.state, found.took_part = Round.State.RELEASED, release.took_part
                found.closed_on = found.closed_on or min(found.closes_on, timezone.localdate())
                found.blocked_nl = found.blocked_en = ""
                found.save()
                _hear(found, release)

    def blocked(self, key: str, why: Text) -> None:
        Round.objects.filter(key=key).update(blocked_nl=why.nl, blocked_en=why.en)

    def lost(self, key: str) -> None:
        ended = {"state": Round.State.LOST, "closed_on": timezone.localdate()}
        if (study := Study.objects.of_store(key).first()) is not None:
            lose(study)
        Round.objects.filter(key=key).running().update(**ended)


def _sheet(found: Round) -> Sheet:
    return Sheet(
        key=found.key,
        organisation=found.organisation.name,
        language=found.organisation.language,
        purpose=found.purpose,
        questions=tuple(
            Question(each.called, each.kind, each.name, each.meaning, each.hint)  # type: ignore[arg-type]
            for each in found.questions.all()
        ),
        groups=group_titles(found),
        opens_on=found.opens_on,
        closes_on=found.closes_on,
        words_on=found.words_on,
        afterwards=found.afterwards,
        council=found.agreed_on is not None,
        mailed=found.way == Round.Way.MAILED,
        story_url=story_url(found.organisation),
        over=OVER.get(found.state, ""),
        study=asked_by(found.study) if found.is_study else None,
    )


def _hear(round_: Round, release: Release) -> None:
    """Leave in the plan what was heard, once, with who answered together; a subject that went leaves nothing."""
    of = round_.organisation
    with translation.override(of.language):
        titles = group_titles(round_)
    for each in round_.questions.all():
        if each.kind == RoundQuestion.Kind.EVOLUTION:
            about: dict[str, Any] = {"foundation": Foundation.objects.of(of).filter(slug=each.about).first()}
        else:
            about = {"usp": Usp.objects.of(of).filter(slug=each.about).first()}
        for cell in release.cells if any(about.values()) else ():
            if cell.question == each.called:
                said = {"kind": each.kind, "word": cell.word, "together_with": titles.get(cell.group, "")}
                Heard(organisation=of, heard_on=round_.last_day, **about, **said).save()


def group_titles(round_: Round) -> dict[str, str]:
    """Who is heard together, in words, by the name of the group."""
    roster = list(round_.roster.all())
    names, parents = {each.unit: each.name for each in roster}, {each.unit: each.parent for each in roster}
    return {each.called: title_of(each.units, names, parents) for each in round_.groups.all()}


def _past(other: Asked) -> Past:
    return Past(opens_on=other.opens_on, closes_on=other.closes_on, subjects=other.subjects, roster=other.roster)
