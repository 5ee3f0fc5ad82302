"""A finding: plain data that can be stored now and said in either language later."""

from datetime import date
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.check.action import Action, Form
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import Hit, Mood, Rule, Severity, Stage
from ankerpunt.check.scene import Scene
from ankerpunt.check.speak import fill
from ankerpunt.plan.naming import names
from ankerpunt.plan.speech import say_list
from ankerpunt.text import Language, Text

Status = Literal["open", "overridden", "dismissed"]
# A sentence that names more is no sentence; the rest is in what the finding concerns.
MOST_NAMED = 24
OTHERS = Text(nl="{others:n andere|andere}", en="{others:n other|others}")
THEN = Text(nl="Daarna: {steps}.", en="Then: {steps}.")


class Decision(Struct, frozen=True, kw_only=True):
    """Why, by whom and until when a finding was set aside."""

    id: str
    reason: str
    decided_by: str
    decided_on: date
    until: date | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """What one rule says about one row of a plan, and about others with the same cause.

    Parameters
    ----------
    code, severity, stage
        Of the rule.
    mood
        Whether it is *not right*, or a *next step*.
    noun, object
        The row that it is about: the noun's name, and the id.
    label
        How people name that row, in both languages.
    field
        The field to mend, if it is one field; else empty.
    detail
        What tells two findings of one rule about one row apart; else empty.
    related
        Other rows that it speaks of, each as (noun, id).
    values
        What the message fills in, as plain JSON.
    decision
        The override or dismissal that counts today, if there is one.
    cause
        What it has in common with others; see `check.causes`.
    instead
        Whether it is mended the other way that the rule names.
    also
        The others with the same cause, where they are told together.
    """

    code: str
    severity: Severity
    stage: Stage
    mood: Mood
    noun: str
    object: str
    label: Text
    field: str = ""
    detail: str = ""
    related: tuple[tuple[str, str], ...] = ()
    values: dict[str, Any] = {}
    decision: Decision | None = None
    cause: str = ""
    instead: bool = False
    also: tuple["Finding", ...] = ()

    @property
    def parts(self) -> tuple["Finding", ...]:
        """What it says of each row, one by one."""
        return (replace(self, also=()), *self.also)

    @property
    def concerns(self) -> tuple[tuple[str, str], ...]:
        """All rows that it is about, each as (noun, id)."""
        return tuple(dict.fromkeys((part.noun, part.object) for part in (self, *self.also)))

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What stays the same between two runs of the check."""
        return (self.code, self.noun, self.object, self.detail)

    @property
    def status(self) -> Status:
        """Open, or set aside: a gate is overridden, a warning or hint is dismissed."""
        if self.decision is None:
            return "open"
        return "overridden" if self.severity == "gate" else "dismissed"

    @property
    def rule(self) -> Rule:
        """The rule, with all its texts."""
        return RULES[self.code]

    @property
    def action(self) -> Action:
        """What one does about it."""
        return self.rule.instead if self.instead and self.rule.instead else self.rule.action

    @property
    def form(self) -> Form:
        """The form and the field where it is mended."""
        row = (self.noun, self.object)
        return self.action.form(row, named=self.field, related=self.related, told=self.values)

    def name(self, language: Language) -> str:
        """Name the row that it is about."""
        return self.label.say(language)

    def title(self, language: Language) -> str:
        """Name what is wrong in a few words."""
        return self.rule.title.say(language)

    def message(self, language: Language) -> str:
        """Say what is wrong, and name every row that it concerns."""
        if not self.also:
            return fill(self.rule.message, language, self._said(language))
        by_rule: dict[str, list[Finding]] = {}
        for part in self.parts:
            by_rule.setdefault(part.code, []).append(part)
        first, *others = (_together(parts, language) for parts in by_rule.values())
        return f"{first}." if not others else f"{first}. {THEN.say(language, steps='; '.join(others))}"

    def mention(self, language: Language) -> str:
        """Name the row where several are named."""
        return fill(self.rule.each, language, self._said(language))

    def _said(self, language: Language) -> dict[str, Any]:
        return {"name": self.name(language), **self.values}

    def why(self, language: Language) -> str:
        """Say why it matters."""
        return self.rule.why.say(language)

    def verb(self, language: Language) -> str:
        """Say what the button says that leads to where it is mended."""
        return self.action.verb.say(language)

    def way_out(self, language: Language) -> str:
        """Say how to mend it."""
        return self.rule.way_out.say(language)


def _together(parts: list[Finding], language: Language) -> str:
    """Say what one rule says of several rows; an organisation is no row among others."""
    title = parts[0].title(language)
    named = list(dict.fromkeys(part.mention(language) for part in parts if part.noun != "Organisation"))
    if not named:
        return title
    if len(named) > MOST_NAMED:
        others = len(named) - MOST_NAMED
        named = [*named[:MOST_NAMED], OTHERS.say(language, others=others)]
    return f"{title}{'' if title.endswith('?') else ':'} {say_list(named, language)}"


def finding_of(rule: Rule, hit: Hit, scene: Scene, *, decision: Decision | None = None, cause: str = "") -> Finding:
    """Make the finding that a rule's hit stands for, with what was decided about it and what it has in common."""
    return Finding(
        code=rule.code,
        severity=rule.severity,
        stage=rule.stage,
        mood=hit.mood or rule.mood,
        noun=type(hit.row).__name__,
        object=hit.row.id,
        label=names(hit.row, scene.index),
        field=hit.field,
        detail=hit.detail,
        related=tuple([(type(row).__name__, row.id) for row in hit.related]),
        values=hit.values,
        decision=decision,
        cause=cause,
        instead=hit.instead,
    )
