import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
import pytest

from ankerpunt.check import registry
from ankerpunt.check.engine import UnknownCodeError, check, chosen, gates
from ankerpunt.check.finding import Finding
from ankerpunt.check.reading import read
from ankerpunt.check.registry import RULES
from ankerpunt.check.tests.tiny import TODAY, ago, ahead, group, persona, plan
from ankerpunt.plan.nouns import Dismissal, Noun, Override

CROWD = persona("klant", name="De klant")


def override(row_id: str = "besluit", **fields: Any) -> Override:
    wanted = {"rule": "U108", "noun": "Persona", "object": "klant", "reason": "Naam volgt.", "decided_by": "Directie"}
    return Override(**{"id": row_id, "decided_on": ago(10), **wanted, **fields})


def dismissal(row_id: str = "weg", **fields: Any) -> Dismissal:
    wanted = {"rule": "U112", "noun": "Persona", "object": "klant", "reason": "Volgt in mei.", "decided_by": "Redactie"}
    return Dismissal(**{"id": row_id, "decided_on": ago(10), "until": ahead(30), **wanted, **fields})


def status_of(code: str, *rows: Noun) -> str:
    [finding] = check(plan(group(), CROWD, *rows), today=TODAY, select=[code]).findings
    return finding.status


def test_an_empty_organisation_gets_one_hint_about_where_to_begin() -> None:
    assert [(f.code, f.severity) for f in check(plan(), today=TODAY).findings] == [("U101", "hint")]


def test_gates_come_first_and_then_the_stages_in_their_order() -> None:
    findings = check(plan(group(size=3), CROWD), today=TODAY).findings
    severities = [finding.severity for finding in findings]
    assert severities == sorted(severities, key=["gate", "warning", "hint"].index)
    gate_codes = [finding.code[1:] for finding in findings if finding.severity == "gate"]
    assert gate_codes == sorted(gate_codes)


def test_an_override_opens_a_gate_and_stays_visible() -> None:
    report = check(plan(group(), CROWD, override()), today=TODAY, select=["U108"])
    [finding] = report.overridden
    assert finding.decision is not None
    assert (finding.status, finding.decision.reason, finding.decision.decided_by) == (
        "overridden",
        "Naam volgt.",
        "Directie",
    )
    assert report.open == ()
    assert gates(report, "Persona", "klant") == ()


def test_an_override_that_has_expired_no_longer_counts() -> None:
    assert status_of("U108", override(until=ago(1))) == "open"
    assert status_of("U108", override(until=TODAY)) == "overridden"


def test_an_override_of_another_object_opens_nothing() -> None:
    assert status_of("U108", override(object="samira")) == "open"


def test_a_dismissal_sets_a_warning_aside_but_never_a_gate() -> None:
    assert status_of("U112", dismissal()) == "dismissed"
    assert status_of("U108", dismissal(rule="U108")) == "open"


def test_an_override_sets_no_warning_aside() -> None:
    assert status_of("U112", override(rule="U112")) == "open"


def test_the_latest_of_two_decisions_counts() -> None:
    rows = plan(group(), CROWD, override("later", decided_on=ago(1), reason="Nieuw."), override("eerder"))
    [finding] = check(rows, today=TODAY, select=["U108"]).findings
    assert finding.decision is not None
    assert finding.decision.reason == "Nieuw."


def test_the_report_lists_what_is_about_an_object_and_what_speaks_of_it() -> None:
    report = check(plan(group(), CROWD), today=TODAY)
    assert {finding.object for finding in report.for_object("Persona", "klant")} == {"klant"}
    assert {f.code for f in report.touching("Persona", "klant")} >= {"U108", "U112"}
    assert [finding.code for finding in gates(report, "Persona", "klant")] == ["U108", "U110"]


