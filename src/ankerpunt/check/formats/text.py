"""A report for someone at a terminal who never saw one before."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from ankerpunt.check.engine import Report
from ankerpunt.check.finding import Finding
from ankerpunt.check.formats import wording
from ankerpunt.check.rule import SEVERITIES, STAGES, Severity
from ankerpunt.check.speak import fill
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.words import label
from ankerpunt.text import Language

MARKS: dict[Severity, str] = {"gate": "✖", "warning": "!", "hint": "·"}
COLOURS: dict[Severity, str] = {"gate": "31;1", "warning": "33", "hint": "36"}
BOLD, DIM = "1", "2"
# More objects under one rule than this are counted, so that a first look at a large plan stays a look.
SHOWN_PER_RULE = 12


class Page:
    """Lines of a report, wrapped to a width, with colour where the reader has it."""

    def __init__(self, *, language: Language, colour: bool, width: int) -> None:
        self.language = language
        self.colour = colour
        self.width = width

    def paint(self, text: str, code: str) -> str:
        """Colour a text, where there are colours."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def wrap(self, text: str, *, first: str, rest: str) -> Iterator[str]:
        """Break a text into lines, the first with one beginning and the others with another."""
        yield from textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def to_text(report: Report, plan: Plan, *, language: Language, colour: bool = False, width: int = 100) -> str:
    """Show a report by stage, gates first, with the way out of each finding.

    Parameters
    ----------
    report, plan
        What was found, and in which plan.
    language
        ``"nl"`` or ``"en"``.
    colour
        Whether the reader's terminal shows colours.
    width
        Characters per line.
    """
    page = Page(language=language, colour=colour, width=width)
    return "\n".join(_lines(report, plan, page)) + "\n"


def _lines(report: Report, plan: Plan, page: Page) -> Iterator[str]:
    values = {"name": plan.organisation.name, "today": report.today.isoformat()}
    yield page.paint(fill(wording.TITLE, page.language, values), BOLD)
    for stage in STAGES:
        found = [finding for finding in report.open if finding.stage == stage]
        if found:
            name = wording.STAGE_NAMES[stage].say(page.language).upper()
            counts = wording.say_counts(report.counts[stage], page.language)
            yield ""
            yield f"{page.paint(name, BOLD)}  {page.paint(counts, DIM)}"
            for _, same in groupby(found, key=lambda finding: finding.code):
                yield from _rule(list(same), page)
    yield from _overridden(report.overridden, page)
    yield from _summary(report, page)


def _rule(findings: list[Finding], page: Page) -> Iterator[str]:
    first = findings[0]
    mark = page.paint(f"{MARKS[first.severity]} {first.code}", COLOURS[first.severity])
    severity = wording.SEVERITY_NAMES[first.severity].say(page.language)
    yield ""
    yield f"  {mark}  {page.paint(first.title(page.language), BOLD)} {page.paint(f'({severity})', DIM)}"
    for finding in findings[:SHOWN_PER_RULE]:
        yield from page.wrap(
            f"{finding.message(page.language)} [{place(finding, page.language)}]", first="      - ", rest="        "
        )
    if len(findings) > SHOWN_PER_RULE:
        yield f"      … +{len(findings) - SHOWN_PER_RULE}"
    way_out = f"{wording.WAY_OUT.say(page.language)} {first.way_out(page.language)}"
    yield from page.wrap(way_out, first="      → ", rest="        ")


def place(finding: Finding, language: Language) -> str:
    """Say where in the plan a finding is: each noun in words, with its ids."""
    ids: dict[str, list[str]] = {}
    for noun, object_id in finding.concerns:
        ids.setdefault(noun, []).append(object_id)
    return ", ".join(f"{label(noun, language=language)} {' '.join(found)}" for noun, found in ids.items())


def _overridden(findings: Sequence[Finding], page: Page) -> Iterator[str]:
    if findings:
        yield from ("", page.paint(wording.OVERRIDDEN.say(page.language).upper(), BOLD))
    for finding in findings:
        where = f"[{place(finding, page.language)}]"
        yield from page.wrap(f"{finding.code}  {finding.message(page.language)} {where}", first="  ", rest="    ")
        yield from page.wrap(say_decision(finding, page.language), first="      → ", rest="        ")


def say_decision(finding: Finding, language: Language) -> str:
    """Say who set a finding aside, when, why and until when; empty for an open finding."""
    decision = finding.decision
    if decision is None:
        return ""
    values = {"by": decision.decided_by, "on": decision.decided_on.isoformat(), "reason": decision.reason}
    said = fill(wording.DECIDED, language, values)
    if decision.until is None:
        return said
    return f"{said} ({fill(wording.UNTIL, language, {'until': decision.until.isoformat()})})"


def _summary(report: Report, page: Page) -> Iterator[str]:
    total = wording.total(report)
    yield ""
    if not any(total.values()):
        yield wording.NOTHING.say(page.language)
    else:
        yield page.paint(wording.say_counts(total, page.language) + ".", BOLD)
        for severity in SEVERITIES:
            if total[severity]:
                yield from page.wrap(wording.SEVERITY_MEANINGS[severity].say(page.language), first="  ", rest="  ")
        yield fill(wording.EXPLAIN, page.language, {"code": report.open[0].code})
    if report.dismissed:
        yield fill(wording.DISMISSED, page.language, {"count": len(report.dismissed)})
