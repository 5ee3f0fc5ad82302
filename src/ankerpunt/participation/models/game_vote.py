from __future__ import annotations

from typing import Self, TypeVar

from django.core import signing
from django.db import models
from django.utils.crypto import salted_hmac

from ankerpunt.participation.models.unlinkable import Unlinkable

SALT = "ankerpunt.participation.game"


Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class InGameQuerySet(models.QuerySet[Row_co]):
    def in_game(self, game: str) -> Self:
        return self.filter(game=game)


class GameHandQuerySet(InGameQuerySet["GameHand"]):
    pass


class GameVoteQuerySet(InGameQuerySet["GameVote"]):
    pass


class GameHand(Unlinkable):
    """That some phone plays along, so that a screen can say how many voted; it goes when the game is over."""

    key = models.CharField(max_length=64, primary_key=True)
    game = models.CharField(max_length=32, db_index=True)

    objects = GameHandQuerySet.as_manager()


class GameVote(Unlinkable):
    """What some phone said of one card: dots, a place in its own order, a column. Once for a phone, a card and a step.

    `hand` is a digest of the phone and the game, so that nobody sees that a phone played another game too. Votes go
    when the game is over; what all together said stays, in the game.
    """

    key = models.CharField(max_length=64, primary_key=True)
    game = models.CharField(max_length=32, db_index=True)
    step = models.CharField(max_length=20)
    card = models.CharField(max_length=32)
    hand = models.CharField(max_length=64)
    dots = models.PositiveSmallIntegerField(default=0)
    place = models.PositiveSmallIntegerField(null=True)
    pile = models.PositiveSmallIntegerField(null=True)

    objects = GameVoteQuerySet.as_manager()


def hand_of(phone: str, game: str) -> str:
    """Without the key of this installation nobody can work out which phone it was."""
    return salted_hmac(SALT, f"{phone}\n{game}", algorithm="sha256").hexdigest()


def vote_key(hand: str, step: str, card: str) -> str:
    return salted_hmac(SALT, f"{hand}\n{step}\n{card}", algorithm="sha256").hexdigest()


def sign_phone(phone: str) -> str:
    return signing.Signer(salt=SALT).sign(phone)


def phone_in(signed: str) -> str:
    """The phone of a cookie; nothing where it was not ours."""
    try:
        return signing.Signer(salt=SALT).unsign(signed)
    except signing.BadSignature:
        return ""
