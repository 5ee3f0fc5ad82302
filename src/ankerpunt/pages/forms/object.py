"""One form for every noun, made from its model; the words and inputs come from the plan."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from django.forms import modelform_factory

from ankerpunt.mirror.kinds import ARCHIVED
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.plan.tables import fields_of

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Member, Organisation, Owned
    from ankerpunt.plan.nouns import Noun


def plan_fields(of: type[Noun]) -> list[str]:
    """Every field that a form can ask for: `fields = plan_fields(nouns.Persona)` takes along one that comes later."""
    return [field.name for field in fields_of(of) if field.name != ARCHIVED]


@cache
def form_class(noun: Kind) -> type[GatedForm]:
    found: Any = modelform_factory(noun.model, form=GatedForm, fields=plan_fields(noun.table.noun))
    return cast("type[GatedForm]", found)


def made(
    form: type[OwnedForm],
    noun: Kind,
    *,
    by: Member,
    instance: Owned | None = None,
    data: QueryDict | None = None,
    files: Any = None,
    asked: QueryDict | None = None,
) -> OwnedForm:
    """The form on a row, or on a new one with what the address asks for filled in ("?usp=kcc-u1")."""
    initial = (
        first_values(noun, asked, organisation=by.organisation)
        if asked and (instance is None or instance.pk is None)
        else None
    )
    return form(data, files, instance=instance, organisation=by.organisation, by=by, initial=initial)


def first_values(noun: Kind, asked: QueryDict, *, organisation: Organisation) -> dict[str, Any]:
    """What the address asks for: references by slug, choices by code; anything else is passed over."""
    found: dict[str, Any] = {}
    for field in noun.table.fields:
        value = asked.get(field.name)
        if value and field.kind == "ref":
            relation: Any = noun.model._meta.get_field(field.name)
            slugs = asked.getlist(field.name) if field.many else [value]
            rows = relation.related_model.objects.of(organisation).filter(slug__in=slugs).values_list("pk", flat=True)
            if rows:
                found[field.name] = list(rows) if field.many else rows[0]
        elif value and value in field.choices:
            found[field.name] = value
    return found