def test_the_counts_are_of_what_is_open() -> None:
    report = check(plan(group(), CROWD, dismissal()), today=TODAY, select=["U108", "U112"])
    assert report.counts["understand"] == {"gate": 1, "warning": 0, "hint": 0}
    assert report.moods["understand"] == {"not_right": 1, "next_step": 0}
    assert [finding.code for finding in report.dismissed] == ["U112"]
    assert list(report.counts) == ["understand", "promise", "anchor", "activate", "listen", "learn"]


def test_rules_are_chosen_by_the_beginning_of_their_code() -> None:
    assert {rule.stage for rule in chosen(select=["U"])} == {"understand"}
    assert "U101" not in {rule.code for rule in chosen(ignore=["u101"])}
    assert next(rule.code for rule in chosen(select=["U10"], ignore=["U101", "U102"])) == "U103"


def test_an_unknown_code_is_refused_with_the_nearest_ones() -> None:
    with pytest.raises(UnknownCodeError) as refusal:
        check(plan(), today=TODAY, select=["U999"])
    assert refusal.value.nearest
    assert set(refusal.value.nearest) <= set(RULES)


def test_a_finding_survives_being_stored_as_json() -> None:
    for finding in check(plan(group(size=3), CROWD, override()), today=TODAY).findings:
        stored = msgspec.json.encode(finding)
        again = msgspec.json.decode(stored, type=Finding)
        assert again == finding
        assert again.message("nl") == finding.message("nl")


def test_a_finding_tells_what_why_and_the_way_out() -> None:
    [finding] = check(plan(group(), CROWD), today=TODAY, select=["U108"]).findings
    assert finding.key == ("U108", "Persona", "klant", "")
    assert finding.title("en") == "A group is not a persona"
    assert finding.why("nl").startswith("“De klant” bestaat niet.")
    assert finding.way_out("nl").startswith("Geef de persona een voornaam")


def test_every_rule_is_complete_in_both_languages() -> None:
    for rule in RULES.values():
        for text in (rule.title, rule.message, rule.what, rule.why, rule.example, rule.way_out):
            assert text.nl.strip(), rule.code
            assert text.en.strip(), rule.code
            assert text.nl != text.en, rule.code
        assert rule.source, rule.code
        assert rule.function.__doc__, rule.code


def test_the_rules_keep_their_own_sentences_short() -> None:
    # Fifteen words is the aim and what the check asks of others; a list may take a few more.
    for rule in RULES.values():
        for text in (rule.what, rule.why, rule.example, rule.way_out):
            assert read(text.nl).longest <= 18, text.nl
            assert read(text.en).longest <= 18, text.en


def test_every_code_belongs_to_its_stage_and_is_its_own() -> None:
    assert [rule.code for rule in RULES.values()] == list(RULES)
    assert all(rule.stage for rule in RULES.values())


def test_two_rules_with_one_code_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass
    class Module:
        once: object = RULES["U101"]
        twice: object = RULES["U101"]

    monkeypatch.setattr(registry, "MODULES", (Module(),))
    with pytest.raises(ValueError, match="U101"):
        registry._read()


def test_every_rule_lives_in_a_module_that_the_registry_names() -> None:
    question = (
        "import importlib, pkgutil, ankerpunt.check.rules as rules\n"
        "names = [m.name for m in pkgutil.walk_packages(rules.__path__, 'ankerpunt.check.rules.') if not m.ispkg]\n"
        "from ankerpunt.check.registry import MODULES\n"
        "print(sorted(set(names) - {module.__name__ for module in MODULES}))"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_findings_do_not_depend_on_the_clock() -> None:
    rows = plan(group(size=3), CROWD)
    assert check(rows, today=date(2030, 1, 1)) == check(rows, today=date(2030, 1, 1))


def test_it_asks_nothing_about_what_is_in_the_archive() -> None:
    gone = msgspec.structs.replace(CROWD, archived_on=ago(6))
    assert check(plan(CROWD), today=TODAY).for_object("Persona", "klant")
    assert not check(plan(gone), today=TODAY).for_object("Persona", "klant")
