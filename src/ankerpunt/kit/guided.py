"""A long form as a few questions on one page, so that a phone shows one thing at a time and nothing typed is lost.

    class GroupForm(Guided, OwnedForm):
        steps = (Step(_("Who are they?"), ("name",)), Step(_("How many?"), ("size",), later=True))

A step that can wait is folded in until it holds something; without a script it opens all the same. Fields of the model
that no step names stand in a last one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from django.utils.translation import gettext_lazy as _

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
    def _all_steps(self) -> list[Step]: ...
    def _with_beside(self, step: Step) -> list[str]: ...


class Guided:
    """Beside a form class: its fields in steps, and what belongs to no step at the end."""

    steps: ClassVar[tuple[Step, ...]] = ()
    template_name = "kit/form/guided.html"

    def shown_steps(self: Form) -> list[ShownStep]:
        found: list[ShownStep] = []
        for step in self._all_steps():
            fields = tuple(self[name] for name in self._with_beside(step) if name in self.fields)
            if fields:
                found.append(ShownStep(step, fields, len(found) + 1, step.later and not any(map(_says, fields))))
        return found

    def other_fields(self: Form) -> list[BoundField]:
        """What is asked besides the fields of the model, such as why one goes on past a gate."""
        named = {name for step in self._all_steps() for name in self._with_beside(step)}
        return [field for field in self.visible_fields() if field.name not in named]

    def _with_beside(self: Form, step: Step) -> list[str]:
        """The fields of a step, each with what is asked about it: a field that says `beside`."""
        about = {getattr(field, "beside", ""): name for name, field in self.fields.items()}
        return [name for each in step.fields for name in (each, about.get(each, "")) if name]

    def _all_steps(self: Form) -> list[Step]:
        named = {name for step in self.steps for name in step.fields}
        of_model = getattr(getattr(self, "_meta", None), "fields", None) or ()
        rest = tuple(name for name in of_model if name not in named)
        return [*self.steps, Step(_("What else is there to say?"), rest, later=True)]


def _says(field: BoundField) -> bool:
    """Whether a field holds something, or something is wrong with it, or one came here for it."""
    return bool(field.errors) or bool(field.value()) or "autofocus" in field.field.widget.attrs
