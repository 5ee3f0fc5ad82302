"""The page on which an activity gets another day: what it says now, and what a day touches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.activate.parts.calendar import act_url, calendar_url
from ankerpunt.check.spreading import dated, touched
from ankerpunt.kit.parts import Link
from ankerpunt.kit.typed import signature
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import YEARS, Activity
from ankerpunt.publish.calendar.lanes import entry_of
from ankerpunt.publish.calendar.telling import Telling
from ankerpunt.publish.calendar.words import say_days, say_weekday, title_of

if TYPE_CHECKING:
    from ankerpunt.activate.forms.calendar import MoveForm
    from ankerpunt.activate.models import Activity as ActivityRow
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import CommunicationPlan
    from ankerpunt.publish.calendar.telling import Told


@dataclass(frozen=True)
class Touch:
    """What a day touches; `link` leads to how much its owner can do, where that is what it is about."""

    text: str
    good: bool
    link: Link | None = None


def asked_day(request: MemberRequest) -> date | None:
    try:
        day = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return None
    return day if day.year in YEARS else None


def touches(request: MemberRequest, plan: CommunicationPlan, activity: str, first: date | None) -> list[Touch]:
    """What an activity would touch if it began on a day; nothing where there is none."""
    standing, today = standing_of(request), timezone.localdate()
    found = standing.index.get(Activity, activity)
    if found is None or first is None:
        return []
    wishes = dated(standing.index, plan, found, first, today=today)
    told = Telling(standing.index, plan, wishes, language()).place(found, touched(wishes, activity))
    return [Touch(each.text, each.good, _room_of(request, each)) for each in told]


def _room_of(request: MemberRequest, told: Told) -> Link | None:
    """Where it says how much an owner can do, or where that is written down."""
    if not told.full:
        return None
    if told.capacity:
        return Link(_("How much they can do"), standing_of(request).url(told.capacity))
    new = kind("OwnerCapacity").act_address(request.organisation.slug, "new")
    return Link(_("Write down how much they can do"), new)


def move_page(request: MemberRequest, plan: CommunicationPlan, form: MoveForm) -> dict[str, Any]:
    """Around the form; a day that was typed and can be read is looked at, else the day that it has."""
    row, standing, organisation = form.instance, standing_of(request), request.organisation.slug
    said = standing.said(row)
    typed = form.cleaned_data.get("starts_on") if form.is_bound and hasattr(form, "cleaned_data") else None
    entry, back = entry_of(said), calendar_url(organisation, plan.id)
    looked = typed or said.starts_on
    return {
        "form": form,
        "plan": plan,
        "activity": said,
        "crumbs": [standing.link(plan), Link(title_of(plan, language()), back)],
        "back": back,
        "when": say_days(entry.first, entry.last, language()) if entry else "",
        "looked": say_weekday(looked, language()) if looked else "",
        "touches": touches(request, plan, said.id, looked),
        "touches_url": act_url(organisation, plan.id, said.id, act="touches"),
        "move_url": act_url(organisation, plan.id, said.id, act="move"),
        "pin_url": act_url(organisation, plan.id, said.id, act="pin"),
        "writer": signature(request),
    }


def said_of(request: MemberRequest, plan: CommunicationPlan, row: ActivityRow) -> str:
    """Where it is now, and the first thing that this touches."""
    day = row.starts_on
    if day is None:
        return ""
    told = _("“%(what)s” now begins on %(day)s.")
    said = told % {"what": standing_of(request).name(row), "day": say_weekday(day, language())}
    found = [each for each in touches(request, plan, row.slug, day) if not each.good]
    return f"{said} {found[0].text}" if found else said
