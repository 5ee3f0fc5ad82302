"""A name that is there already: the form names the row that has it, and goes on when it is said to be another one.

Names are compared as a reader would: capitals, spaces, quotation marks and how letters are coded make no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.organisation.names import names_of
from ankerpunt.plan.naming import naming_fields
from ankerpunt.plan.tables import fields_of, noun
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Owned

# What people call a row by; a text that says something may be said twice.
NAMES = ("name", "title", "claim")
ANOTHER = "another"


def name_field(row: Owned) -> str:
    """The field that holds what a row is called by; empty where it is called by what it says, or lies between."""
    return next((field for field in naming_fields(noun(type(row).__name__)) if field in NAMES), "")


def namesake_of(row: Owned) -> Owned | None:
    """Another row that counts, belongs to the same whole, and has a name that a reader would call the same."""
    field, model = name_field(row), type(row)
    refs = [each for each in fields_of(noun(model.__name__)) if each.kind == "ref" and each.required and not each.many]
    whole = {f"{each.name}_id": getattr(row, f"{each.name}_id") for each in refs}
    others = model.objects.of(row.organisation).filter(**whole).exclude(pk=row.pk)
    wanted = key(getattr(row, field))
    found = next((pk for pk, called in others.values_list("pk", field) if key(called) == wanted), None)
    return None if found is None else others.get(pk=found)


class Another(forms.BooleanField):
    """The answer to the question, shown behind the name."""

    def __init__(self, beside: str) -> None:
        super().__init__(label=gettext_lazy("Yes, this is another one with the same name"), required=False)
        self.beside = beside


def ask_about_namesake(form: OwnedForm) -> None:
    """Ask about a name that is there already, unless it was there before this form."""
    field = name_field(form.instance)
    if field not in form.fields or form.errors or field not in form.changed_data or form.cleaned_data.get(ANOTHER):
        return
    if namesake := namesake_of(form.instance):
        ask_whether_another(form)
        form.add_error(field, question(namesake))


def ask_whether_another(form: OwnedForm) -> None:
    """Right behind the name, about which the question is."""
    name, names = name_field(form.instance), list(form.fields)
    form.fields[ANOTHER] = Another(name)
    if name in names:
        form.order_fields([*names[: names.index(name) + 1], ANOTHER])


def question(namesake: Owned) -> str:
    called = names_of(namesake.organisation, apart=True)(namesake)
    return _("“%(name)s” is there already. Is this another one? Then say so below, or give it a name of its own.") % {
        "name": called
    }
