"""Every field of the plan can be typed somewhere in the workbench, or stands here with its reason."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.mirror.kinds import ARCHIVED, kinds
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.registry import filling

# Why no form asks for a field.
ELSEWHERE = {
    "ChoiceArgument.choice": "an argument goes to the look that is open; one that was answered stays as it was",
    "Proposition.replaces": "follows from making a new version",
    "Proposition.status": "follows from adopting and ending a promise",
    "Proposition.target_group": "is chosen before the form",
    "Usp.proposition": "is chosen before the form",
    "Usp.replaces": "follows from making a new version",
}


def forms() -> list[Any]:
    """Every form on a noun that a room has."""
    found: list[Any] = []
    waiting: list[Any] = [OwnedForm]
    while waiting:
        found += (below := waiting.pop().__subclasses__())
        waiting += below
    return [each for each in found if each._meta.model is not None and each.__module__.startswith("ankerpunt.")]


def asked(noun: str) -> set[str]:
    """What the form of a noun, and every other form on it, asks for."""
    known, own = kinds()[noun], filling(noun).form_class
    named: Any = own._meta.fields
    found = set(named)
    for form in forms():
        if form._meta.model is known.model:
            found |= {*form._meta.fields, *form.declared_fields}
    return found


@pytest.mark.parametrize("noun", [name for name, each in kinds().items() if each.editable])
def test_every_field_of_the_noun_can_be_typed(noun: str) -> None:
    fields = {field.name for field in kinds()[noun].table.fields} - {ARCHIVED}
    elsewhere = {name.split(".")[1] for name in ELSEWHERE if name.split(".")[0] == noun}
    assert fields - asked(noun) == elsewhere
