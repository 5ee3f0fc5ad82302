"""A sentence about what somebody did, and when, for a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import formats, timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from datetime import datetime

    from ankerpunt.organisation.models import User


def told(sentence: str, *rest: str, who: User | None, when: datetime) -> SafeString:
    """Fill in “%(who)s saved this on %(when)s.”; nobody is someone. More sentences stand behind it."""
    name = format_html("<strong>{}</strong>", who or _("Someone"))
    moment = formats.date_format(timezone.localtime(when), "DATETIME_FORMAT")
    first = escape(sentence) % {"who": name, "when": moment}
    return mark_safe(" ".join([first, *map(escape, rest)]))  # noqa: S308 (everything in it is escaped)
