"""A report for programs: plain JSON."""

from typing import Any

import msgspec

from ankerpunt.check.engine import Report
from ankerpunt.check.finding import Finding
from ankerpunt.plan.nouns import Plan
from ankerpunt.text import Language


def to_json(report: Report, plan: Plan, *, language: Language) -> str:
    """Show a report as JSON, each finding with its sentences in one language."""
    content = {
        "organisation": plan.organisation.id,
        "today": report.today,
        "language": language,
        "counts": report.counts,
        "findings": [_finding(finding, language) for finding in report.findings],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(finding)
    said = {
        "also": [_finding(part, language) for part in finding.also],
        "concerns": [{"noun": noun, "object": object_id} for noun, object_id in finding.concerns],
        "status": finding.status,
        "title": finding.title(language),
        "message": finding.message(language),
        "way_out": finding.way_out(language),
    }
    return plain | said
