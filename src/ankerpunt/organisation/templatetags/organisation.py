from __future__ import annotations

from django import template
from django.conf import settings

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.second_step import address_on_its_way

register = template.Library()


@register.simple_tag
def demo_members() -> list[Member]:
    """`{% demo_members as members %}`: the fictional people that a visitor of the demo can sign in as."""
    if not settings.DEMO:
        return []
    found = Member.objects.active().filter(user__fictional=True).select_related("user", "organisation")
    return list(found.order_by("organisation__name", "pk"))


register.simple_tag(address_on_its_way)
