import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ankerpunt.check.engine import Report, check
from ankerpunt.check.formats.data import to_json
from ankerpunt.check.formats.markdown import escape, to_markdown
from ankerpunt.check.formats.sarif import find_places, to_sarif
from ankerpunt.check.formats.text import say_decision, to_text
from ankerpunt.check.registry import RULES
from ankerpunt.check.tests.tiny import TODAY, ago, ahead, group, persona, plan
from ankerpunt.plan.document import dump
from ankerpunt.plan.nouns import Dismissal, Override, Plan, TargetGroup

CROWD = persona("klant", name="De klant")
OVERRIDE = Override(
    id="besluit", rule="U108", noun="Persona", object="klant", reason="Naam volgt.", decided_by="Directie",
    decided_on=ago(10), until=ahead(30),
)  # fmt: skip
DISMISSAL = Dismissal(
    id="weg", rule="U112", noun="Persona", object="klant", reason="In mei.", decided_by="Redactie",
    decided_on=ago(10), until=ahead(30),
)  # fmt: skip
BUSY = plan(group(size=3), CROWD, OVERRIDE, DISMISSAL)

# The parts of the SARIF 2.1.0 schema (OASIS, errata 01) that a reader of findings relies on.
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}, "minItems": 1},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "additionalProperties": False,
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "additionalProperties": False,
                    "properties": {"driver": {"$ref": "#/$defs/driver"}},
                },
                "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "driver": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "version": {"type": "string"},
                "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
            },
        },
        "rule": {
            "type": "object",
            "required": ["id"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "name": {"type": "string"},
                "shortDescription": TEXT,
                "fullDescription": TEXT,
                "help": TEXT,
                "defaultConfiguration": {
                    "type": "object",
                    "properties": {"level": {"enum": ["none", "note", "warning", "error"]}},
                },
                "properties": {"type": "object"},
            },
        },
        "result": {
            "type": "object",
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": TEXT,
                "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "suppressions": {
                    "type": "array",
                    "uniqueItems": True,
                    "items": {
                        "type": "object",
                        "required": ["kind"],
                        "additionalProperties": False,
                        "properties": {
                            "kind": {"enum": ["inSource", "external"]},
                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                            "justification": {"type": "string"},
                        },
                    },
                },
            },
        },
        "location": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "properties": {
                        "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string"}}},
                        "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}}},
                    },
                },
                "logicalLocations": {"type": "array", "uniqueItems": True, "items": {"type": "object"}},
            },
        },
    },
}


def report(of: Plan = BUSY) -> Report:
    return check(of, today=TODAY)


def test_text_explains_itself_by_stage_with_the_way_out() -> None:
    text = to_text(report(), BUSY, language="nl")
    assert text.startswith("Gemeente Waterrijk: geloofwaardigheidscheck op 15 november 2026\n")
    assert "BEGRIJPEN  1 poort, 4 waarschuwingen" in text
    assert text.index("U110") < text.index("U102")
    assert "[persona klant]" in text
    assert "→ Zo los je het op: Schrijf ons doel op" in " ".join(text.split())
    assert "Meer over een regel: ankerpunt explain U110" in text
    assert "Met een reden opzijgezet: 1 bevinding." in text
    assert "\x1b" not in text


def test_text_keeps_overridden_gates_in_sight_with_their_reason() -> None:
    text = " ".join(to_text(report(), BUSY, language="en").split())
    assert "OVERRIDES U108 “De klant” is not a person" in text
    assert "→ Directie, 5 November 2026: Naam volgt. (until 15 December 2026)" in text


def test_text_has_colour_only_when_asked() -> None:
    assert "\x1b[31;1m✖ U110\x1b[0m" in to_text(report(), BUSY, language="nl", colour=True)


def test_text_fits_the_terminal() -> None:
    assert max(map(len, to_text(report(), BUSY, language="nl", width=60).splitlines())) <= 80


def test_text_counts_what_is_too_much_for_a_first_look() -> None:
    crowd = plan(group(), *[persona(f"p{number}", name="De klant") for number in range(20)])
    assert "… +8" in to_text(report(crowd), crowd, language="nl")


