from __future__ import annotations

from datetime import date

import factory

from ankerpunt.listen.models import Heard, Indicator, Marker, Story, TeamReflection
from ankerpunt.mirror.tests.factories import OwnedFactory, within
from ankerpunt.organisation.tests.factories import UnitFactory
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


class HeardFactory(OwnedFactory[Heard]):
    class Meta:
        model = Heard

    heard_on = date(2026, 11, 2)
    kind = "evolution"
    foundation = within(FoundationFactory, kind="core_value")
    word = "about_as_often"
