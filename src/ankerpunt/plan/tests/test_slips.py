from pathlib import Path

import pytest

from ankerpunt.plan.document import load, parse
from ankerpunt.plan.problem import DocumentError, Problem

CASES = Path(__file__).parent / "cases"
LIBRARY = ("mapping values", "could not find", "did not find", "while", "found character", "Expecting", "delimiter")


def told(text: str, name: str = "plan.yaml") -> Problem:
    with pytest.raises(DocumentError) as caught:
        parse([(name, text.encode())])
    return caught.value.problems[0]


ROW = "organisation: {id: o, name: O}\ntarget_groups:\n- id: g\n  scope: internal\n"


@pytest.mark.parametrize(
    ("code", "line", "write", "text"),
    [
        ("colon", 5, 'name: "Wonen: huur en koop"', ROW + "  name: Wonen: huur en koop\n"),
        ("colon", 5, 'name: "Wonen: x"', ROW + "  name: Wonen: x\n  size: 1\n"),
        ("colon", 6, '- "Balie: hal: links"', ROW + "  channels:\n  - Balie: hal: links\n"),
        ("colon", 5, 'name: ": x"', ROW + "  name: : x\n"),
        ("curly", 5, 'name: "Wonen: huur"', ROW + "  name: “Wonen: huur”\n"),
        ("tab", 5, "", ROW + "\tname: G\n"),
        ("tab", 3, "", "organisation: {id: o, name: O}\nunits:\n-\tid: u\n\tname: U\n"),
        ("unclosed", 5, 'name: "Wonen"', ROW + '  name: "Wonen\n  size: 1\n'),
        ("unclosed", 5, 'name: "\'s-Hertogenbosch"', ROW + "  name: 's-Hertogenbosch\n  size: 1\n"),
        ("unclosed", 5, 'name: "\'s-Hertogenbosch"', ROW + "  name: 's-Hertogenbosch\n  note: collega's\n"),
        ("unclosed", 6, '- "\'t Zand"', ROW + "  channels:\n  - 't Zand\n  - collega's\n"),
        ("unclosed", 5, "", ROW + "  channels: [balie, web\n  name: G\n"),
        ("unclosed", 5, "", ROW + "  name: {a: b\n"),
        ("comma", 5, "", ROW + "  channels: [balie,, web]\n"),
        ("behind", 5, 'name: "Collega\'s zijn er"', ROW + "  name: 'Collega's zijn er'\n  size: 1\n"),
        ("behind", 5, 'name: "[concept] Wonen"', ROW + "  name: [concept] Wonen\n"),
        ("behind", 5, 'name: "\\"Wonen\\" in de wijk"', ROW + '  name: "Wonen" in de wijk\n'),
        ("behind", 5, "name: \"'a' b\"", ROW + "  name: 'a' b\n"),
        ("unclosed", 5, "note: \"'een\"", ROW + "  note: 'een\n   twee' drie\n"),
        ("behind", 66, "", ROW + "  note: 'een\n" + "   x\n" * 60 + "   twee' drie\n"),
        ("opening", 5, 'name: "@home"', ROW + "  name: @home\n"),
        ("opening", 5, 'name: "`x`"', ROW + "  name: `x`\n"),
        ("opening", 5, 'name: "%5 korting"', ROW + "  name: %5 korting\n"),
        ("opening", 5, 'name: "*ster*"', ROW + "  name: *ster*\n"),
        ("opening", 5, 'name: "& co"', ROW + "  name: & co\n"),
        ("opening", 5, 'name: "!a!b"', ROW + "  name: !a!b\n"),
        ("opening", 5, 'name: "> 3 jaar"', ROW + "  name: > 3 jaar\n"),
        ("opening", 5, 'name: "| x"', ROW + "  name: | x\n"),
        ("opening", 5, 'name: "- x"', ROW + "  name: - x\n"),
        ("opening", 5, 'name: "? x"', ROW + "  name: ? x\n"),
        ("opening", 5, 'name: ", x"', ROW + "  name: , x\n"),
        ("opening", 5, 'name: "] x"', ROW + "  name: ] x\n"),
        ("opening", 1, "", "%hallo\norganisation: {id: o, name: O}\n"),
        ("opening", 5, "", ROW + "  name: @" + "x" * 300 + "\n"),
        ("alias", 5, "", ROW + "  name: *ster\n"),
        ("alias", 5, "", ROW + "  name: &co en meer\n"),
        ("tag", 5, "", ROW + "  name: !belangrijk Wonen\n"),
        ("indent", 3, "", "organisation:\n  id: o\n   name: O\n"),
        ("indent", 3, "", "organisation:\n  id: o\n name: O\n"),
        ("indent", 4, "", "organisation:\n  id: o\nname: O\n- id: x\n"),
        ("indent", 4, "", "units:\n- id: o\n  name: x\n - id: p\n"),
        ("indent", 6, "", ROW + "  note: |\n  tekst\n  name: G\n"),
        ("indent", 7, "", ROW + "  note: >\n    tekst\n   minder\n  name: G\n"),
        ("no_space", 5, "name: Wonen", ROW + "  name:Wonen\n  size: 1\n"),
        ("no_space", 3, "id: g", "organisation: {id: o, name: O}\nunits:\n- id:g\n  name: G\n"),
        ("no_space", 2, "id: o name:O", "organisation:\n  id:o\n  name:O\n"),
        ("no_space_dash", 3, "- id: g", "organisation: {id: o, name: O}\nunits:\n-id: g\n  name: G\n"),
        ("no_space_dash", 3, "- id", "organisation: {id: o, name: O}\nunits:\n-id: g\n"),
        ("hard_space", 2, "", "organisation:\n\u00a0\u00a0id: o\n  name: O\n"),
        ("hard_space", 2, "", "organisation: {id: o, name: O}\n\u00a0units: []\n"),
        ("hard_space", 2, "", "organisation:\n  id:\u00a0o\n"),
        ("loose", 5, "", ROW + "  Wonen en werken\n  name: G\n"),
        ("escape", 5, "", ROW + '  name: "C:\\Users"\n'),
        ("escape", 5, "", ROW + '  name: "\\ud800"\n'),
        ("conflict", 2, "", "units:\n<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> b\n"),
        ("conflict", 3, "", "units:\n- id: u\n<<<<<<< HEAD\n  name: A\n=======\n  name: B\n>>>>>>> b\n"),
        ("conflict", 3, "", "organisation: {id: o, name: O}\nunits: []\n>>>>>>> b\n"),
        ("several", 3, "", "organisation: {id: o, name: O}\n...\nunits: []\n"),
        ("tab", 2, "", "organisation:\n\tid: o\n"),
        ("control", 2, "", "organisation:\n\u200b  id: o\n   name: O\n"),
        ("control", 2, "", "organisation:\n\ufeff  id: o\n   name: O\n"),
        ("control", 3, "", "organisation:\n  id: o\n  name: a\u009bb\n"),
        ("not_yaml", 1, "", "%YAML 1.3\n---\norganisation: {id: o, name: O}\n"),
    ],
)  # fmt: skip
def test_what_people_do_wrong_in_yaml_is_said_with_its_line_and_what_to_write(
    code: str, line: int, write: str, text: str
) -> None:
    problem = told(text)
    assert (problem.code, problem.line, problem.write) == (code, line, write)
    for language in ("nl", "en"):
        assert not any(word in problem.say(language) for word in LIBRARY)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("comma", '{"a": 1,}'), ("comma", '{"a": [1,]}'), ("comma", '{"a": [1,,2]}'),
        ("json_quotes", "{'a': 1}"), ("json_quotes", "{a: 1}"), ("json_quotes", "{\"a\": 'b'}"),
        ("json_mark", '{"a" 1}'), ("json_mark", '{"a": 1 "b": 2}'), ("json_mark", '{"a": "zeg "hoi" x"}'),
        ("json_open", '{"a": "x'), ("json_line", '{"a": "x\ny"}'), ("json_line", '{"a": "x\ty"}'),
        ("json_escape", '{"a": "\\q"}'), ("json_more", '{"a": 1} x'), ("json_end", '{"a": 1'), ("json_end", ""),
        ("curly", "{“a”: 1}"), ("json_comment", "// x\n{}"), ("json_comment", '{"a": 1, # x\n"b": 2}'),
        ("hard_space", '{"a":\u00a01}'), ("control", '{"a": "x\x07"}'), ("control", '{"a": 1,\u200b"b": 2}'),
        ("not_json", '{"a": True}'), ("not_json", '{"a": +1}'), ("not_json", "hallo"), ("no_number", '{"a": Infinity}'),
        ("conflict", '<<<<<<< HEAD\n{"a": 1}\n=======\n{"a": 2}\n>>>>>>> b\n'),
    ],
)  # fmt: skip
def test_what_people_do_wrong_in_json_is_said(code: str, text: str) -> None:
    problem = told(text, "plan.json")
    assert problem.code == code
    for language in ("nl", "en"):
        assert not any(word in problem.say(language) for word in LIBRARY)


def test_a_colon_in_a_name_is_told_in_dutch() -> None:
    with pytest.raises(DocumentError) as caught:
        load(CASES / "plan-colon-in-name.yaml")
    (problem,) = caught.value.problems
    assert problem.line == 6
    assert problem.say("nl") == (
        "In deze tekst staat een dubbele punt. Zet de tekst tussen aanhalingstekens. "
        'Schrijf: name: "Wonen: huur en koop"'
    )


def test_a_sign_of_two_versions_within_a_text_is_text() -> None:
    text = 'organisation: {id: o, name: "x <<<<<<< y"}\n'
    assert parse([("plan.yaml", text.encode())]).organisation.name == "x <<<<<<< y"
