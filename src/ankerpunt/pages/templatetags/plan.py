"""`{% load plan %}`: what the plan says of a row. A template never prints a row itself.

{% name usp %} · {% name usp as called %} · {% name_of "Usp" cell.usp %}
{% link usp %} · {% url_of usp as there %} · {% noun_url "Usp" as url %}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of

if TYPE_CHECKING:
    from django.template import Context

    from ankerpunt.organisation.models import Owned
    from ankerpunt.plan.nouns import Noun

register = template.Library()


@register.simple_tag(takes_context=True)
def name(context: Context, row: Owned | Noun) -> str:
    """`{% name row %}`: what a row is called, in the reader's language."""
    return standing_of(context["request"]).name(row)


@register.simple_tag(takes_context=True)
def name_of(context: Context, noun: str, slug: str) -> str:
    """`{% name_of "TargetGroup" promise.target_group %}`: what the row is called that another points at."""
    standing = standing_of(context["request"])
    return ", ".join(standing.name(row) for row in standing.found(noun, [slug] if slug else []))


@register.simple_tag(takes_context=True)
def link(context: Context, row: Owned | Noun) -> SafeString:
    """`{% link row %}`: its name, as the way to its page."""
    return SafeString(standing_of(context["request"]).link(row))


@register.simple_tag(takes_context=True)
def url_of(context: Context, row: Owned | Noun) -> str:
    """`{% url_of row as there %}`: the page of a row."""
    return standing_of(context["request"]).url(row)


@register.simple_tag(takes_context=True)
def noun_url(context: Context, noun: str, act: str = "") -> str:
    """`{% noun_url "TargetGroup" as groups_url %}`: its list; with `"new"`, where one begins."""
    organisation, found = context["request"].organisation.slug, kind(noun)
    return found.act_address(organisation, act) if act else found.list_address(organisation)


@register.simple_tag(takes_context=True)
def form_title(context: Context) -> str:
    """`{% form_title %}`: the row that a form changes, or what begins (`begin`, or the noun)."""
    row = context.get("row")
    if row is not None and row.pk:
        return _("Change %(called)s") % {"called": name(context, row)}
    return str(context.get("begin") or context["noun"].add)


@register.simple_tag
def noun_word(noun: str, field: str | None = None, choice: str | None = None, *, many: bool = False) -> str:
    """`{% noun_word "Usp" many=True %}`, `{% noun_word "Usp" "state" %}`: what the plan calls it, with a capital."""
    return word(noun, field, choice, many=many, capital=True)
