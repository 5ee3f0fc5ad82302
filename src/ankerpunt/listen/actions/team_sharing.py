"""What teams shared becomes part of the plan: places on the road, and evidence for cells or against them (A6, L8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.listen.models import Marker, TeamReflection
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.models import Organisation, Unit
from ankerpunt.participation.sharing import Noticed, Place, keep_by
from ankerpunt.promise.models import Foundation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ankerpunt.participation.sharing import Shared


@keep_by
def keep(whose: str, said: Sequence[Shared]) -> None:
    """Write down what came from teams; it is nobody's act, and its day is no more than a month."""
    organisation = Organisation.objects.get(slug=whose)
    month = timezone.localdate().replace(day=1)
    with turn_of(organisation.pk), override(organisation.language):
        for each in said:
            if isinstance(each, Place):
                _place(each, organisation, month)
            else:
                _noticed(each, organisation, month)


def _place(said: Place, organisation: Organisation, month: date) -> None:
    value = _row(Foundation, said.value, organisation)
    marker = _row(Marker, said.marker, organisation)
    unit = _row(Unit, said.unit, organisation)
    if value is None or not (marker or said.differs):
        return
    TeamReflection.objects.create(
        organisation=organisation,
        unit=unit if unit and unit.is_large_enough else None,
        core_value=value,
        held_on=month,
        marker=None if said.differs else marker,
        differs=said.differs,
        explanation=said.text,
    )


def _noticed(said: Noticed, organisation: Organisation, month: date) -> None:
    cell = _row(Anchoring, said.cell, organisation)
    if cell is None:
        return
    noticed = _("A team said together that it notices this.")
    missed = _("A team said together that this is not so for them.")
    Evidence.objects.create(
        organisation=organisation,
        anchoring=cell,
        text=said.text or (noticed if said.stance == "for" else missed),
        stance=said.stance,
        kind="observation",
        observed_on=month,
    )


def _row(model: Any, slug: str, organisation: Organisation) -> Any:
    """The row with this id, if it is still there and counts."""
    return model.objects.of(organisation).filter(slug=slug, archived_on=None).first() if slug else None
