from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.play.models import Game, GameCard, GameDraft
from ankerpunt.play.models.own_step import worded


class GameFactory(DjangoModelFactory[Game]):
    """A game, in English if nothing else is said, that is at its first step, with an empty table."""

    class Meta:
        model = Game

    organisation = factory.SubFactory(OrganisationFactory)
    title = "Moving house"
    language = "en"
    steps = factory.LazyAttribute(
        lambda made: tuple(each.played(made.language) for each in worded(made.organisation, made.language))
    )


class GameCardFactory(DjangoModelFactory[GameCard]):
    class Meta:
        model = GameCard

    game = factory.SubFactory(GameFactory)
    step = factory.LazyAttribute(lambda made: made.game.now.id)
    text = factory.Sequence(lambda n: f"A card {n}")


class GameDraftFactory(DjangoModelFactory[GameDraft]):
    class Meta:
        model = GameDraft

    game = factory.SubFactory(GameFactory)
    step = "helpers"
    noun = "Partner"
    text = "Estate agent"
    values = factory.LazyFunction(lambda: {"name": "Estate agent"})
