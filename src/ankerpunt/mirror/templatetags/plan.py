"""`{% load plan %}`: what the plan says of a row. A template never prints a row itself.

{% name usp %} · {% name usp as called %} · {% link usp %}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.safestring import SafeString

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
def link(context: Context, row: Owned | Noun) -> SafeString:
    """`{% link row %}`: its name, as the way to its page."""
    return SafeString(standing_of(context["request"]).link(row))


@register.simple_tag(takes_context=True)
def url_of(context: Context, row: Owned | Noun) -> str:
    """`{% url_of row as there %}`: the page of a row."""
    return standing_of(context["request"]).url(row)
