"""Bring together what has one cause, so that it is said once and names all it concerns.

A rule judges row by row. Where it gathers, the rows with one cause share a finding; and a stage that has not begun is
one next step, whatever its rules ask for. What someone decided about is no longer part of the others: it is set aside
with what was decided along with it.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from ankerpunt.check.finding import Finding
from ankerpunt.check.rule import MOODS, SEVERITIES, STAKES, Hit, Rule


def cause_of(finding: Finding, rule: Rule, hit: Hit, *, begun: bool) -> str:
    """Say what a finding has in common with others; a finding that has nothing in common has a cause of its own.

    Parameters
    ----------
    finding
        About one row.
    rule, hit
        What found it.
    begun
        Whether the stage of the rule has begun.
    """
    cause: str
    if not begun and finding.mood == "next_step" and finding.severity != "gate":
        cause = finding.stage
    elif rule.gathers:
        cause = f"{rule.code} {hit.cause}"
    else:
        cause = " ".join(finding.key)
    if made := finding.decision:
        cause = f"{cause} {made.decided_by} {made.decided_on} {made.until} {made.reason}"
    return cause


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
    by_cause: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=order):
        by_cause.setdefault(finding.cause, []).append(finding)
    return tuple(replace(first, also=tuple(others)) for first, *others in by_cause.values())


def one_of_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the first finding of each rule, for a page that has room for a few."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
    return tuple(first.values())


def place(finding: Finding) -> str:
    """Say where a finding comes, as text that sorts."""
    stake = finding.rule.stake if finding.mood == "not_right" else "rest"
    # Codes begin with the letter of their stage but sort by its digit: U1, P2, A3, C4, L5, E6.
    order = (STAKES.index(stake), SEVERITIES.index(finding.severity), MOODS.index(finding.mood))
    return "".join(map(str, order)) + finding.code[1:]


def order(finding: Finding) -> tuple[str, str, str, str]:
    """Give the key by which findings are put in order."""
    return (place(finding), finding.noun, finding.object, finding.detail)
