"""Run the rules on a plan and hold what they find against what people decided about it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cached_property, partial
from itertools import chain
from operator import itemgetter

from msgspec import Struct

from ankerpunt.check.causes import cause_of, gather_in_order, order, place
from ankerpunt.check.finding import Decision, Finding, Status, finding_of
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import MOODS, SEVERITIES, STAGES, Mood, Rule, Severity, Stage
from ankerpunt.check.scene import Scene
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.stage import begun
from ankerpunt.plan.index import Answer, Index, same_tables
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
        return gather_in_order(self.each)

    @cached_property
    def leading(self) -> Mapping[str, Finding]:
        """By cause the finding that leads the others: the one that `findings` begins with."""
        return {finding.cause: finding for finding in reversed(self.each)}

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
        for finding in self.leading.values():
            if finding.status == "open":
                table[finding.stage][finding.severity] += 1
        return table

    @property
    def moods(self) -> dict[Stage, dict[Mood, int]]:
        """How many rows are not right, and how many next steps there are, by stage, zeros included."""
        table: dict[Stage, dict[Mood, int]] = {stage: dict.fromkeys(MOODS, 0) for stage in STAGES}
        for finding in self.each:
            if finding.status == "open":
                table[finding.stage][finding.mood] += 1
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
    return judge(Index(in_force(plan)), today=today, rules=chosen(select=select, ignore=ignore)).report


# What one rule found, in order and by place.
Blocks = list[tuple[str, list[Finding]]]
# Of one rule: the decisions that count today, by the noun and id of what they are about.
Decisions = Mapping[tuple[str, str], Decision]


class Told(Struct, frozen=True, kw_only=True):
    """What one rule said of a plan, with all that it depends on: the tables it read, decisions, and its stage."""

    answer: Answer
    decisions: Decisions
    begun: bool


class Judgement(Struct, frozen=True, kw_only=True):
    """A report, with what each rule said of which plan, so that the next check can go on from it."""

    report: Report
    plan: Plan
    told: Mapping[str, Told]


def judge(
    index: Index, *, today: date, rules: Iterable[Rule] = tuple(RULES.values()), before: Judgement | None = None
) -> Judgement:
    """Judge a plan on a day, and take over what holds of an earlier judgement.

    Parameters
    ----------
    index
        What of the plan counts (see `plan.archive`).
    today
        The day on which the plan is judged.
    rules
        The rules that run.
    before
        A judgement of an earlier state of the plan. A rule that read only tables that are still the very same, and that
        is decided about as it was, has nothing else to say on the same day: it does not run again.
    """
    plan = index.plan
    decisions, stages = _decisions(plan, today=today), begun(plan)
    same = same_tables(plan, before.plan) if before is not None and before.report.today == today else frozenset()
    told: dict[str, Told] = {}
    for rule in rules:
        asked = decisions.get(rule.code, {}), stages[rule.stage]
        earlier = before.told.get(rule.code) if before is not None and same else None
        if earlier is None or (earlier.decisions, earlier.begun) != asked or not earlier.answer.read <= same:
            said = earlier.answer.said if earlier is not None else []
            answer = index.heard(partial(_say, rule, today, asked, said))
            earlier = Told(answer=answer, decisions=asked[0], begun=asked[1])
        told[rule.code] = earlier
    # No two rules share a place: what each found is in order already.
    blocks = sorted((block for each in told.values() for block in each.answer.said), key=itemgetter(0))
    each = tuple(chain.from_iterable(findings for _place, findings in blocks))
    return Judgement(report=Report(today=today, each=each), plan=plan, told=told)


def _say(rule: Rule, today: date, asked: tuple[Decisions, bool], before: Blocks, index: Index) -> Blocks:
    """Run one rule, and hold what it finds against what was decided; what it found before stays the very same."""
    decisions, begun = asked
    known = {finding.key: finding for _place, findings in before for finding in findings}
    scene = Scene(index, today=today, severities=CODE_SEVERITIES)
    found: dict[str, list[Finding]] = {}
    for hit in rule.function(scene):
        decision = decisions.get((type(hit.row).__name__, hit.row.id))
        cause = cause_of(rule, hit, decision, begun=begun)
        finding = finding_of(rule, hit, scene, decision=decision, cause=cause)
        earlier = known.get(finding.key)
        found.setdefault(place(finding), []).append(earlier if earlier == finding else finding)
    return [(where, sorted(findings, key=order)) for where, findings in found.items()]


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


def set_aside(plan: Plan, code: str, *, today: date) -> frozenset[tuple[str, str]]:
    """Give the rows, each by its noun and id, about which a decision on a rule counts today."""
    return frozenset(_decisions(plan, today=today).get(code, {}))


def _decisions(plan: Plan, *, today: date) -> dict[str, dict[tuple[str, str], Decision]]:
    """Give the decisions that count today, by rule: overrides open gates, dismissals set aside the rest.

    Of decisions about one row the latest wins.
    """
    found: dict[str, dict[tuple[str, str], Decision]] = {}
    every: tuple[Override | Dismissal, ...] = (*plan.overrides, *plan.dismissals)
    for made in sorted(every, key=lambda made: (made.decided_on, made.id)):
        opens = CODE_SEVERITIES.get(made.rule) == "gate"
        if opens == isinstance(made, Override) and (made.until is None or made.until >= today):
            found.setdefault(made.rule, {})[made.noun, made.object] = Decision(
                id=made.id,
                reason=made.reason,
                decided_by=made.decided_by,
                decided_on=made.decided_on,
                until=made.until,
            )
    return found
