from __future__ import annotations

from datetime import date

import factory

from ankerpunt.activate.models import (
    Absence,
    Activity,
    Budget,
    Campaign,
    Channel,
    CommunicationPlan,
    ContactSeries,
    FormSeries,
    Instrument,
    Message,
    Objective,
    OwnerCapacity,
    Partner,
    Phase,
    PlanAnswer,
    Process,
    ProcessEvent,
    Result,
    Risk,
    Theme,
)
from ankerpunt.mirror.tests.factories import OwnedFactory, within


class ChannelFactory(OwnedFactory[Channel]):
    class Meta:
        model = Channel

    name = factory.Sequence(lambda n: f"Balie {n}")


class ProcessFactory(OwnedFactory[Process]):
    class Meta:
        model = Process

    name = factory.Sequence(lambda n: f"Verhuizing doorgeven {n}")


class ObjectiveFactory(OwnedFactory[Objective]):
    class Meta:
        model = Objective

    text = "Meer mensen vinden het antwoord zelf."


class ResultFactory(OwnedFactory[Result]):
    class Meta:
        model = Result

    objective = within(ObjectiveFactory)
    measured_on = date(2026, 10, 1)
    value = 63.0


class ProcessEventFactory(OwnedFactory[ProcessEvent]):
    class Meta:
        model = ProcessEvent

    process = within(ProcessFactory)
    name = "DigiD was twee dagen weg"
    starts_on = date(2026, 5, 3)


class ContactSeriesFactory(OwnedFactory[ContactSeries]):
    class Meta:
        model = ContactSeries

    process = within(ProcessFactory)
    channel = within(ChannelFactory)
    kind = "case"
    first_month = date(2026, 1, 1)


class FormSeriesFactory(OwnedFactory[FormSeries]):
    class Meta:
        model = FormSeries

    process = within(ProcessFactory)
    first_month = date(2026, 1, 1)


class PartnerFactory(OwnedFactory[Partner]):
    class Meta:
        model = Partner

    name = factory.Sequence(lambda n: f"Bibliotheek {n}")


class MessageFactory(OwnedFactory[Message]):
    class Meta:
        model = Message

    text = "Je bent in vijf minuten klaar."


class InstrumentFactory(OwnedFactory[Instrument]):
    class Meta:
        model = Instrument

    name = factory.Sequence(lambda n: f"Herinnering per mail {n}")
    kind = "communication"


class CommunicationPlanFactory(OwnedFactory[CommunicationPlan]):
    class Meta:
        model = CommunicationPlan

    title = factory.Sequence(lambda n: f"Plan {n}")
    starts_on = date(2027, 1, 1)
    ends_on = date(2027, 12, 31)


class BudgetFactory(OwnedFactory[Budget]):
    class Meta:
        model = Budget

    plan = within(CommunicationPlanFactory)
    name = "Drukwerk"
    amount_cents = 100_000
    purpose = "external"


class ThemeFactory(OwnedFactory[Theme]):
    class Meta:
        model = Theme

    plan = within(CommunicationPlanFactory)
    title = "Leren"
    year = 2027
    quarter = 1


class PhaseFactory(OwnedFactory[Phase]):
    class Meta:
        model = Phase

    plan = within(CommunicationPlanFactory)
    title = factory.Sequence(lambda n: f"Fase {n}")


class RiskFactory(OwnedFactory[Risk]):
    class Meta:
        model = Risk

    text = "Er komt een wachtlijst."


class CampaignFactory(OwnedFactory[Campaign]):
    class Meta:
        model = Campaign

    title = factory.Sequence(lambda n: f"Campagne {n}")
    starts_on = date(2027, 1, 1)
    ends_on = date(2027, 12, 31)


class ActivityFactory(OwnedFactory[Activity]):
    class Meta:
        model = Activity

    title = factory.Sequence(lambda n: f"Teamlunch {n}")


class PlanAnswerFactory(OwnedFactory[PlanAnswer]):
    class Meta:
        model = PlanAnswer

    plan = within(CommunicationPlanFactory)
    question = "partners"


class OwnerCapacityFactory(OwnedFactory[OwnerCapacity]):
    class Meta:
        model = OwnerCapacity

    owner = factory.Sequence(lambda n: f"redacteur {n}")


class AbsenceFactory(OwnedFactory[Absence]):
    class Meta:
        model = Absence

    capacity = within(OwnerCapacityFactory)
    starts_on = date(2027, 7, 5)
