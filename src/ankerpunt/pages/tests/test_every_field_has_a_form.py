"""What the plan can hold, people can type: every field of a noun stands on a form, or here with the reason why not."""

import pytest

from ankerpunt.mirror.kinds import ARCHIVED, kinds
from ankerpunt.pages.registry import filling

# Noun, field, and how it is filled all the same.
ELSEWHERE = {
    ("Attachment", "evidence"): "is chosen before the form is shown",
    ("Attachment", "name"): "is that of the file",
    ("Attachment", "sha256"): "follows from what the file holds",
    ("Attachment", "size"): "follows from what the file holds",
    ("ChoiceArgument", "choice"): "an argument goes to the look that is open; one that was answered stays as it was",
    ("Evidence", "answered_by"): "is the name of the member who answers",
    ("Evidence", "answered_on"): "is the day of the answer",
    ("Proposition", "replaces"): "follows from making a new version",
    ("Proposition", "status"): "follows from adopting a promise and from ending one",
    ("Proposition", "target_group"): "is chosen before the form is shown",
    ("Story", "choosers"): "is asked where the story of a half year is chosen",
    ("Story", "chosen_because"): "is asked where the story of a half year is chosen",
    ("Story", "chosen_on"): "is the day on which it was chosen",
    ("Usp", "proposition"): "is chosen before the form is shown",
    ("Usp", "replaces"): "follows from making a new version",
}


def asked(noun: str) -> set[str]:
    """The fields on the forms of a noun."""
    filled = filling(noun)
    return {name for form in (filled.form_class, *filled.also) for name in form.base_fields}


@pytest.mark.parametrize("noun", [name for name, kind in kinds().items() if kind.editable])
def test_every_field_stands_on_a_form(noun: str) -> None:
    fields = {field.name for field in kinds()[noun].table.fields} - {ARCHIVED}
    known = {field for of, field in ELSEWHERE if of == noun}
    assert fields - asked(noun) == known
