"""What a row says about itself, and who points at it, as people read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import formats
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.wording import CENTS, euros, sentence_case, word
from ankerpunt.mirror.kinds import ARCHIVED, Kind, kind, pointing_at

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation, Owned
    from ankerpunt.plan.tables import Field

FEW = 25
# Of the conversations for a team only the weeks are shown, not how many there are; see docs/adr/0017.
NEVER_COUNTED = {("Conversation", "unit")}


class Link(Struct, frozen=True):
    """One thing a fact says: text, with an address when it is a row."""

    text: str
    url: str = ""


class Fact(Struct, frozen=True):
    """One filled-in field."""

    name: str
    label: str
    values: tuple[Link, ...]
    prose: bool = False


class Pointer(Struct, frozen=True):
    """The rows of one noun that point at this row through one field, and where to add one."""

    label: str
    rows: tuple[Link, ...]
    more: int
    add_url: str
    all_url: str


def facts(row: Owned, noun: Kind, organisation: Organisation) -> list[Fact]:
    """The fields of a row that say something, in the order of the page; one query for each many-to-many field."""
    found = (
        _fact(row, noun, field, organisation)
        for field in noun.table.fields
        if field.name not in noun.captions[:1] and field.name != ARCHIVED
    )
    return [fact for fact in found if fact.values]


def _fact(row: Owned, noun: Kind, field: Field, organisation: Organisation) -> Fact:
    value = getattr(row, field.name)
    if field.kind == "ref":
        rows = list(value.all()) if field.many else [value] if value is not None else []
        links = tuple(Link(str(each), kind(field.target).address(organisation.slug, each.slug)) for each in rows)
        return Fact(field.name, word(noun.noun, field.name), links)
    values = value if field.many else (value,)
    shown = tuple(Link(text) for each in values if (text := spoken(noun.noun, field, each)))
    return Fact(field.name, word(noun.noun, field.name), shown, prose=field.kind == "str")


def spoken(noun: str, field: Field, value: Any) -> str:
    """One value as a person reads it; an empty text where there is nothing to say."""
    if value is None or value == "":
        return ""
    if field.kind == "choice":
        return sentence_case(word(noun, field.name, value))
    if isinstance(value, bool):
        return str(_("yes") if value else "")
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if field.name.endswith(CENTS):
        return euros(value)
    if isinstance(value, int | float):
        year = field.name == "year"
        shown = formats.number_format(value, force_grouping=not year)
        return f"{shown}%" if field.kind == "float" and field.at_most == 100 else shown
    return str(value)


def pointers(row: Owned, noun: Kind, organisation: Organisation) -> list[Pointer]:
    """Who points at a row: one query for each field that can."""
    return [
        _pointer(row, field, holder, organisation)
        for holder, field in pointing_at(noun.noun)
        if holder.editable and (holder.noun, field.name) not in NEVER_COUNTED
    ]


def _pointer(row: Owned, field: Field, holder: Kind, organisation: Organisation) -> Pointer:
    found = holder.model.objects.of(organisation).filter(**{field.name: row})
    rows = list(found.select_related(*holder.along)[: FEW + 1])
    slug = organisation.slug
    return Pointer(
        label=sentence_case(word(holder.noun, many=True)),
        rows=tuple(Link(str(each), holder.address(slug, each.slug)) for each in rows[:FEW]),
        more=max(0, len(rows) - FEW),
        add_url=f"{holder.act_address(slug, 'new')}?{field.name}={row.slug}",
        all_url=f"{holder.list_address(slug)}?{field.name}={row.slug}",
    )
