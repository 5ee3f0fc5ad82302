"""How far each objective is, with what it means and where the figure is from (E2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.plan.facts.objective import direction, results, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import Objective

ICONS = {"reached": "done", "on_the_way": "half", "not_yet": "dashed", "cannot_tell": "help"}


class Aim(Struct, frozen=True):
    """An objective in words: how far it is, from where to where, the newest figure, and its source."""

    name: str
    url: str
    icon: str
    said: str
    aim: str
    figure: str
    definition: str
    source: str


def words() -> dict[str, str]:
    return {
        "reached": _("reached"),
        "on_the_way": _("on the way"),
        "not_yet": _("not yet"),
        "cannot_tell": _("cannot be told"),
    }


def aims(now: Standing, found: Iterable[Objective]) -> list[Aim]:
    return [_aim(now, each) for each in found]


def _aim(now: Standing, objective: Objective) -> Aim:
    state = standing(objective, now.index, timezone.localdate())
    newest = next((each for each in results(objective, now.index) if each.value is not None), None)
    source = (newest.source if newest else "") or objective.source
    return Aim(
        name=now.name(objective),
        url=now.url(objective),
        icon=ICONS[state],
        said=words()[state],
        aim=_from_to(objective),
        figure=_("%(value)s on %(day)s") % {"value": _number(newest.value), "day": date_format(newest.measured_on)}
        if newest
        else _("not measured"),
        definition=objective.unit,
        source=source,
    )


def _from_to(objective: Objective) -> str:
    if objective.target is None:
        return _("no target")
    said = {
        "from": _number(objective.baseline),
        "to": _number(objective.target),
        "day": date_format(objective.due_on) if objective.due_on else "",
    }
    if objective.baseline is None:
        told = _("at most %(to)s") if direction(objective) == "at_most" else _("at least %(to)s")
    else:
        told = _("from %(from)s to %(to)s")
    return (f"{told}, " + _("by %(day)s") if said["day"] else told) % said


def _number(value: float | None) -> str:
    return "–" if value is None else number_format(round(value, 1), force_grouping=True)
