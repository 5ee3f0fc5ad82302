from __future__ import annotations

from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from ankerpunt.listen.models import Heard, Indicator, Marker, Round, Story, StoryCall, Study, StudyItem, TeamReflection
from ankerpunt.listen.models.round import new_key
from ankerpunt.mirror.tests.factories import OwnedFactory, within
from ankerpunt.organisation.tests.factories import OrganisationFactory, UnitFactory
from ankerpunt.participation.models import Told
from ankerpunt.participation.models.told import digest_of
from ankerpunt.promise.tests.factories import FoundationFactory


class IndicatorFactory(OwnedFactory[Indicator]):
    class Meta:
        model = Indicator

    name = factory.Sequence(lambda n: f"Online afgehandeld {n}")
    about = "process"


class StoryFactory(OwnedFactory[Story]):
    class Meta:
        model = Story

    text = "Toen mocht ik die cursus doen."
    told_on = date(2026, 11, 2)


class MarkerFactory(OwnedFactory[Marker]):
    class Meta:
        model = Marker

    core_value = within(FoundationFactory, kind="core_value")
    level = "expect"
    text = "We bellen terug."


class TeamReflectionFactory(OwnedFactory[TeamReflection]):
    class Meta:
        model = TeamReflection

    unit = within(UnitFactory)
    core_value = within(FoundationFactory, kind="core_value")
    held_on = date(2026, 11, 2)


class RoundFactory(DjangoModelFactory[Round]):
    class Meta:
        model = Round

    organisation = factory.SubFactory(OrganisationFactory)
    key = factory.LazyFunction(new_key)
    purpose = "Horen of er iets verandert."
    afterwards = "Elk team praat erover."
    opens_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=7))
    closes_on = factory.LazyAttribute(lambda made: made.opens_on + timedelta(days=13))
    words_on = factory.LazyAttribute(lambda made: made.closes_on + timedelta(days=8))


class StudyFactory(DjangoModelFactory[Study]):
    class Meta:
        model = Study

    organisation = factory.SubFactory(OrganisationFactory)
    title = "Wat trekt ons?"
    question = "Wat telt voor jou het meest, en wat het minst?"
    items = tuple(StudyItem(f"own-{at}", f"Ding {at}") for at in range(1, 6))
    screens = 4


class StoryCallFactory(DjangoModelFactory[StoryCall]):
    class Meta:
        model = StoryCall

    organisation = factory.SubFactory(OrganisationFactory)
    question = "Vertel over één moment waarop je lef zag. Of juist miste."
    asked_by = "Team Communicatie"
    teller = "employee"
    audience = "inside"
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=20))


class ToldFactory(DjangoModelFactory[Told]):
    """`token` is what its teller was given."""

    class Meta:
        model = Told

    class Params:
        token = factory.Sequence(lambda n: f"teller-{n}")

    key = factory.LazyAttribute(lambda made: digest_of(made.token))
    call = factory.LazyFunction(lambda: StoryCallFactory().key)
    text = "Toen durfde ik te zeggen dat de planning niet klopte."


class HeardFactory(OwnedFactory[Heard]):
    class Meta:
        model = Heard

    heard_on = date(2026, 11, 2)
    kind = "evolution"
    foundation = within(FoundationFactory, kind="core_value")
    word = "about_as_often"
