"""A payroll as it was read: what each column is, and what each person gets of each component (C10)."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ankerpunt.publish.reward.components import BY_NAME
from ankerpunt.publish.reward.private import Why
from ankerpunt.text import Text

How = Literal["chosen", "remembered", "recognised", ""]


class Column(Struct, frozen=True):
    """A heading, or in a long file the name of a component, and what it is taken for.

    Attributes
    ----------
    heading
        As it is written.
    stands_for
        The name of a role; nothing where nobody knows.
    how
        Who said so.
    people
        How many people have an amount in it.
    cents
        What it adds up to [cents]; None where it holds no amounts.
    """

    heading: str
    stands_for: str
    how: How
    people: int
    cents: int | None


class Dropped(Struct, frozen=True):
    """A column that was left out before anybody could see it, and why."""

    heading: str
    why: Why


class Person(Struct, frozen=True):
    """What one person gets, by the name of the component [cents]."""

    number: str
    name: str
    cents: Mapping[str, int]


class Payroll(Struct, frozen=True):
    """A payroll as it was read.

    Attributes
    ----------
    columns
        To be asked about.
    parts
        Names of components in a long file, to be asked about as well.
    dropped
        Left out.
    lines
        Below the header.
    people
        In the order of the file, each once, only those with an amount.
    problem
        What has to be said before anything can be made.
    remarks
        What is good to know.
    """

    columns: tuple[Column, ...]
    parts: tuple[Column, ...]
    dropped: tuple[Dropped, ...]
    lines: int
    people: tuple[Person, ...]
    problem: Text | None
    remarks: tuple[Text, ...]

    @property
    def asked(self) -> tuple[Column, ...]:
        """Everything that is asked about: headings, then names of components."""
        return (*self.columns, *self.parts)

    @property
    def unused(self) -> tuple[Column, ...]:
        """What holds amounts and has no place yet."""
        return tuple(each for each in self.asked if not each.stands_for and each.cents is not None)

    @property
    def components(self) -> tuple[str, ...]:
        """Names of the components that somebody gets, in the order of the sheet."""
        got = {name for person in self.people for name in person.cents}
        return tuple(name for name in BY_NAME if name in got)
