from __future__ import annotations

from datetime import date

import factory

from ankerpunt.mirror.tests.factories import OwnedFactory, within
from ankerpunt.promise.models import (
    CafeteriaOption,
    CanvasAnswer,
    EstrangementTest,
    FiscalParameter,
    Foundation,
    Profile,
    ProfileChannel,
    Proposition,
    StretchMeasurement,
    StretchStep,
    Usp,
)
from ankerpunt.understand.tests.factories import TargetGroupFactory


class FoundationFactory(OwnedFactory[Foundation]):
    class Meta:
        model = Foundation

    kind = "core_value"
    text = "We zijn nabij."


class PropositionFactory(OwnedFactory[Proposition]):
    class Meta:
        model = Proposition

    target_group = within(TargetGroupFactory)
    promise = factory.Sequence(lambda n: f"Hier leer je elke week iets {n}")


class EstrangementTestFactory(OwnedFactory[EstrangementTest]):
    class Meta:
        model = EstrangementTest

    proposition = within(PropositionFactory)
    target_group = within(TargetGroupFactory)
    tested_on = date(2026, 11, 2)


class UspFactory(OwnedFactory[Usp]):
    class Meta:
        model = Usp

    proposition = within(PropositionFactory)
    claim = factory.Sequence(lambda n: f"Elke vrijdag tijd om te leren {n}")


class StretchStepFactory(OwnedFactory[StretchStep]):
    class Meta:
        model = StretchStep

    usp = within(UspFactory)
    text = "Rooster aanpassen."


class StretchMeasurementFactory(OwnedFactory[StretchMeasurement]):
    class Meta:
        model = StretchMeasurement

    usp = within(UspFactory)
    measured_on = date(2026, 11, 2)
    value = 40.0


class ProfileChannelFactory(OwnedFactory[ProfileChannel]):
    class Meta:
        model = ProfileChannel

    name = factory.Sequence(lambda n: f"Intranet {n}")


class ProfileFactory(OwnedFactory[Profile]):
    class Meta:
        model = Profile

    channel = within(ProfileChannelFactory)


class CafeteriaOptionFactory(OwnedFactory[CafeteriaOption]):
    class Meta:
        model = CafeteriaOption

    name = factory.Sequence(lambda n: f"Extra verlof {n}")


class CanvasAnswerFactory(OwnedFactory[CanvasAnswer]):
    class Meta:
        model = CanvasAnswer

    kind = "meaning"
    question = "purpose"
    answer = "Inwoners staan er nooit alleen voor."


class FiscalParameterFactory(OwnedFactory[FiscalParameter]):
    class Meta:
        model = FiscalParameter

    name = factory.Sequence(lambda n: f"Vrije ruimte {n}")
    valid_from = date(2026, 1, 1)
