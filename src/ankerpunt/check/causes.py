"""Bring together what has one cause, so that it is said once and names all it concerns.

A rule judges row by row. Where it gathers, the rows with one cause share a finding; and a stage that has not begun is
one next step, whatever its rules ask for. What someone decided about is no longer part of the others: it is set aside
with what was decided along with it.
"""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from ankerpunt.check.finding import Decision, Finding
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import MOODS, SEVERITIES, STAKES, Hit, Mood, Rule


def cause_of(rule: Rule, hit: Hit, decision: Decision | None, *, begun: bool) -> str:
    """Say what a finding has in common with others; one that has nothing in common has a cause of its own.

    Parameters
    ----------
    rule, hit
        What found it.
    decision
        What was decided about the row, if anything was.
    begun
        Whether the stage of the rule has begun.
    """
    if not begun and (hit.mood or rule.mood) == "next_step" and rule.severity != "gate":
        cause = str(rule.stage)
    elif rule.gathers:
        cause = f"{rule.code} {hit.cause}"
    else:
        cause = f"{rule.code} {type(hit.row).__name__} {hit.row.id} {hit.detail}"
    if decision is None:
        return cause
    return f"{cause} {decision.decided_by} {decision.decided_on} {decision.until} {decision.reason}"


def gather(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Make one finding of those with one cause: the first of them, with the others.

    Parameters
    ----------
    findings
        Each about one row, in any order.

    Returns
    -------
    tuple of Finding
        In the order in which they are shown: claims that are not true first, then money; then gates before warnings
        before hints, and of each what is not right before what is a next step; then by stage, code and object.
    """
    return gather_in_order(sorted(findings, key=order))


def gather_in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Do the same with findings that are in order already."""
    by_cause: dict[str, list[Finding]] = {}
    for finding in findings:
        by_cause.setdefault(finding.cause, []).append(finding)
    return tuple(replace(first, also=tuple(others)) if others else first for first, *others in by_cause.values())


def one_of_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the first finding of each rule, for a page that has room for a few."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
    return tuple(first.values())


def place(finding: Finding) -> str:
    """Say where a finding comes, as text that sorts."""
    return _place(finding.code, finding.mood)


@cache
def _place(code: str, mood: Mood) -> str:
    rule = RULES[code]
    stake = rule.stake if mood == "not_right" else "rest"
    # Codes begin with the letter of their stage but sort by its digit: U1, P2, A3, C4, L5, E6.
    order = (STAKES.index(stake), SEVERITIES.index(rule.severity), MOODS.index(mood))
    return "".join(map(str, order)) + rule.code[1:]


def order(finding: Finding) -> tuple[str, str, str, str]:
    """Give the key by which findings are put in order."""
    return (place(finding), finding.noun, finding.object, finding.detail)
