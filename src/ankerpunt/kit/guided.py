"""A long form as a few questions on one page, so that a phone shows one thing at a time and nothing typed is lost.

    class GroupForm(Guided, OwnedForm):
        steps = (Step(_("Who are they?"), ("name",)), Step(_("How many?"), ("size",), later=True))

A step that can wait is folded in until it holds something; without a script it opens all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from django.forms import BoundField
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class Step:
    """One question of the form, and the fields that answer it; `later` where it can wait."""

    title: _StrOrPromise
    fields: tuple[str, ...]
    lead: _StrOrPromise = ""
    later: bool = False


@dataclass(frozen=True)
class ShownStep:
    step: Step
    fields: tuple[BoundField, ...]
    number: int
    folded: bool


class Form(Protocol):
    """What a form has that shows itself in steps."""

    steps: ClassVar[tuple[Step, ...]]
    is_bound: bool
    errors: Mapping[str, Any]
    fields: Mapping[str, Any]

    def __getitem__(self, name: str) -> BoundField: ...
    def visible_fields(self) -> list[BoundField]: ...


class Guided:
    """Beside a form class: its fields in steps, and what no step names at the end."""

    steps: ClassVar[tuple[Step, ...]] = ()
    template_name = "kit/form/guided.html"

    def shown_steps(self: Form) -> list[ShownStep]:
        found: list[ShownStep] = []
        for step in self.steps:
            fields = tuple(self[name] for name in step.fields if name in self.fields)
            if fields:
                found.append(ShownStep(step, fields, len(found) + 1, step.later and not any(map(_says, fields))))
        return found

    def other_fields(self: Form) -> list[BoundField]:
        named = {name for step in self.steps for name in step.fields}
        return [field for field in self.visible_fields() if field.name not in named]


def _says(field: BoundField) -> bool:
    """Whether a field holds something, or something is wrong with it."""
    return bool(field.errors) or bool(field.value())
