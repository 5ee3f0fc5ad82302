"""The way of a round from its draft to its words; codes are made once and are nowhere after that (L10)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ankerpunt.listen.actions.study import destroy_answers
from ankerpunt.listen.models import Round, RoundGroup, RoundSignature, RoundUnit
from ankerpunt.listen.parts.round_judged import asked_units, codes_for, judge
from ankerpunt.listen.parts.round_register import in_order
from ankerpunt.participation import store
from ankerpunt.participation.store import sheets
from ankerpunt.participation.store.places import destroy
from ankerpunt.plan.speech import say_date
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.listen.models.round import RoundQuerySet
    from ankerpunt.listen.parts.round_judged import Judged
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

Codes = dict[str, list[str]]
BEFOREHAND = 14
NOT_AGREED = Text(
    nl="De ondernemingsraad heeft nog geen ja gezegd. Leg de ronde eerst voor.",
    en="The works council did not say yes yet. Show it the round first.",
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


def agree(round_: Round, *, by: str) -> None:
    """Write down that the works council agreed."""
    Round.objects.filter(pk=round_.pk, state=Round.State.DRAFT).update(agreed_on=timezone.localdate(), agreed_by=by)


def approve(round_: Round, *, by: Member) -> None:
    """A second member looked at units that changed a short while ago (R1)."""
    if round_.signed(RoundSignature.BEGAN) != by.pk:
        RoundSignature.objects.update_or_create(
            round=round_, signed_as=RoundSignature.APPROVED, defaults={"member": by}
        )


def judged(round_: Round, standing: Standing) -> Judged:
    return judge(round_, list(round_.questions.values_list("kind", "about")), standing)


def invite(round_: Round, standing: Standing) -> Codes:
    """Fix the roster and the groups, and make the codes of all groups anew; an earlier try counts no more.

    They are given once, in clear, to be printed or mailed. Raises `RuleBroken` where the round may not open.
    """
    with transaction.atomic():
        locked = Round.objects.select_for_update().get(pk=round_.pk)
        found = judged(locked, standing)
        if found.refused:
            raise found.refused
        _fix(locked, found, standing)
        locked.state, locked.formed_on = Round.State.INVITING, timezone.localdate()
        locked.save()
        groups = {each.called: codes_for(each.invited, locked.way) for each in locked.groups.all()}
    if locked.is_study:
        [(group, codes)] = groups.items()
        return sheets.invite(locked.key, group=group, codes=codes)
    questions = [each.called for each in locked.questions.all()]
    return store.invite(locked.key, questions=questions, codes=groups)


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


def open_now(round_: Round) -> None:
    """The text first: a store that was not opened then is opened by the clock."""
    Round.objects.filter(pk=round_.pk, state=Round.State.INVITING).update(state=Round.State.OPEN)
    store.open_now(round_.key)


def call_off(round_: Round) -> None:
    """Before it opens: its codes hold no more, and it keeps no distance from other rounds."""
    Round.objects.filter(pk=round_.pk, state=Round.State.INVITING).update(
        state=Round.State.CALLED_OFF, closed_on=timezone.localdate()
    )
    destroy(round_.key)


def break_off(round_: Round) -> None:
    """While it is open: what was answered is destroyed without a word; its days count for later rounds."""
    if round_.is_study:
        destroy_answers(round_.study)
        return
    Round.objects.filter(pk=round_.pk, state=Round.State.OPEN).update(
        state=Round.State.STOPPED, closed_on=timezone.localdate()
    )
    destroy(round_.key)


def count(round_: Round, people: Mapping[str, int]) -> None:
    """Take the people of each unit out of a table instead of the register; what changes has to be agreed to again."""
    Round.objects.filter(pk=round_.pk, state=Round.State.DRAFT).update(
        people=dict(people), counted_on=timezone.localdate(), agreed_on=None, agreed_by=""
    )
    round_.signatures.filter(signed_as=RoundSignature.APPROVED).delete()


def spoil(round_: Round, codes: list[str]) -> int:
    return store.spoil(round_.key, codes)


def not_yet(round_: Round, standing: Standing) -> Text | None:
    """Why no codes can be made, if so: nobody agreed, a team changed, a rule is broken, or it is too early."""
    if round_.agreed_on is None:
        return NOT_AGREED
    found = judged(round_, standing)
    if found.to_approve and round_.signed(RoundSignature.APPROVED) is None:
        return NOT_APPROVED
    if found.refused:
        return found.refused.sentence
    first = round_.opens_on - timedelta(days=BEFOREHAND)
    if timezone.localdate() < first:
        return TOO_EARLY.filled(days=BEFOREHAND, day=Text(nl=say_date(first, "nl"), en=say_date(first, "en")))
    return None


def open_due(rounds: RoundQuerySet | None = None) -> int:
    """Open every round whose first day has come; gives how many."""
    found = list((Round.objects.all() if rounds is None else rounds).to_open(timezone.localdate()))
    for round_ in found:
        open_now(round_)
    return len(found)


def close_again(round_: Round) -> None:
    """Let the clock try once more what the auditor would not let out."""
    Round.objects.filter(pk=round_.pk).update(blocked_nl="", blocked_en="")
