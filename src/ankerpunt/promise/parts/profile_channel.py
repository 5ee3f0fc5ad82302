"""The channels that an organisation can begin with, each with its room and who says so (P6, C12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format

from ankerpunt.kit.wording import language
from ankerpunt.promise.library import channels

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def starters(_request: MemberRequest) -> list[dict[str, str]]:
    speech = language()
    return [
        {
            "name": each.name.say(speech),
            "max_length": str(each.max_length),
            "source": each.source.say(speech),
            "checked_on": date_format(each.checked_on) if each.checked_on else "",
        }
        for each in channels()
    ]
