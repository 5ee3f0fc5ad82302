"""A finding: plain data that can be stored now and said in either language later."""

from datetime import date
from typing import Any, Literal

from msgspec import Struct

from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import Hit, Rule, Severity, Stage
from ankerpunt.check.scene import Scene
from ankerpunt.check.speak import fill
from ankerpunt.plan.naming import names
from ankerpunt.text import Language, Text

Status = Literal["open", "overridden", "dismissed"]


class Decision(Struct, frozen=True, kw_only=True):
    """Why, by whom and until when a finding was set aside."""

    id: str
    reason: str
    decided_by: str
    decided_on: date
    until: date | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """What one rule says about one row of a plan.

    Parameters
    ----------
    code, severity, stage
        Of the rule.
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
    """

    code: str
    severity: Severity
    stage: Stage
    noun: str
    object: str
    label: Text
    field: str = ""
    detail: str = ""
    related: tuple[tuple[str, str], ...] = ()
    values: dict[str, Any] = {}
    decision: Decision | None = None

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

    def name(self, language: Language) -> str:
        """Name the row that it is about."""
        return self.label.say(language)

    def title(self, language: Language) -> str:
        """Name what is wrong in a few words."""
        return self.rule.title.say(language)

    def message(self, language: Language) -> str:
        """Say what is wrong with this row."""
        return fill(self.rule.message, language, {"name": self.name(language), **self.values})

    def why(self, language: Language) -> str:
        """Say why it matters."""
        return self.rule.why.say(language)

    def way_out(self, language: Language) -> str:
        """Say how to mend it."""
        return self.rule.way_out.say(language)


def finding_of(rule: Rule, hit: Hit, scene: Scene) -> Finding:
    """Make the finding that a rule's hit stands for."""
    return Finding(
        code=rule.code,
        severity=rule.severity,
        stage=rule.stage,
        noun=type(hit.row).__name__,
        object=hit.row.id,
        label=names(hit.row, scene.index),
        field=hit.field,
        detail=hit.detail,
        related=tuple([(type(row).__name__, row.id) for row in hit.related]),
        values=hit.values,
    )
