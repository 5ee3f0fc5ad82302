from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.conf import settings

from ankerpunt.organisation.kept import kept, kept_for
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.second_step import address_on_its_way

if TYPE_CHECKING:
    from django.template import Context

register = template.Library()


@register.simple_tag
def demo_members() -> list[Member]:
    """`{% demo_members as members %}`: the fictional people that a visitor of the demo can sign in as."""
    if not settings.DEMO:
        return []
    found = Member.objects.active().filter(user__fictional=True).select_related("user", "organisation")
    return list(found.order_by("organisation__name", "pk"))


register.simple_tag(address_on_its_way)


@register.simple_tag(takes_context=True)
def was_writing(context: Context) -> bool:
    """`{% was_writing as writing %}`: whether what somebody typed waits for their sign-in."""
    return kept(context["request"]) is not None


@register.simple_tag(takes_context=True)
def waits(context: Context) -> bool:
    """`{% waits as waiting %}`: whether what this member typed before they signed in again is still to be saved."""
    request = context["request"]
    return hasattr(request, "member") and kept_for(request) is not None
