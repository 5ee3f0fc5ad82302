"""With which kinds of means a plan shows its promise: a figure, the table behind it, and whether it is a mix (C7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import euros, language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.facts.means import mix, nothing_through_leaders_in, one_sided
from ankerpunt.plan.nouns import Activity, CommunicationPlan
from ankerpunt.plan.speech import say_list
from ankerpunt.publish.figure import Figure, Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.paginator import Page

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.means import Kind

PLAN = "plan"


@dataclass(frozen=True)
class Line:
    """One kind of means: which means, what it costs as far as that is known, and the activities."""

    name: str
    means: str
    cost: str
    activities: Sequence[Activity]


def showing(request: MemberRequest) -> dict[str, Any]:
    """Everything that the page shows, of the plan that is asked for or of all activities."""
    standing = standing_of(request)
    chosen = standing.index.get(CommunicationPlan, request.GET.get(PLAN))
    rows = [
        each
        for each in standing.index.rows(Activity)
        if each.status != "cancelled" and (chosen is None or each.plan == chosen.id)
    ]
    kinds, organisation = mix(rows), request.organisation.slug
    noun = kind("Activity")
    return {
        "crumbs": [*crumbs(request, noun)],
        "plans": _plans(standing, organisation, chosen),
        "lead": _said(rows, kinds),
        "remarks": _remarks(rows, kinds),
        "without": sum(not each.means for each in rows),
        "figure": _figure(kinds) if any(each.activities for each in kinds) else None,
        "lines": _lines(kinds),
        "new_url": noun.act_address(organisation, "new") if may_edit(request) else "",
    }


def listed(request: MemberRequest, _shown: Page[Any]) -> dict[str, Any]:
    """The ways from the list of activities to their mix, and into a calendar of one's own."""
    organisation = request.organisation.slug
    may = request.member.role in MAY["make and withdraw secret links"]
    return {
        "means_url": address("activate:means", organisation=organisation),
        "subscribe_url": address("activate:subscribe", organisation=organisation) if may else "",
    }


def family_words() -> dict[str, str]:
    """What each kind is called."""
    return {
        "together": _("Together: meetings, events, in person"),
        "learning": _("Training and workshops"),
        "online": _("Online: screen, social media, video"),
        "offline": _("On paper and out of doors"),
        "interactive": _("Interactive: to do yourself"),
        "leaders": word("Activity", "means", "leaders", capital=True),
    }


def _plans(standing: Standing, organisation: str, chosen: CommunicationPlan | None) -> list[Tab]:
    here = address("activate:means", organisation=organisation)
    rows = [each for each in standing.index.rows(CommunicationPlan) if each.status != "closed"]
    named = [Tab(standing.name(each), f"{here}?{PLAN}={each.id}", each is chosen) for each in rows]
    return [Tab(_("All plans"), here, chosen is None), *named] if named else []


def _said(rows: Sequence[Activity], kinds: Sequence[Kind]) -> str:
    """How many kinds are used, out of all there are."""
    used = sum(bool(each.activities) for each in kinds)
    told = ngettext(
        "%(count)s activity with %(used)s of %(all)s kinds of means.",
        "%(count)s activities with %(used)s of %(all)s kinds of means.",
        len(rows),
    )
    return told % {"count": len(rows), "used": used, "all": len(kinds)} if rows else ""


def _remarks(rows: Sequence[Activity], kinds: Sequence[Kind]) -> list[str]:
    """Where it leans to one side, in a sentence each."""
    found = []
    if side := one_sided(rows):
        told = _("%(count)s of %(total)s use the same: %(means)s. Who is not reached by that, misses all of it.")
        means = word("Activity", "means", side.means)
        found.append(told % {"count": side.count, "total": side.total, "means": means})
    if nothing_through_leaders_in(rows):
        found.append(_("Nothing inside runs through leaders, and people look at what their leader does."))
    missing = [family_words()[each.family] for each in kinds if not each.activities and each.family != "leaders"]
    if rows and missing:
        kinds_said = say_list([_small(each) for each in missing], language())
        found.append(_("Nothing yet of: %(kinds)s.") % {"kinds": kinds_said})
    return found


def _small(label: str) -> str:
    return label[:1].lower() + label[1:].partition(":")[0]


def _figure(kinds: Sequence[Kind]) -> Figure:
    names = family_words()
    most = max(kinds, key=lambda each: len(each.activities))
    summary = _("Most: %(kind)s, %(count)s.") % {"kind": names[most.family], "count": len(most.activities)}
    return Figure(
        kind="stacked",
        title=_("Activities by kind of means"),
        summary=summary,
        labels=tuple(names[each.family].partition(":")[0] for each in kinds),
        series=tuple(
            Series(word("Activity", "scope", scope, capital=True), tuple(each.within(scope) for each in kinds))
            for scope in ("internal", "external")
        ),
        head=_("Kind"),
    )


def _lines(kinds: Sequence[Kind]) -> list[Line]:
    """What of each kind there is: with which means, which activities, and what it costs."""
    names = family_words()
    return [
        Line(names[each.family], _means(each), euros(each.cost_cents) if each.cost_cents else "", each.activities)
        for each in kinds
        if each.activities
    ]


def _means(each: Kind) -> str:
    told = [f"{word('Activity', 'means', means)} ({count})" for means, count in each.means]
    return sentence_case(", ".join(told))
