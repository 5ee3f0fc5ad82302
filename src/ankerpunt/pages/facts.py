"""What a row says about itself, field by field, as people read it; from the plan in memory, without a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.kit.parts import Link, OutsideLink
from ankerpunt.kit.wording import language, word
from ankerpunt.mirror.kinds import ARCHIVED, kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.links import words_and_link
from ankerpunt.plan.naming import naming_fields
from ankerpunt.plan.values import say_value

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.tables import Field


class Fact(Struct, frozen=True):
    """One filled-in field; a value is a text, or a link where it is a row or a line that ends in one."""

    name: str
    label: str
    values: tuple[str | Link | OutsideLink, ...]
    prose: bool = False
    lines: bool = False


def facts(request: MemberRequest, row: Owned) -> list[Fact]:
    """The fields of a row that say something, in the order of the page; the heading has what it is called."""
    standing, noun = standing_of(request), kind(type(row).__name__)
    said = standing.said(row)
    heading = {*naming_fields(noun.table.noun)[:1], ARCHIVED}
    found = (_fact(said, noun.noun, field, standing) for field in noun.table.fields if field.name not in heading)
    return [fact for fact in found if fact.values]


def _fact(said: Any, noun: str, field: Field, standing: Standing) -> Fact:
    value = getattr(said, field.name)
    values = tuple(value) if field.many else (value,)
    if field.kind == "ref":
        links = tuple(standing.link_apart(each) for each in standing.found(field.target, filter(None, values)))
        return Fact(field.name, word(noun, field.name), links)
    if field.is_link:
        return Fact(field.name, word(noun, field.name), tuple(OutsideLink(each) for each in values if each))
    shown = tuple(_line(text) if field.many else text for each in values if (text := spoken(noun, field, each)))
    return Fact(field.name, word(noun, field.name), shown, prose=field.kind == "str", lines=field.many)


def _line(text: str) -> str | OutsideLink:
    """One line of a list; a link at its end leads there."""
    words, link = words_and_link(text)
    return OutsideLink(link, words) if link else text


def spoken(noun: str, field: Field, value: Any) -> str:
    """One value as a person reads it, in the reader's language; an empty text where there is nothing to say."""
    return say_value(noun, field, value, language())
