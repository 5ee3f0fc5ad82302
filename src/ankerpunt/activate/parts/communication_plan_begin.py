"""The page on which a new plan begins, and what a copy takes along and leaves behind (C1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.activate.library import starters
from ankerpunt.activate.models import CommunicationPlan as PlanRow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form, crumbs
from ankerpunt.pages.mending import FIELD
from ankerpunt.plan.facts.plan_copy import Period
from ankerpunt.plan.nouns import CommunicationPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse

    from ankerpunt.activate.library import Starter
    from ankerpunt.organisation.request import MemberRequest

BLANK = "compose"
# Those who mend a finding came for this form.
WAYS_PAST = frozenset({BLANK, FIELD})


def begin(request: MemberRequest) -> PlanRow | HttpResponse:
    """A plan seldom begins empty: choose what it begins with."""
    if request.method == "POST" or not WAYS_PAST.isdisjoint(request.GET):
        return PlanRow(organisation=request.organisation)
    standing, organisation = standing_of(request), request.organisation.slug
    blank = request.GET.copy()
    blank[BLANK] = "1"
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    plans = sorted(standing.index.rows(CommunicationPlan), key=lambda each: each.starts_on, reverse=True)
    context = {
        **around_form(request, kind("CommunicationPlan")),
        "starters": [
            (address("activate:plan_start", organisation=organisation, starter=each.id) + asked, *_told(each))
            for each in starters()
        ],
        "plans": [
            Link(standing.name(each), address("activate:plan_copy", organisation=organisation, slug=each.id))
            for each in plans
        ],
        "blank_url": f"?{blank.urlencode()}",
    }
    return page(request, "activate/communication_plan/begin.html", context)


def _told(each: Starter) -> tuple[str, str, str]:
    speech = language()
    counted = _("%(goals)s goals, %(activities)s activities") % {
        "goals": len(each.objectives),
        "activities": len(each.activities),
    }
    return each.title.say(speech), each.about.say(speech), counted


def first_period(begun: Starter, today: date | None = None) -> Period:
    """The coming year; in its first month this one."""
    day = today or timezone.localdate()
    year = day.year if day.month == 1 else day.year + 1
    return Period(f"{begun.title.say(language())} {year}", date(year, 1, 1), date(year, 12, 31))


def starter_page(request: MemberRequest, begun: Starter) -> dict[str, Any]:
    title, about, _counted = _told(begun)
    return {
        "heading": title,
        "lead": about,
        "goals": [each.text.say(language()) for each in begun.objectives],
        "activities": [each.title.say(language()) for each in begun.activities],
        "crumbs": crumbs(request, kind("CommunicationPlan")),
        "back": kind("CommunicationPlan").act_address(request.organisation.slug, "new"),
    }


def copy_page(request: MemberRequest, said: CommunicationPlan) -> dict[str, Any]:
    standing = standing_of(request)
    return {
        "plan": said,
        "stays": list(_staying()),
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing.link(said)],
        "back": standing.url(said),
    }


def _staying() -> Iterator[tuple[str, str]]:
    yield _("What was spent, committed and measured"), _("It belongs to the year in which it was.")
    yield _("Campaigns with what they taught"), _("Their lessons are asked again when you begin a new campaign.")
    yield _("Who adopted and approved"), _("The copy is a draft: it is adopted again.")
    yield _("What was fixed on a day"), _("You fix it again in the calendar.")
    yield _("Groups, processes, channels and messages"), _("They are shared: the copy points at the same ones.")
