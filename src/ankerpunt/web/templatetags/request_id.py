from django import template

from ankerpunt.web.request_id import current
from ankerpunt.web.request_id import request_id as code_of

register = template.Library()


@register.simple_tag
def request_id() -> str:
    """The code of the request that is being answered; a page that tells of our own failure has no context."""
    return code_of(current.get())
