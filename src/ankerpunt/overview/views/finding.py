"""What the credibility check found, what each of its rules is about, and one rule mended on many rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.check.registry import RULES
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, parts, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.overview.parts.finding import (
    KINDS_SHOWN,
    STEPS_SHOWN,
    Choice,
    kinds_of,
    mood_tabs,
    own_tabs,
    set_aside_links,
    shown,
    stage_tabs,
    steps_of,
)
from ankerpunt.overview.parts.finding_list import MendList, to_colleague
from ankerpunt.overview.parts.finding_mine import asked_for_mine, of_mine
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.mending import DONE, LIST, list_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.check.finding import Finding
    from ankerpunt.check.rule import Rule
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 50


@allow(*EVERYONE)
@require_safe
def findings(request: MemberRequest, organisation: str) -> HttpResponse:
    choice = Choice.read(request.GET)
    if choice.status != "open":
        return _set_aside(request, choice)
    steps, wrong = steps_of(request, choice), choice.mood == "not_right"
    mine = of_mine(request, replace(choice, stage="").of(standing_of(request).findings).said()) if wrong else []
    kinds = kinds_of(_chosen(request, choice, mine), request, choice) if wrong else steps
    most = KINDS_SHOWN if wrong else STEPS_SHOWN
    context = {
        "choice": choice,
        "kinds": kinds[:most],
        "later": kinds[most:],
        "later_count": sum(each.count for each in kinds[most:]),
        "mood_tabs": mood_tabs(request, choice, len(steps)),
        "stage_tabs": stage_tabs(request, choice, mine) if wrong else (),
        "own_tabs": own_tabs(request, choice, mine) if wrong else (),
        "set_aside": set_aside_links(request),
        "may_edit": may_edit(request),
    }
    return page(request, "overview/findings.html", context)


def _chosen(request: MemberRequest, choice: Choice, mine: Sequence[Finding]) -> Sequence[Finding]:
    if not choice.mine:
        return choice.of(standing_of(request).findings).said()
    return [each for each in mine if choice.stage in {"", each.stage}]


def _set_aside(request: MemberRequest, choice: Choice) -> HttpResponse:
    """What somebody answered in writing, with the reason."""
    found: Any = Paginator(choice.of(standing_of(request).findings), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "choice": choice,
        "findings": [shown(each, request, choice) for each in found.object_list.together()],
        "page": found,
        "crumbs": [_back(organisation=request.organisation.slug)],
        "may_edit": may_edit(request),
    }
    return page(request, "overview/set_aside.html", context)


@allow(*EVERYONE)
@require_safe
def rule(request: MemberRequest, organisation: str, rule: str) -> HttpResponse:
    found = rule_or_404(rule)
    speech, everywhere = language(), standing_of(request).findings.filter(code=found.code).leading()
    context = {
        "rule": found,
        "title": found.title.say(speech),
        "what": found.what.say(speech),
        "why": found.why.say(speech),
        "example": found.example.say(speech),
        "way_out": found.way_out.say(speech),
        "source": " ".join(found.source),
        "crumbs": [_back(organisation=organisation)],
        "findings": [shown(each, request) for each in everywhere[:PER_PAGE].together()],
        "count": everywhere.count(),
        "may_edit": may_edit(request),
    }
    return page(request, "overview/rule.html", context)


@allow(*EDITORS)
def mend(request: MemberRequest, organisation: str, rule: str) -> HttpResponse:
    """One rule on many rows, as one list; saved together, with one undo."""
    found = rule_or_404(rule)
    lines = MendList(request, found.code, posted(request))
    before, speech = lines.done, language()
    if request.method == "POST" and (change := lines.save()):
        tell(request, lines.told(before), undo=change.undo_url)
        left = _left(request, found, lines)
        if lines.alone and left:
            return parts(request, *lines.after(left))
        return saved(request, _go_on(request, lines, left))
    if lines.alone:
        return parts(request, *lines.again(), status=lines.status)
    context = {
        "list": lines,
        "left": lines.left,
        "progress": lines.progress(lines.left),
        "way_out": found.way_out.say(speech),
        "rule": found,
        "back": list_url(organisation, lines.shown),
        "rest_url": to_colleague(request, "hand_over_rows", lines.found, lines.shown),
        "crumbs": [_back(organisation=organisation, shown=lines.shown)],
    }
    return page(request, "overview/mend.html", context, status=lines.status)


def rule_or_404(code: str) -> Rule:
    found = RULES.get(code.upper())
    if found is None:
        raise Http404(code)
    return found


def _left(request: MemberRequest, rule: Rule, lines: MendList) -> int:
    """How many rows the list still has to mend."""
    found = stand_anew(request).findings.open().filter(code=rule.code).said()
    return len(of_mine(request, found) if asked_for_mine(lines.shown) else found)


def _go_on(request: MemberRequest, lines: MendList, left: int) -> str:
    """To what is left of the list, or back to the findings."""
    if not left:
        return list_url(request.organisation.slug, lines.shown)
    asked = {DONE: str(lines.done), **({LIST: lines.shown} if lines.shown else {})}
    return f"{request.path}?{urlencode(asked)}"


def _back(*, organisation: str, shown: str = "") -> Link:
    return Link(_("What can be better?"), list_url(organisation, shown))
