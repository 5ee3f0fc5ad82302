"""What becomes of the answers to a preference study: estimated in memory, then nowhere (LISTENING R12, protocol 17).

Of an error only its kind is told: what it says may hold somebody's answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.db import transaction
from django.utils import timezone

from ankerpunt.jobs.models import Job
from ankerpunt.jobs.work import StoppedError, ask, ask_again, stop
from ankerpunt.listen.models import Round, Study
from ankerpunt.participation.life import close
from ankerpunt.participation.store import sheets as store
from ankerpunt.participation.store.place import NoStoreError
from ankerpunt.publish.study.careless import Noticed
from ankerpunt.science.floor import FLOOR
from ankerpunt.science.kept import Unestimated, written
from ankerpunt.science.progress import part
from ankerpunt.science.sheet import decode, encode, to_choices
from ankerpunt.science.studied import study as estimated
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.science.kept import Studied
    from ankerpunt.science.progress import Progress
    from ankerpunt.science.sheet import Sheet

ESTIMATE = "study-estimate"
SEED = 1
TOO_FEW = Text(
    nl=f"Minder dan {FLOOR} mensen deden mee. Over zo weinig mensen geven we geen cijfers. Praat met ze: in een "
    "gesprek hoor je meer.",
    en=f"Fewer than {FLOOR} people took part. We give no figures about so few people. Talk with them: in a "
    "conversation you hear more.",
)
GONE = Text(
    nl="De antwoorden zijn weg voordat er cijfers waren. Breng ze nog een keer mee, of vraag het opnieuw.",
    en="The answers are gone before there were figures. Bring them once more, or ask again.",
)
DESTROYED = Text(
    nl="De antwoorden zijn vernietigd voordat er cijfers waren.",
    en="The answers were destroyed before there were figures.",
)


class EstimateError(Exception):
    """Estimating did not work; only the kind of what happened is told."""


def store_of(study: Study) -> str:
    """Under which key answers are kept: of the round that asks them, or its own."""
    return study.round.key if study.round else study.key


def bring(study: Study, brought: Iterable[Sheet]) -> None:
    """Keep answers of another tool until they are estimated, which is asked for at once.

    The store first: one that no study knows is removed after a day, a study without a store is told to be lost.
    """
    store.bring(study.key, map(encode, brought))
    with transaction.atomic():
        study.save()
        begin_estimating(study)


def begin_estimating(study: Study) -> None:
    """See to it that a study is estimated; what is under way, failed or was stopped is left to people."""
    if study.result is None and job_of(study) is None:
        ask(ESTIMATE, organisation=study.organisation, study=study.key)


def job_of(study: Study) -> Job | None:
    """The newest job that estimates it."""
    return Job.objects.of(study.organisation).filter(work=ESTIMATE, about__study=study.key).first()


def stop_estimating(study: Study) -> None:
    """Stop where it is; the answers stay until somebody begins again, or destroys them."""
    if (job := job_of(study)) is not None:
        stop(job)


def estimate_again(study: Study) -> None:
    if (job := job_of(study)) is not None:
        ask_again(job)


def estimate(study: Study, progress: Progress) -> None:
    """Estimate in memory, put the result in the place of the answers, and carry it here; may be done twice."""
    key = store_of(study)
    try:
        said = store.sheets(key)
        store.finish(key, written(_found(said, study.names, progress)))
        close(key)
    except StoppedError:
        raise
    except NoStoreError:
        return  # it was done before, or is lost: the clock tells
    except Exception as error:  # noqa: BLE001 -- whatever it is, its words stay out of the log
        raise EstimateError(type(error).__name__) from None


def _found(said: Sequence[str], names: Sequence[str], progress: Progress) -> Studied | Unestimated:
    if len(said) < FLOOR:
        return Unestimated(TOO_FEW)
    try:
        data = to_choices(map(decode, said), names)
        noticed = Noticed.of(data, seed=SEED, progress=part(progress, 0.0, 0.1))
        return estimated(data, notes=noticed.sentences(), progress=part(progress, 0.1, 1.0))
    except Refusal as no:
        return Unestimated(no.sentence)


def keep_result(study: Study, result: str) -> None:
    """Write down what was estimated; a study that has its result keeps it."""
    today = timezone.localdate()
    with transaction.atomic():
        fresh = Study.objects.filter(pk=study.pk, result__isnull=True)
        fresh.update(result=msgspec.json.decode(result), estimated_on=today)
        if study.round:
            ended = {"state": Round.State.RELEASED, "closed_on": min(study.round.closes_on, today)}
            Round.objects.filter(pk=study.round.pk).running().update(**ended)


def destroy_answers(study: Study) -> None:
    """Before there are figures, because somebody decided so: nothing is left of what people said."""
    _end(study, DESTROYED, Round.State.STOPPED)


def lose(study: Study) -> None:
    """Its store is gone, so there will never be figures."""
    _end(study, GONE, Round.State.LOST)


def _end(study: Study, why: Text, state: str) -> None:
    stop_estimating(study)
    with transaction.atomic():
        unestimated = msgspec.to_builtins(Unestimated(why))
        Study.objects.filter(pk=study.pk, result__isnull=True).update(result=unestimated)
        if study.round_id:
            ended = {"state": state, "closed_on": timezone.localdate()}
            Round.objects.filter(pk=study.round_id).running().update(**ended)
    store.forget(store_of(study))


def forget_what_was_thrown_away() -> None:
    """Remove rounds of studies that are not there any more, from the day after their last one.

    On that day itself it keeps others at a distance (R3); later it could only refuse the same question, and had none.
    """
    today = timezone.localdate()
    Round.objects.asked().filter(study=None, questions=None, closed_on__lt=today).delete()


def waiting() -> list[Study]:
    """Studies of another tool whose answers are not estimated yet, of everybody here."""
    return list(Study.objects.filter(source=Study.Source.FILE, result__isnull=True))
