"""What a rule is: a small pure function on a plan, with everything people need to know about it beside it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Literal

from msgspec import Struct

from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Noun
from ankerpunt.text import Text

Severity = Literal["gate", "warning", "hint"]
Stage = Literal["understand", "promise", "anchor", "activate", "listen", "learn"]

SEVERITIES: tuple[Severity, ...] = ("gate", "warning", "hint")
STAGES: tuple[Stage, ...] = ("understand", "promise", "anchor", "activate", "listen", "learn")
PREFIXES: dict[str, Stage] = dict(zip(("U1", "P2", "A3", "C4", "L5", "E6"), STAGES, strict=True))


class Hit(Struct, frozen=True):
    """What a rule says about one row: enough to tell it in any language later."""

    row: Noun
    field: str
    detail: str
    related: tuple[Noun, ...]
    values: dict[str, Any]


Function = Callable[[Scene], Iterator[Hit]]


class Rule(Struct, frozen=True, kw_only=True):
    """One rule of the credibility check.

    Parameters
    ----------
    code
        A letter for the stage and three digits; unique, never given to another rule.
    severity
        A *gate* stops the next step, a *warning* asks for an answer, a *hint* may help.
    source
        The lines of the method that the rule carries.
    nouns
        What a finding can be about.
    title, message, what, why, example, way_out
        The texts. ``message`` has places for the values of a finding; the others have none.
    function
        Yields a hit for each row that does not hold.
    """

    code: str
    severity: Severity
    source: tuple[str, ...]
    nouns: tuple[type[Noun], ...]
    title: Text
    message: Text
    what: Text
    why: Text
    example: Text
    way_out: Text
    function: Function

    @property
    def stage(self) -> Stage:
        """The stage of the method, which the code begins with."""
        return PREFIXES[self.code[:2]]


def rule(
    code: str,
    *,
    severity: Severity,
    source: tuple[str, ...],
    nouns: tuple[type[Noun], ...],
    title: Text,
    message: Text,
    what: Text,
    why: Text,
    example: Text,
    way_out: Text,
) -> Callable[[Function], Rule]:
    """Turn a function into the rule that it is the heart of; the parameters are those of `Rule`."""

    def make(function: Function) -> Rule:
        return Rule(
            code=code,
            severity=severity,
            source=source,
            nouns=nouns,
            title=title,
            message=message,
            what=what,
            why=why,
            example=example,
            way_out=way_out,
            function=function,
        )

    return make


def hit(row: Noun, /, *, field: str = "", detail: str = "", related: tuple[Noun, ...] = (), **values: object) -> Hit:
    """Say that a row does not hold.

    Parameters
    ----------
    row
        The row that the finding is about.
    field
        The field to mend, if it is one field.
    detail
        What tells two findings of one rule about one row apart, such as a quarter.
    related
        Other rows that the finding speaks of.
    **values
        What the message fills in; dates are stored in ISO form so that a hit is plain data.
    """
    for name, value in values.items():
        if isinstance(value, date):
            values[name] = value.isoformat()
    return Hit(row, field, detail, related, values)