def test_text_says_that_nothing_was_found() -> None:
    nothing = check(plan(), today=TODAY, ignore=["U101"])
    assert "Nothing found." in to_text(nothing, plan(), language="en")


def test_an_open_finding_has_no_decision_to_tell() -> None:
    assert say_decision(report().open[0], "nl") == ""
    forever = plan(
        group(), CROWD, Override(**{**{f: getattr(OVERRIDE, f) for f in OVERRIDE.__struct_fields__}, "until": None})
    )
    [finding] = report(forever).overridden
    assert say_decision(finding, "nl") == "Directie, 5 november 2026: Naam volgt."


def test_markdown_has_a_table_sections_and_the_overrides() -> None:
    text = to_markdown(report(), BUSY, language="nl")
    assert "| **Samen** | **1** | **4** | **0** |" in text
    assert "## Begrijpen" in text
    assert "### U110 · Wat zit er voor deze persoon in? (poort)" in text
    assert "## Besluiten om af te wijken" in text
    assert "Met een reden opzijgezet: 1 bevinding." in text


def test_markdown_takes_what_people_wrote_as_plain_words() -> None:
    assert escape("<script>|*x*\n[y](z)") == r"\<script\>\|\*x\* \[y\](z)"
    odd = plan(TargetGroup(id="g", name="<b>|", scope="internal", size=2))
    assert r"\<b\>\|" in to_markdown(report(odd), odd, language="en")


def test_markdown_says_that_nothing_was_found() -> None:
    nothing = check(plan(), today=TODAY, ignore=["U101"])
    assert "Niets gevonden." in to_markdown(nothing, plan(), language="nl")


def test_json_holds_every_finding_with_its_sentences() -> None:
    content = json.loads(to_json(report(), BUSY, language="en"))
    assert (content["organisation"], content["today"]) == ("waterrijk", "2026-11-15")
    assert content["counts"]["understand"]["gate"] == 1
    by_code = {finding["code"]: finding for finding in content["findings"]}
    assert by_code["U108"]["status"] == "overridden"
    assert by_code["U108"]["decision"]["reason"] == "Naam volgt."
    assert by_code["U110"]["way_out"].startswith("Write down our goal")


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json", "plan"])
def test_sarif_fits_its_schema_and_points_at_the_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    dump(BUSY, path)
    text = to_sarif(report(), language="nl", places=find_places(path), home=path.as_posix())
    content = json.loads(text)
    jsonschema.Draft202012Validator(SARIF).validate(content)
    run = content["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    result = next(result for result in run["results"] if result["ruleId"] == "U110")
    place = result["locations"][0]["physicalLocation"]
    file, line = Path(place["artifactLocation"]["uri"]), place["region"]["startLine"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "U110"
    assert "klant" in "".join(file.read_text(encoding="utf-8").splitlines()[line - 1 : line + 2])
    assert {result["level"] for result in run["results"]} == {"error", "warning"}
    suppressed = [result["ruleId"] for result in run["results"] if result["suppressions"]]
    assert suppressed == ["U108", "U112"]


def test_the_places_of_rows_are_found_in_every_file_that_was_read_and_in_no_other(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "._plan.json").write_bytes(b"\0")
    (tmp_path / "leeg.yaml").write_text("# nog niets\n")
    (tmp_path / "plan.json").write_text('{"$schema": "x", "units": null, "organisation": {"id": "o", "name": "O"}}')
    (tmp_path / "sub" / "units.yaml").write_text("units:\n- id: u\n  name: U\n")
    found = {key: (Path(file).name, line) for key, (file, line) in find_places(tmp_path).items()}
    assert found == {("Organisation", "o"): ("plan.json", 1), ("Unit", "u"): ("units.yaml", 2)}


def test_sarif_names_the_document_where_a_row_has_no_place() -> None:
    content = json.loads(to_sarif(report(), language="en", places={}, home="plan"))
    place = content["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("plan", 1)
