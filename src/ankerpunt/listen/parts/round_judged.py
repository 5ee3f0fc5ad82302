"""What the rules say of a round that somebody prepares: its groups, what is refused, and who has to agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.listen.parts.round_register import asked_of, register_of
from ankerpunt.science.listening.groups import groups_of
from ankerpunt.science.listening.register import whole
from ankerpunt.science.listening.rounds import DAYS_BETWEEN, Question, open_round, to_approve
from ankerpunt.science.listening.rounds import Round as Wanted
from ankerpunt.science.ruled import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from ankerpunt.listen.models import Round
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.science.listening.groups import Group
    from ankerpunt.science.listening.register import Register

SPARE = 1.2
"""Codes for each invited person: a bowl that is drawn from has some left."""
SOMEBODY_ELSE = "-"


@dataclass(frozen=True)
class Judged:
    """The groups of a round, or why it cannot open; and the units for which a second member has to agree."""

    register: Register
    groups: tuple[Group, ...]
    refused: RuleBroken | None
    to_approve: tuple[str, ...]

    @property
    def invited(self) -> int:
        return sum(group.invited for group in self.groups)

    def slips(self, way: str) -> int:
        return sum(codes_for(group.invited, way) for group in self.groups)


def codes_for(invited: int, way: str) -> int:
    """How many codes are made for a group; whoever is mailed one needs no spare."""
    return ceil(round(invited * SPARE, 6)) if way == "drawn" else invited


def judge(round_: Round, subjects: Sequence[tuple[str, str]], standing: Standing) -> Judged:
    """Hold a round against R1 to R4, as if whoever has to agree did so already."""
    register = register_of(standing, round_, on=round_.opens_on)
    wanted = Wanted(
        id=round_.key or "new",
        opens_on=round_.opens_on,
        closes_on=round_.closes_on,
        questions=tuple(Question(kind=kind, about=about) for kind, about in subjects),  # type: ignore[arg-type]
        units=tuple(unit for unit in round_.units if unit in {each.id for each in register.units}),
        opened_by="+",
        approved_by=SOMEBODY_ELSE,
        study=round_.is_study,
    )
    waits = to_approve(register, wanted.units, wanted.opens_on)
    try:
        groups = open_round(wanted, register, asked_of(round_.organisation, but=round_ if round_.pk else None))
    except RuleBroken as no:
        return Judged(register, _groups_at_least(wanted, register), no, waits)
    return Judged(register, groups, None, waits)


def _groups_at_least(wanted: Wanted, register: Register) -> tuple[Group, ...]:
    """Who would be heard together, also where something else keeps the round from opening."""
    try:
        return groups_of(register, wanted.units)
    except RuleBroken:
        return ()


def again_from(closes_on: date) -> date:
    """The first day on which the same may be asked again."""
    return closes_on + timedelta(days=DAYS_BETWEEN)


def title_of(units: Collection[str], names: Mapping[str, str], parents: Mapping[str, str]) -> str:
    """Say who is heard together; of a unit whose parts are in other groups it is those who sit in the unit itself.

    `names` and `parents` are of every unit of the roster, in the order of the register.
    """
    with_parts = {parent for unit, parent in parents.items() if parent and unit not in units}
    said = [
        _("others in %(unit)s") % {"unit": names[unit]} if unit in with_parts else names[unit]
        for unit in names
        if unit in units
    ]
    together = said[0]
    for each in said[1:]:
        together = _("%(these)s together with %(those)s") % {"these": together, "those": each}
    return together[:1].upper() + together[1:]


def asked_units(register: Register, named: Collection[str]) -> frozenset[str]:
    """Every unit whose people are asked."""
    return whole(register, named)
