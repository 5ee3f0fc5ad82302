"""A report as SARIF 2.1.0, which code hosts and editors show beside the lines of the plan."""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ankerpunt.check.engine import Report
from ankerpunt.check.finding import Finding
from ankerpunt.check.formats.explain import explain_rule
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import Rule, Severity
from ankerpunt.plan.folder import files_of
from ankerpunt.plan.reader import read
from ankerpunt.plan.tables import tables
from ankerpunt.text import Language

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {"gate": "error", "warning": "warning", "hint": "note"}

Places = Mapping[tuple[str, str], tuple[str, int]]


def to_sarif(report: Report, *, language: Language, places: Places, home: str) -> str:
    """Show a report as SARIF 2.1.0.

    Parameters
    ----------
    report
        What was found.
    language
        Of the messages.
    places
        The file and line [from 1] of each row, by noun and id; see `find_places`.
    home
        The file or folder to name where a row has no place of its own.
    """
    rules = list(RULES.values())
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "ankerpunt",
        "version": version("ankerpunt"),
        "rules": [_rule(rule, language) for rule in rules],
    }
    results = [_result(finding, numbers[finding.code], language, places, home) for finding in report.findings]
    run = {"tool": {"driver": driver}, "language": language, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def find_places(path: Path) -> dict[tuple[str, str], tuple[str, int]]:
    """Find the file and line of every row of a plan that was loaded from a path."""
    nouns = {table.name: noun for noun, table in tables().items()}
    places: dict[tuple[str, str], tuple[str, int]] = {}
    for file in files_of(path):
        tree = read(file.as_posix(), file.read_bytes())
        lines, parts = tree.lines(), tree.root or {}
        if whose := parts.get("organisation"):
            places["Organisation", str(whose["id"])] = (file.as_posix(), lines.get(("organisation",), 1))
        for name in nouns.keys() & parts.keys():
            for number, row in enumerate(parts[name] or ()):
                places[nouns[name], str(row["id"])] = (file.as_posix(), lines.get((name, number), 1))
    return places


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.function.__name__,
        "shortDescription": {"text": rule.title.say(language)},
        "fullDescription": {"text": rule.what.say(language)},
        "help": {
            "text": explain_rule(rule, language),
            "markdown": f"**{rule.title.say(language)}**\n\n{rule.way_out.say(language)}",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.stage, rule.severity, rule.mood], "method": list(rule.source)},
    }


def _result(finding: Finding, number: int, language: Language, places: Places, home: str) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message(language)} {finding.way_out(language)}"},
        "locations": [_location(part, language, places, home) for part in finding.parts],
        "partialFingerprints": {"ankerpunt/v1": sha256("\0".join(finding.key).encode()).hexdigest()},
        # Every result says whether it is suppressed, as the standard asks once one of them is.
        "suppressions": _suppressions(finding),
    }


def _location(part: Finding, language: Language, places: Places, home: str) -> dict[str, Any]:
    file, line = places.get((part.noun, part.object), (home, 1))
    logical = {
        "name": part.name(language),
        "fullyQualifiedName": f"{part.noun}/{part.object}",
        "kind": "object",
    }
    return {
        "physicalLocation": {"artifactLocation": {"uri": quote(file)}, "region": {"startLine": line}},
        "logicalLocations": [logical],
    }


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.decision is None:
        return []
    justification = f"{finding.decision.decided_by}: {finding.decision.reason}"
    return [{"kind": "external", "status": "accepted", "justification": justification}]
