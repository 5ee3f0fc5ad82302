from __future__ import annotations

from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from ankerpunt.mirror.tests.factories import OwnedFactory, within
from ankerpunt.organisation.tests.factories import MemberFactory, OrganisationFactory
from ankerpunt.participation.models import Left
from ankerpunt.participation.models.told import digest_of
from ankerpunt.understand.models import (
    ChoiceArgument,
    Claim,
    Conversation,
    ConversationDoor,
    Driver,
    Motivation,
    Persona,
    Research,
    SentConversation,
    TargetGroup,
    TargetGroupChoice,
)


class TargetGroupFactory(OwnedFactory[TargetGroup]):
    class Meta:
        model = TargetGroup

    name = factory.Sequence(lambda n: f"Wijkverpleegkundigen {n}")
    scope = "internal"


class TargetGroupChoiceFactory(OwnedFactory[TargetGroupChoice]):
    class Meta:
        model = TargetGroupChoice

    route = "undecided"
    decided_on = date(2026, 11, 2)


class ChoiceArgumentFactory(OwnedFactory[ChoiceArgument]):
    class Meta:
        model = ChoiceArgument

    choice = within(TargetGroupChoiceFactory)
    route = "both"
    stance = "for"
    text = "Zij dragen ons vandaag."


class ResearchFactory(OwnedFactory[Research]):
    class Meta:
        model = Research

    title = factory.Sequence(lambda n: f"Onderzoek {n}")


class ConversationFactory(OwnedFactory[Conversation]):
    class Meta:
        model = Conversation

    held_on = date(2026, 11, 2)


class DriverFactory(OwnedFactory[Driver]):
    class Meta:
        model = Driver

    target_group = within(TargetGroupFactory)
    name = factory.Sequence(lambda n: f"Tijd om te leren {n}")


class PersonaFactory(OwnedFactory[Persona]):
    class Meta:
        model = Persona

    target_group = within(TargetGroupFactory)
    name = factory.Sequence(lambda n: f"Samira {n}")


class ClaimFactory(OwnedFactory[Claim]):
    class Meta:
        model = Claim

    persona = within(PersonaFactory)
    text = "Leest haar post op zondagavond."


class MotivationFactory(OwnedFactory[Motivation]):
    class Meta:
        model = Motivation

    persona = within(PersonaFactory)
    goal = "Meldt zich online."


class SentConversationFactory(DjangoModelFactory[SentConversation]):
    class Meta:
        model = SentConversation

    organisation = factory.SubFactory(OrganisationFactory)
    sent_by = factory.SubFactory(MemberFactory, organisation=factory.SelfAttribute("..organisation"))
    said = factory.LazyFunction(
        lambda: {"held_on": "2026-11-02", "partner": "colleague", "summary": "De roosters komen te laat."}
    )


class ConversationDoorFactory(DjangoModelFactory[ConversationDoor]):
    class Meta:
        model = ConversationDoor

    organisation = factory.SubFactory(OrganisationFactory)
    question = "Wat hield je bezig toen je hier kwam wonen?"
    asked_by = "Team Welkom"
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=20))


class LeftFactory(DjangoModelFactory[Left]):
    class Meta:
        model = Left

    key = factory.Sequence(lambda n: digest_of(f"left-{n}"))
    door = factory.LazyFunction(lambda: ConversationDoorFactory().key)
    text = "Ik wist niet bij wie ik moest zijn."
