"""What a rule is: a small pure function on a plan, with everything people need to know about it beside it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Literal

from msgspec import Struct

from ankerpunt.check.action import Action
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Noun
from ankerpunt.text import Text

Severity = Literal["gate", "warning", "hint"]
Stage = Literal["understand", "promise", "anchor", "activate", "listen", "learn"]
Mood = Literal["not_right", "next_step"]
Stake = Literal["claim", "money", "rest"]

SEVERITIES: tuple[Severity, ...] = ("gate", "warning", "hint")
MOODS: tuple[Mood, ...] = ("not_right", "next_step")
STAKES: tuple[Stake, ...] = ("claim", "money", "rest")
STAGES: tuple[Stage, ...] = ("understand", "promise", "anchor", "activate", "listen", "learn")
PREFIXES: dict[str, Stage] = dict(zip(("U1", "P2", "A3", "C4", "L5", "E6"), STAGES, strict=True))


class Hit(Struct, frozen=True):
    """What a rule says about one row: enough to tell it in any language later."""

    row: Noun
    field: str
    detail: str
    related: tuple[Noun, ...]
    values: dict[str, Any]
    cause: str = ""
    mood: Mood | None = None
    instead: bool = False


Function = Callable[[Scene], Iterator[Hit]]
# How a row is named where a finding names several; a rule that tells them apart by more says so.
NAMED = Text(nl="“{name}”", en="“{name}”")
WITH_WHAT_IS_MISSING = Text(nl="“{name}” ({missing:words})", en="“{name}” ({missing:words})")


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
    mood
        *Next step* for what has not begun, *not right* for what is said and is not so. A hit may know better.
    action
        How it is mended: the verb on the button, and the form and field behind it.
    instead
        How it is mended where a hit says that it is the other way round, such as too many and not too few.
    stake
        What is at stake where it is not right: whether a *claim* is true, *money*, or the *rest*.
    gathers
        Whether rows with one cause share one finding that names them all.
    each
        How such a finding names each row, with the values of its hit.
    title, message, what, why, example, way_out
        The texts. ``message`` has places for the values of a finding; the others have none.
    function
        Yields a hit for each row that does not hold.
    """

    code: str
    severity: Severity
    source: tuple[str, ...]
    nouns: tuple[type[Noun], ...]
    mood: Mood
    action: Action
    title: Text
    message: Text
    what: Text
    why: Text
    example: Text
    way_out: Text
    function: Function
    instead: Action | None = None
    stake: Stake = "rest"
    gathers: bool = False
    each: Text = NAMED

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
    mood: Mood,
    action: Action,
    title: Text,
    message: Text,
    what: Text,
    why: Text,
    example: Text,
    way_out: Text,
    instead: Action | None = None,
    stake: Stake = "rest",
    gathers: bool = False,
    each: Text = NAMED,
) -> Callable[[Function], Rule]:
    """Turn a function into the rule that it is the heart of; the parameters are those of `Rule`."""

    def make(function: Function) -> Rule:
        return Rule(
            code=code, severity=severity, source=source, nouns=nouns, mood=mood, action=action, instead=instead,
            stake=stake, gathers=gathers, each=each, title=title, message=message, what=what, why=why,
            example=example, way_out=way_out, function=function,
        )  # fmt: skip

    return make


def hit(
    row: Noun,
    /,
    *,
    field: str = "",
    detail: str = "",
    related: tuple[Noun, ...] = (),
    cause: str = "",
    mood: Mood | None = None,
    instead: bool = False,
    **values: object,
) -> Hit:
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
    cause
        What it has in common with the other rows of one finding, where a rule gathers and has several causes.
    mood
        The mood of this hit, where it is not that of the rule.
    instead
        Whether it is mended as the rule says under ``instead``.
    **values
        What the message fills in; dates are stored in ISO form so that a hit is plain data.
    """
    for name, value in values.items():
        if isinstance(value, date):
            values[name] = value.isoformat()
    return Hit(row, field, detail, related, values, cause, mood, instead)
