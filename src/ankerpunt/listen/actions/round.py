"""The way of a round from its draft to its words; codes are made once and are nowhere after that (L10)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ankerpunt.listen.actions.study import destroy_answers
from ankerpunt.listen.models import Round, RoundGroup, RoundSignature, RoundUnit
from ankerpunt.listen.parts.round_judged import asked_units, codes_for, judge
from ankerpunt.listen.parts.round_part import is_complete
from ankerpunt.listen.parts.round_register import in_order
from ankerpunt.participation import store
from ankerpunt.participation.store import sheets
from ankerpunt.participation.store.places import destroy
from ankerpunt.plan.speech import say_date
from ankerpunt.science.ruled import RuleBroken
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ankerpunt.listen.models.round import RoundQuerySet
    from ankerpunt.listen.parts.round_judged import Judged
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

Codes = dict[str, list[str]]
BEFOREHAND = 14
NOT_COMPLETE = Text(
    nl="Het is nog niet af. Ga terug: daar staat wat er nog mist.",
    en="It is not complete yet. Go back: there it says what is missing.",
)
NOT_AGREED = Text(
    nl="De ondernemingsraad heeft nog geen ja gezegd. Leg het eerst voor.",
    en="The works council did not say yes yet. Show it to them first.",
)
NOT_APPROVED = Text(
    nl="Een team is kort geleden veranderd. Vraag een collega om de indeling te bekijken en goed te keuren.",
    en="A team changed a short while ago. Ask a colleague to look at the teams and to approve.",
)
TOO_EARLY = Text(
    nl="Maak de codes hooguit {days} dagen voor de eerste dag, zodat klopt wie waar werkt. Dat kan vanaf {day}.",
    en="Make the codes {days} days before the first day at the earliest, so that who works where is right. From {day}"
    " on.",
)
TOO_LATE_TO_BEGIN = Text(
    nl="De eerste dag is voorbij. Kies andere dagen, en leg het opnieuw voor.",
    en="The first day is over. Choose other days, and show it to the works council again.",
)
TOO_LATE = Text(
    nl="Het is al open, of voorbij. Nieuwe codes maken kan niet meer.",
    en="It is open already, or over. New codes cannot be made any more.",
)
OTHER_GROUPS = Text(
    nl="Met de mensen in deze tabel komen de groepen anders uit dan de ondernemingsraad las. Tel de mensen eerst bij"
    " “Wie werkt waar”, en leg het opnieuw voor.",
    en="With the people of this table the groups are others than the works council read. Count the people first under"
    " “Who works where”, and show it to them again.",
)


def agree(round_: Round, *, by: str) -> None:
    """Write down that the works council agreed, and since when; said again, the first time stands."""
    drafts = Round.objects.filter(pk=round_.pk, state=Round.State.DRAFT, agreed_on=None)
    drafts.update(agreed_on=timezone.localdate(), agreed_by=by)


def disagree(round_: Round) -> None:
    """The works council takes its yes back, as long as there are no codes."""
    Round.objects.filter(pk=round_.pk, state=Round.State.DRAFT).update(agreed_on=None, agreed_by="")


def approve(round_: Round, *, by: Member) -> None:
    """A second member looked at units that changed a short while ago (R1)."""
    if round_.signed(RoundSignature.BEGAN) != by.pk:
        RoundSignature.objects.update_or_create(
            round=round_, signed_as=RoundSignature.APPROVED, defaults={"member": by}
        )


def judged(round_: Round, standing: Standing) -> Judged:
    return judge(round_, list(round_.questions.values_list("kind", "about")), standing)


def invite(round_: Round, standing: Standing, *, counted: Mapping[str, int] | None = None) -> Codes:
    """Fix the roster and the groups, and make the codes of all groups again; an earlier try counts no more.

    They are given once, in clear, to be printed or mailed; `counted` is how many get a letter, by unit. Raises
    `RuleBroken` where the round may not open, and `Refusal` where its store cannot be made.
    """
    with transaction.atomic():
        locked = Round.objects.select_for_update().get(pk=round_.pk)
        if locked.state not in {Round.State.DRAFT, Round.State.INVITING}:
            raise RuleBroken(nl=TOO_LATE.nl, en=TOO_LATE.en)
        if counted is not None:
            _count_again(locked, counted, standing)
        if no := not_yet(locked, standing):
            raise RuleBroken(nl=no.nl, en=no.en)
        was = locked.state
        _fix(locked, judged(locked, standing), standing)
        locked.state, locked.formed_on = Round.State.INVITING, timezone.localdate()
        locked.save()
        groups = {each.called: codes_for(each.invited, locked.way) for each in locked.groups.all()}
    try:
        return _with_codes(locked, groups)
    except Refusal:
        Round.objects.filter(pk=round_.pk, state=Round.State.INVITING).update(state=was)
        raise


def _with_codes(round_: Round, groups: Mapping[str, int]) -> Codes:
    """Make the store: counts for the questions of a round, or sheets for a study, which has one group."""
    if round_.is_study:
        [(group, codes)] = groups.items()
        return sheets.invite(round_.key, group=group, codes=codes)
    return store.invite(round_.key, questions=[each.called for each in round_.questions.all()], codes=groups)


def _count_again(round_: Round, people: Mapping[str, int], standing: Standing) -> None:
    """Others are not heard together than the works council was told."""
    before = {group.units for group in judged(round_, standing).groups}
    round_.people, round_.counted_on = dict(people), timezone.localdate()
    if {group.units for group in judged(round_, standing).groups} != before:
        raise RuleBroken(nl=OTHER_GROUPS.nl, en=OTHER_GROUPS.en, rule="R2")


def _fix(round_: Round, found: Judged, standing: Standing) -> None:
    """Keep whom the round asks, as it is today: units, how many people sit in each, and what each came from."""
    asked, names = asked_units(found.register, round_.units), {unit.id: unit for unit, _depth in in_order(standing)}
    round_.roster.all().delete()
    round_.groups.all().delete()
    RoundUnit.objects.bulk_create(
        RoundUnit(
            round=round_,
            unit=unit.id,
            parent=unit.parent,
            name=names[unit.id].name,
            people=unit.people,
            came_from=unit.came_from,
        )
        for unit in found.register.units
        if unit.id in asked
    )
    order = [unit.id for unit in found.register.units]
    RoundGroup.objects.bulk_create(
        RoundGroup(round=round_, called=units[0], units=units, invited=group.invited)
        for group in found.groups
        for units in [tuple(sorted(group.units, key=order.index))]
    )


def open_now(round_: Round) -> bool:
    """Open a round that has its codes. The text first: a store that was not opened then is opened by the clock."""
    if store.state_of(round_.key) != "inviting" or not _moves(round_, Round.State.INVITING, Round.State.OPEN):
        return False
    store.open_now(round_.key)
    return True


def call_off(round_: Round) -> bool:
    """Before it opens: its codes hold no more, and it keeps no distance from other rounds."""
    return _ends(round_, Round.State.INVITING, Round.State.CALLED_OFF)


def break_off(round_: Round) -> bool:
    """While it is open: what was answered is destroyed without a word; its days count for later rounds."""
    if round_.is_study:
        destroy_answers(round_.study)
        return True
    return _ends(round_, Round.State.OPEN, Round.State.STOPPED)


def _ends(round_: Round, before: str, after: str) -> bool:
    """Only who ended it takes its store away: it may have opened, or got its words, a moment ago."""
    ended = _moves(round_, before, after, closed_on=timezone.localdate())
    if ended:
        destroy(round_.key)
    return ended


def _moves(round_: Round, before: str, after: str, **more: date) -> bool:
    return bool(Round.objects.filter(pk=round_.pk, state=before).update(state=after, **more))


def count(round_: Round, people: Mapping[str, int]) -> None:
    """Take the people of each unit out of a table instead of the register; what changes has to be agreed to again."""
    Round.objects.filter(pk=round_.pk, state=Round.State.DRAFT).update(
        people=dict(people), counted_on=timezone.localdate(), agreed_on=None, agreed_by=""
    )
    round_.signatures.filter(signed_as=RoundSignature.APPROVED).delete()


def spoil(round_: Round, codes: list[str]) -> None:
    store.spoil(round_.key, codes)


def not_yet(round_: Round, standing: Standing) -> Text | None:
    """Why no codes can be made, if so: nobody agreed, a team changed, a rule is broken, or it is too early."""
    if round_.is_draft and not is_complete(round_):
        return TOO_LATE_TO_BEGIN if timezone.localdate() > round_.opens_on else NOT_COMPLETE
    if round_.agreed_on is None:
        return NOT_AGREED
    found = judged(round_, standing)
    if found.to_approve and round_.signed(RoundSignature.APPROVED) is None:
        return NOT_APPROVED
    if found.refused:
        return found.refused.sentence
    today, first = timezone.localdate(), round_.opens_on - timedelta(days=BEFOREHAND)
    if today > round_.closes_on:
        return TOO_LATE_TO_BEGIN
    if today < first:
        return TOO_EARLY.filled(days=BEFOREHAND, day=Text(nl=say_date(first, "nl"), en=say_date(first, "en")))
    return None


def open_due(rounds: RoundQuerySet | None = None) -> int:
    """Open every round whose first day has come and whose codes are there; gives how many."""
    return sum(map(open_now, (Round.objects.all() if rounds is None else rounds).to_open(timezone.localdate())))


def close_again(round_: Round) -> None:
    """Let the clock try once more what the auditor would not let out."""
    Round.objects.filter(pk=round_.pk).update(blocked_nl="", blocked_en="")
