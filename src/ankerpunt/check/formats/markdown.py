"""A report as Markdown, fit for a document or a pull request."""

import re
from collections.abc import Iterator
from itertools import groupby

from ankerpunt.check.engine import Report
from ankerpunt.check.finding import Finding
from ankerpunt.check.formats import wording
from ankerpunt.check.formats.text import place, say_decision
from ankerpunt.check.rule import SEVERITIES, STAGES
from ankerpunt.check.speak import fill
from ankerpunt.plan.nouns import Plan
from ankerpunt.text import Language, Text

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
STAGE = Text(nl="Stap", en="Stage")
TOTAL = Text(nl="Samen", en="Total")


def to_markdown(report: Report, plan: Plan, *, language: Language) -> str:
    """Show a report as a table of counts and a section for each stage."""
    return "\n".join(_lines(report, plan, language)) + "\n"


def escape(text: str) -> str:
    r"""Keep what people wrote from being read as Markdown or HTML, and on one line.

    Examples
    --------
    >>> escape("<b> *samen*")
    '\\<b\\> \\*samen\\*'
    """
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _lines(report: Report, plan: Plan, language: Language) -> Iterator[str]:
    values = {"name": plan.organisation.name, "today": report.today.isoformat()}
    yield f"# {escape(fill(wording.TITLE, language, values))}"
    yield ""
    yield from _table(report, language)
    if not report.open:
        yield from ("", wording.NOTHING.say(language))
    for stage in STAGES:
        found = [finding for finding in report.open if finding.stage == stage]
        if found:
            yield from ("", f"## {wording.STAGE_NAMES[stage].say(language)}")
            for _, same in groupby(found, key=lambda finding: finding.code):
                yield from _rule(list(same), language)
    if report.overridden:
        yield from ("", f"## {wording.OVERRIDDEN.say(language)}", "")
        for finding in report.overridden:
            decision = escape(say_decision(finding, language))
            yield f"- **{finding.code}** {escape(finding.message(language))} — {decision}"
    if report.dismissed:
        yield from ("", fill(wording.DISMISSED, language, {"count": len(report.dismissed)}))


def _table(report: Report, language: Language) -> Iterator[str]:
    names = [wording.SEVERITIES_NAMES[severity].say(language) for severity in SEVERITIES]
    yield f"| {STAGE.say(language)} | {' | '.join(names)} |"
    yield "|---|---:|---:|---:|"
    for stage, counts in report.counts.items():
        numbers = " | ".join(str(counts[severity]) for severity in SEVERITIES)
        yield f"| {wording.STAGE_NAMES[stage].say(language)} | {numbers} |"
    total = wording.total(report)
    yield f"| **{TOTAL.say(language)}** | {' | '.join(f'**{total[severity]}**' for severity in SEVERITIES)} |"


def _rule(findings: list[Finding], language: Language) -> Iterator[str]:
    first = findings[0]
    severity = wording.SEVERITY_NAMES[first.severity].say(language)
    yield from ("", f"### {first.code} · {first.title(language)} ({severity})", "")
    for finding in findings:
        yield f"- {escape(finding.message(language))} ({place(finding, language)})"
    yield from ("", f"{wording.WAY_OUT.say(language)} {first.way_out(language)}")
