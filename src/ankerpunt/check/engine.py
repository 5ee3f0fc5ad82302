"""Run the rules on a plan and hold what they find against what people decided about it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from msgspec import Struct

from ankerpunt.check.causes import cause_of, gather, order
from ankerpunt.check.finding import Decision, Finding, Status, finding_of
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import SEVERITIES, STAGES, Hit, Rule, Severity, Stage
from ankerpunt.check.scene import Scene
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.stage import begun
from ankerpunt.plan.nouns import Dismissal, Override, Plan

CODE_SEVERITIES: dict[str, str] = {code: rule.severity for code, rule in RULES.items()}


class UnknownCodeError(ValueError):
    """A code that no rule has, nor begins with."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.nearest = tuple(get_close_matches(code.upper(), RULES, n=3, cutoff=0.5))
        super().__init__(code)


class Report(Struct, frozen=True, kw_only=True, dict=True):
    """What the check found on a day.

    Parameters
    ----------
    today
        The day.
    each
        What it says of each row, one by one; gates and decisions are about these.
    """

    today: date
    each: tuple[Finding, ...]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown: one finding for each cause, in the order of `check.causes.gather`."""
        return gather(self.each)

    def with_status(self, status: Status) -> tuple[Finding, ...]:
        """List the findings that are open, overridden or dismissed."""
        return tuple(finding for finding in self.findings if finding.status == status)

    @property
    def open(self) -> tuple[Finding, ...]:
        """What still asks for an answer."""
        return self.with_status("open")

    @property
    def overridden(self) -> tuple[Finding, ...]:
        """Gates that a named member opened in writing; they stay visible."""
        return self.with_status("overridden")

    @property
    def dismissed(self) -> tuple[Finding, ...]:
        """Warnings and hints set aside with a reason, until a date."""
        return self.with_status("dismissed")

    @property
    def counts(self) -> dict[Stage, dict[Severity, int]]:
        """How many findings are open, by stage and severity, zeros included; a cause counts once."""
        table: dict[Stage, dict[Severity, int]] = {stage: dict.fromkeys(SEVERITIES, 0) for stage in STAGES}
        for finding in self.open:
            table[finding.stage][finding.severity] += 1
        return table

    def for_object(self, noun: str, object_id: str) -> tuple[Finding, ...]:
        """List everything that is said of one row, whatever its status."""
        return tuple(f for f in self.each if f.noun == noun and f.object == object_id)

    def touching(self, noun: str, object_id: str) -> tuple[Finding, ...]:
        """List everything that is said of one row, or of another while speaking of it."""
        row = (noun, object_id)
        return tuple(f for f in self.each if (f.noun, f.object) == row or row in f.related)


def check(
    plan: Plan, *, today: date, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None
) -> Report:
    """Judge a plan on a day; what is in the archive does not count.

    Parameters
    ----------
    plan
        The plan; to learn which gates would stop an act, check the plan as it would be after that act.
    today
        The day on which the plan is judged.
    select, ignore
        Codes, or beginnings of codes such as ``"A"`` or ``"U1"``; by default every rule runs.

    Raises
    ------
    UnknownCodeError
        When no rule's code begins so.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> report = check(Plan(organisation=Organisation(id="o", name="O")), today=date(2026, 11, 15))
    >>> [(finding.code, finding.severity) for finding in report.findings]
    [('U101', 'hint')]
    """
    plan = in_force(plan)
    scene = Scene(plan, today=today, severities=CODE_SEVERITIES)
    decide, stages = _decisions(plan, today=today), begun(plan)
    found = []
    for rule in chosen(select=select, ignore=ignore):
        for hit in rule.function(scene):
            decision = decide(rule, hit)
            cause = cause_of(rule, hit, decision, begun=stages[rule.stage])
            found.append(finding_of(rule, hit, scene, decision=decision, cause=cause))
    return Report(today=today, each=tuple(sorted(found, key=order)))


def gates(report: Report, noun: str, object_id: str) -> tuple[Finding, ...]:
    """List the open gates about one row: what stops its next step."""
    return tuple(f for f in report.for_object(noun, object_id) if f.severity == "gate" and f.status == "open")


def chosen(*, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None) -> Iterator[Rule]:
    """List the rules that run, in the order of their codes.

    Raises
    ------
    UnknownCodeError
        When no rule's code begins so.
    """
    wanted = _beginnings(select or ("",))
    unwanted = _beginnings(ignore or ())
    return (
        rule for code, rule in RULES.items() if code.startswith(wanted) and not (unwanted and code.startswith(unwanted))
    )


def _beginnings(codes: Iterable[str]) -> tuple[str, ...]:
    given = tuple(code.strip().upper() for code in codes)
    for code in given:
        if not any(known.startswith(code) for known in RULES):
            raise UnknownCodeError(code)
    return given


def _decisions(plan: Plan, *, today: date) -> Callable[[Rule, Hit], Decision | None]:
    """Find the decision that counts today for a hit: overrides open gates, dismissals the rest."""
    overrides = dict(_counting(plan.overrides, today=today))
    dismissals = dict(_counting(plan.dismissals, today=today))

    def decide(rule: Rule, hit: Hit) -> Decision | None:
        decisions = overrides if rule.severity == "gate" else dismissals
        return decisions.get((rule.code, type(hit.row).__name__, hit.row.id)) if decisions else None

    return decide


def _counting(
    decisions: Iterable[Override | Dismissal], *, today: date
) -> Iterator[tuple[tuple[str, str, str], Decision]]:
    """Give the decisions that have not expired, the latest last so that it wins."""
    for made in sorted(decisions, key=lambda made: (made.decided_on, made.id)):
        if made.until is None or made.until >= today:
            yield (
                (made.rule, made.noun, made.object),
                Decision(
                    id=made.id,
                    reason=made.reason,
                    decided_by=made.decided_by,
                    decided_on=made.decided_on,
                    until=made.until,
                ),
            )
