"""What the page of findings shows: the next steps, what is not right rule by rule, and what was set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.check.rule import MOODS
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link, Tab
from ankerpunt.kit.stages import BY_CODE, STAGES
from ankerpunt.kit.status import Status, status_of
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.parts.finding_list import listed_together, to_colleague
from ankerpunt.overview.parts.finding_mine import MINE
from ankerpunt.pages.around import address_of, may_edit, standing_now, way_of
from ankerpunt.pages.mending import LIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import QueryDict
    from django.utils.functional import _StrOrPromise

    from ankerpunt.check.finding import Decision, Finding
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.request import MemberRequest

# More than three next steps are no step; more than seven kinds are no list.
STEPS_SHOWN, KINDS_SHOWN, NAMED = 3, 7, 3
# A finding on more rows than this names them; these many are one click away.
ROWS_SHOWN = 12
SET_ASIDE = ("overridden", "dismissed")


@dataclass(frozen=True)
class Choice:
    """What a member chose to see; it lives in the address."""

    mood: str = "next_step"
    stage: str = ""
    status: str = "open"
    mine: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> Choice:
        mood, stage, status = (query.get(name, "") for name in ("mood", "stage", "status"))
        return cls(
            mood=mood if mood in MOODS else "next_step",
            stage=stage if stage in BY_CODE else "",
            status=status if status in SET_ASIDE else "open",
            mine="1" if query.get(MINE) else "",
        )

    @property
    def asked(self) -> str:
        """The choice as the address says it; what is shown without asking is left out."""
        said = {"mood": self.mood, "stage": self.stage, "status": self.status, MINE: self.mine}
        return urlencode({name: value for name, value in said.items() if value not in {"", "next_step", "open"}})

    def of(self, findings: FindingQuerySet) -> FindingQuerySet:
        chosen = findings.filter(stage=self.stage) if self.stage else findings
        if self.status != "open":
            return chosen.filter(status=self.status).leading()
        return chosen.filter(status="open", mood=self.mood)

    def url(self, path: str, **changed: str) -> str:
        asked = replace(self, **changed).asked
        return f"{path}?{asked}" if asked else path


@dataclass(frozen=True)
class Kind:
    """What one rule says, and the one button that mends all of it."""

    title: str
    text: str
    where: str
    count: int
    waits: bool
    mend: Link
    about_url: str
    decide_url: str
    is_gate: bool
    ask_url: str
    hand_over_url: str


def kinds_of(findings: Iterable[Finding], request: MemberRequest, choice: Choice) -> list[Kind]:
    """Rule by rule, in the order of the check."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.code, []).append(finding)
    return [_kind(found, request, choice) for found in by_rule.values()]


def steps_of(request: MemberRequest, choice: Choice) -> list[Kind]:
    """The next steps, in their order; each takes along what the same rule says of other rows."""
    steps = [each for each in standing_of(request).next_steps() if choice.stage in {"", each.stage}]
    return [_kind([part for part in step.parts if part.code == step.code], request, choice) for step in steps]


def _kind(found: Sequence[Finding], request: MemberRequest, choice: Choice) -> Kind:
    first, speech, count = found[0], language(), len(found)
    one_cause = len({each.cause for each in found}) == 1
    about = address("overview:rule", organisation=request.organisation.slug, rule=first.code)
    is_gate = first.severity == "gate"
    together = listed_together(request, found, shown=choice.asked)
    return Kind(
        title=first.title(speech),
        text=first.message(speech) if count == 1 else first.way_out(speech),
        where=_where(found, request),
        count=count,
        waits=is_gate,
        mend=together or way_of(request, first, shown=choice.asked),
        about_url=about,
        decide_url=(decide_url(request, first, choice) if one_cause else about) if may_edit(request) else "",
        is_gate=is_gate,
        ask_url=to_colleague(request, "ask", found, choice.asked),
        hand_over_url=to_colleague(request, "hand_over_rows", found, choice.asked) if may_edit(request) else "",
    )


def decide_url(request: MemberRequest, finding: Finding, choice: Choice) -> str:
    """Where the finding is set aside, or its gate opened in writing; the way back shows what was shown."""
    where = {"organisation": request.organisation.slug, "rule": finding.code}
    act = "overview:override" if finding.severity == "gate" else "overview:dismiss"
    url = address(act, **where, noun=finding.noun, slug=finding.object)
    return f"{url}?{urlencode({LIST: choice.asked})}" if choice.asked else url


