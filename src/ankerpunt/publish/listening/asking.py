"""A round as the paper around it tells it: what is asked, of whom, when, and how people come in."""

from datetime import date
from typing import Literal

from msgspec import Struct


class StudyTold(Struct, frozen=True, kw_only=True):
    """What a preference study asks.

    Parameters
    ----------
    title, question
        How it is called, and what people read above every choice.
    items
        What they choose between.
    screens, each_shows
        How many screens one person sees, and how many items each shows.
    """

    title: str
    question: str
    items: tuple[str, ...]
    screens: int
    each_shows: int


class Asking(Struct, frozen=True, kw_only=True):
    """What the works council is told of a round.

    Parameters
    ----------
    organisation
        How it is called.
    questions
        The value or promise of each, in short; one to three.
    units
        The departments and teams that are asked, by name.
    groups
        Who gets a word together, in words.
    opens_on, closes_on, words_on
        People can answer on the first two and all days between; the words can be read on the third.
    purpose, afterwards
        Why it is asked, and what is done with what comes out.
    way
        Codes that are drawn, or codes by e-mail.
    codes
        How many are made.
    study
        What is asked in the place of questions.
    """

    organisation: str
    questions: tuple[str, ...]
    units: tuple[str, ...]
    groups: tuple[str, ...]
    opens_on: date
    closes_on: date
    words_on: date
    purpose: str
    afterwards: str
    way: Literal["drawn", "mailed"]
    codes: int
    study: StudyTold | None = None
