"""Tiny plans for the tests of the rules: rows go to the table they belong to."""

from datetime import date, timedelta
from typing import Any

from ankerpunt.check.engine import check
from ankerpunt.check.finding import Finding
from ankerpunt.plan.nouns import (
    Activity,
    Anchoring,
    Campaign,
    CommunicationPlan,
    Evidence,
    Foundation,
    Noun,
    Organisation,
    Persona,
    Plan,
    Process,
    Proposition,
    TargetGroup,
    Touchpoint,
    Usp,
)
from ankerpunt.plan.tables import tables

TODAY = date(2026, 11, 15)
OFFICE = Organisation(id="waterrijk", name="Gemeente Waterrijk")
MIDDLE = Organisation(id="waterrijk", name="Gemeente Waterrijk", school_region="middle")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


def plan(*rows: Noun, organisation: Organisation = OFFICE) -> Plan:
    filled: dict[str, Any] = {}
    for row in rows:
        filled.setdefault(tables()[type(row).__name__].name, []).append(row)
    return Plan(organisation=organisation, **{name: tuple(rows) for name, rows in filled.items()})


def found(code: str, *rows: Noun, organisation: Organisation = OFFICE, today: date = TODAY) -> list[Finding]:
    return list(check(plan(*rows, organisation=organisation), today=today, select=[code]).findings)


def objects(code: str, *rows: Noun, organisation: Organisation = OFFICE, today: date = TODAY) -> list[str]:
    report = check(plan(*rows, organisation=organisation), today=today, select=[code])
    for finding in (*report.findings, *report.each):
        # Every finding can be said in both languages, and names nothing by a place left open.
        assert "{" not in finding.message("nl") + finding.message("en")
    return [each.object for each in report.each]


def group(row_id: str = "ict", **fields: Any) -> TargetGroup:
    return TargetGroup(**{"id": row_id, "name": "ICT'ers", "scope": "internal", **fields})


def outside(row_id: str = "verhuizers", **fields: Any) -> TargetGroup:
    return group(row_id, **{"name": "Net verhuisde gezinnen", "scope": "external", **fields})


def persona(row_id: str = "joost", **fields: Any) -> Persona:
    return Persona(**{"id": row_id, "target_group": "ict", "name": "Joost", **fields})


def promise(row_id: str = "bouw", **fields: Any) -> Proposition:
    return Proposition(**{"id": row_id, "target_group": "ict", "promise": "Bouw met ruimte.", **fields})


def usp(row_id: str = "techniek", **fields: Any) -> Usp:
    return Usp(
        **{"id": row_id, "proposition": "bouw", "claim": "Je team kiest de techniek", "state": "lived", **fields}
    )


def touchpoint(row_id: str = "werkplek", **fields: Any) -> Touchpoint:
    return Touchpoint(**{"id": row_id, "name": "Werkplek", **fields})


def cell(row_id: str = "cel", **fields: Any) -> Anchoring:
    return Anchoring(**{"id": row_id, "usp": "techniek", "touchpoint": "werkplek", "text": "Halve A4.", **fields})


def proof(row_id: str = "bewijs", **fields: Any) -> Evidence:
    return Evidence(**{"id": row_id, "anchoring": "cel", "text": "Gezien in het team.", **fields})


def value(row_id: str = "lef", **fields: Any) -> Foundation:
    return Foundation(**{"id": row_id, "kind": "core_value", "text": "Lef: we proberen iets uit.", **fields})


def process(row_id: str = "paspoort", **fields: Any) -> Process:
    return Process(**{"id": row_id, "name": "Paspoort", **fields})


def year(row_id: str = "jaarplan", **fields: Any) -> CommunicationPlan:
    dates = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31)}
    return CommunicationPlan(**{"id": row_id, "title": "Jaarplan 2027", **dates, **fields})


def activity(row_id: str = "demo-uur", **fields: Any) -> Activity:
    return Activity(**{"id": row_id, "title": "Halve A4, hele keuze", **fields})


def campaign(row_id: str = "ronde", **fields: Any) -> Campaign:
    dates = {"starts_on": ahead(30), "ends_on": ahead(60)}
    return Campaign(**{"id": row_id, "title": "Verhuisd?", **dates, **fields})