def _where(found: Sequence[Finding], request: MemberRequest) -> str:
    """The stage, and the first of the rows by name."""
    stage, standing = str(BY_CODE[found[0].stage].name), standing_of(request)
    rows = list(dict.fromkeys((each.noun, each.object) for each in found if each.noun != "Organisation"))
    named = [standing.name_apart(row) for noun, slug in rows[:NAMED] for row in standing.found(noun, [slug])]
    said = ", ".join(named)
    if (more := len(rows) - NAMED) > 0:
        others = ngettext("and %(count)s other", "and %(count)s others", more) % {"count": more}
        said = f"{said} {others}"
    return f"{stage} · {said}" if said else stage


@dataclass(frozen=True)
class MoodTab:
    """One of the two questions of the page."""

    label: _StrOrPromise
    lead: _StrOrPromise
    icon: str
    url: str
    count: int
    current: bool


def mood_tabs(request: MemberRequest, choice: Choice, steps: int) -> list[MoodTab]:
    checkup, shown = standing_of(request).checkup, choice.status == "open"
    wrong = checkup.not_right
    stepping = (
        _("Next step"),
        _("Nothing is here yet. Begin with these"),
        "flag",
        "next_step",
        min(steps, STEPS_SHOWN),
    )
    mending = (_("Not right"), _("Something is said that is not true or not complete"), "alert", "not_right", wrong)
    return [
        MoodTab(label, lead, icon, Choice(mood).url(request.path), count, shown and choice.mood == mood)
        for label, lead, icon, mood, count in (stepping, mending)
    ]


def stage_tabs(request: MemberRequest, choice: Choice, mine: Sequence[Finding]) -> list[Tab]:
    """The stages in which something is not right; where nothing is, it is grey."""
    checkup, counted = standing_of(request).checkup, Counter[str](each.stage for each in mine)
    everywhere = len(mine) if choice.mine else checkup.not_right
    tabs = [Tab(_("All stages"), choice.url(request.path, stage=""), not choice.stage, everywhere)]
    for stage in STAGES:
        number = counted[stage.code] if choice.mine else checkup.open(mood="not_right", stage=stage.code)
        url = choice.url(request.path, stage=stage.code) if number else ""
        tabs.append(Tab(stage.name, url, choice.stage == stage.code, number))
    return tabs


def own_tabs(request: MemberRequest, choice: Choice, mine: Sequence[Finding]) -> list[Tab]:
    """What is the reader's own; once more, and it is everybody's again."""
    url = choice.url(request.path, mine="" if choice.mine else "1") if mine or choice.mine else ""
    return [Tab(_("Mine"), url, bool(choice.mine), len(mine))]


def set_aside_links(request: MemberRequest) -> list[Link]:
    """What somebody answered in writing stays one click away; one query."""
    found = standing_of(request).findings.leading().exclude(status="open").order_by()
    counted = dict(found.values_list("status").annotate(number=Count("pk")))
    names = {"dismissed": _("Set aside: %(count)s"), "overridden": _("Decided to go on: %(count)s")}
    return [
        Link(name % {"count": counted[status]}, Choice(status=status).url(request.path))
        for status, name in names.items()
        if counted.get(status)
    ]


@dataclass(frozen=True)
class Shown:
    """One finding in full: on the page of its rule, and where it is set aside."""

    status: Status
    title: str
    message: str
    way_out: str
    rows: tuple[Link, ...]
    mend: Link
    rule_url: str
    decide_url: str
    reopen_url: str
    decision: Decision | None
    is_gate: bool
    waits: bool


def shown(finding: Finding, request: MemberRequest, choice: Choice | None = None) -> Shown:
    organisation, speech, choice = request.organisation.slug, language(), choice or Choice()
    where = {"organisation": organisation, "rule": finding.code, "noun": finding.noun, "slug": finding.object}
    is_gate = finding.severity == "gate"
    rows = (Link(part.name(speech), address_of(request, part)) for part in finding.parts[:ROWS_SHOWN])
    return Shown(
        status=status_of(standing_now(finding)),
        title=finding.title(speech),
        message=finding.message(speech),
        way_out=finding.way_out(speech),
        rows=tuple(row for row in rows if row.url),
        mend=way_of(request, finding, shown=choice.asked),
        rule_url=address("overview:rule", organisation=organisation, rule=finding.code),
        decide_url=decide_url(request, finding, choice),
        reopen_url=address("overview:reopen", **where),
        decision=finding.decision,
        is_gate=is_gate,
        waits=is_gate and finding.status == "open",
    )
