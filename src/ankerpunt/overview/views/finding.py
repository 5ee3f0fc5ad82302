"""What the credibility check found, and what each of its rules is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.check.registry import RULES
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link, Tab
from ankerpunt.kit.stages import STAGES
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.parts.finding import Choice, counted, grouped, shown
from ankerpunt.pages.around import may_edit

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.overview.parts.finding import Counted

PER_PAGE = 50


@allow(*EVERYONE)
@require_safe
def findings(request: MemberRequest, organisation: str) -> HttpResponse:
    everything, choice = standing_of(request).findings.leading(), Choice.read(request.GET)
    found: Any = Paginator(choice.of(everything), PER_PAGE).get_page(request.GET.get("page"))
    counts = counted(everything)
    context = {
        "groups": grouped(found.object_list.together(), request),
        "page": found,
        "stage_tabs": _stage_tabs(request, choice, counts),
        "status_tabs": _status_tabs(request, choice, counts),
        "severity_tabs": _severity_tabs(request, choice, counts),
        "may_edit": may_edit(request),
    }
    return page(request, "overview/findings.html", context)


@allow(*EVERYONE)
@require_safe
def rule(request: MemberRequest, organisation: str, rule: str) -> HttpResponse:
    found = RULES.get(rule.upper())
    if found is None:
        raise Http404(rule)
    speech, everywhere = language(), standing_of(request).findings.filter(code=found.code).leading()
    context = {
        "rule": found,
        "title": found.title.say(speech),
        "what": found.what.say(speech),
        "why": found.why.say(speech),
        "example": found.example.say(speech),
        "way_out": found.way_out.say(speech),
        "source": " ".join(found.source),
        "crumbs": [Link(_("Findings"), reverse("overview:findings", kwargs={"organisation": organisation}))],
        "findings": [shown(each, request) for each in everywhere[:PER_PAGE].together()],
        "count": everywhere.count(),
        "may_edit": may_edit(request),
    }
    return page(request, "overview/rule.html", context)


def _stage_tabs(request: MemberRequest, choice: Choice, counts: Counted) -> list[Tab]:
    tabs = [Tab(_("All stages"), choice.url(request.path, stage=""), not choice.stage, choice.count(counts, stage=""))]
    for stage in STAGES:
        url, number = choice.url(request.path, stage=stage.code), choice.count(counts, stage=stage.code)
        tabs.append(Tab(stage.name, url, choice.stage == stage.code, number, stage.icon))
    return tabs


def _status_tabs(request: MemberRequest, choice: Choice, counts: Counted) -> list[Tab]:
    names = {"open": _("Open"), "overridden": _("Overridden"), "dismissed": _("Dismissed")}
    return [
        Tab(name, choice.url(request.path, status=code), choice.status == code, choice.count(counts, status=code))
        for code, name in names.items()
    ]


def _severity_tabs(request: MemberRequest, choice: Choice, counts: Counted) -> list[Tab]:
    names = {"": _("All kinds"), "gate": _("Gates"), "warning": _("Warnings"), "hint": _("Hints")}
    return [
        Tab(name, choice.url(request.path, severity=code), choice.severity == code, choice.count(counts, severity=code))
        for code, name in names.items()
    ]
