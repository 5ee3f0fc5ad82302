"""Which findings the page shows, and each of them in words and addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.translation import gettext as _

from ankerpunt.check.rule import SEVERITIES
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import BY_CODE, STAGES
from ankerpunt.kit.status import Status, status_of
from ankerpunt.kit.wording import language
from ankerpunt.pages.around import address_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict
    from django.utils.functional import _StrOrPromise

    from ankerpunt.check.finding import Decision, Finding
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.request import MemberRequest

# A finding on more rows than this names them; these many are one click away.
ROWS_SHOWN = 12
STATUSES = ("open", "overridden", "dismissed")
Counted = Mapping["Choice", int]


@dataclass(frozen=True)
class Choice:
    """What a member chose to see; it lives in the address."""

    stage: str = ""
    severity: str = ""
    status: str = "open"

    @classmethod
    def read(cls, query: QueryDict) -> Choice:
        stage, severity, status = (query.get(name, "") for name in ("stage", "severity", "status"))
        return cls(
            stage=stage if stage in BY_CODE else "",
            severity=severity if severity in SEVERITIES else "",
            status=status if status in STATUSES else "open",
        )

    def of(self, findings: FindingQuerySet) -> FindingQuerySet:
        chosen = {"stage": self.stage, "severity": self.severity, "status": self.status}
        return findings.filter(**{name: value for name, value in chosen.items() if value})

    def count(self, counted: Counted, **changed: str) -> int:
        """How many findings another choice would show."""
        other = replace(self, **changed)
        return sum(number for choice, number in counted.items() if other._holds(choice))

    def url(self, path: str, **changed: str) -> str:
        other = replace(self, **changed)
        chosen = {"stage": other.stage, "severity": other.severity, "status": other.status}
        query = urlencode({key: value for key, value in chosen.items() if value and (key, value) != ("status", "open")})
        return f"{path}?{query}" if query else path

    def _holds(self, choice: Choice) -> bool:
        return (
            choice.status == self.status and self.stage in {"", choice.stage} and self.severity in {"", choice.severity}
        )


def counted(findings: FindingQuerySet) -> Counted:
    """How many findings there are of each kind; one query."""
    kinds = findings.order_by().values_list("stage", "severity", "status").annotate(number=Count("pk"))
    return {Choice(stage, severity, status): number for stage, severity, status, number in kinds}


@dataclass(frozen=True)
class Shown:
    """One finding as the page says it."""

    code: str
    status: Status
    title: str
    message: str
    way_out: str
    rows: tuple[Link, ...]
    rule_url: str
    decide_url: str
    reopen_url: str
    decision: Decision | None
    is_gate: bool


@dataclass(frozen=True)
class Group:
    name: _StrOrPromise
    findings: Sequence[Shown]


def grouped(findings: Sequence[Finding], request: MemberRequest) -> list[Group]:
    """What stops a next step comes first, wherever it is; then the rest by stage."""
    gates = [finding for finding in findings if finding.severity == "gate"]
    rest = [finding for finding in findings if finding.severity != "gate"]
    groups = [Group(_("Gates"), [shown(gate, request) for gate in gates])]
    groups += [
        Group(stage.name, [shown(each, request) for each in rest if each.stage == stage.code]) for stage in STAGES
    ]
    return [group for group in groups if group.findings]


def shown(finding: Finding, request: MemberRequest) -> Shown:
    organisation, speech = request.organisation.slug, language()
    where = {"organisation": organisation, "rule": finding.code, "noun": finding.noun, "slug": finding.object}
    is_gate = finding.severity == "gate"
    return Shown(
        code=finding.code,
        status=status_of(finding.severity if finding.status == "open" else finding.status),
        title=finding.title(speech),
        message=finding.message(speech),
        way_out=finding.way_out(speech),
        rows=tuple(Link(part.name(speech), address_of(request, part)) for part in finding.parts[:ROWS_SHOWN]),
        rule_url=address("overview:rule", organisation=organisation, rule=finding.code),
        decide_url=address("overview:override" if is_gate else "overview:dismiss", **where),
        reopen_url=address("overview:reopen", **where),
        decision=finding.decision,
        is_gate=is_gate,
    )
