import json
from pathlib import Path

import pytest

from ankerpunt.plan import collect
from ankerpunt.plan.addresses import ORGANISATION_WORDS, ROW_WORDS
from ankerpunt.plan.document import LAYOUT, dump, dumps, load, parse
from ankerpunt.plan.expected import DIGEST, ID
from ankerpunt.plan.folder import files_of
from ankerpunt.plan.nouns import Organisation, Persona, Plan, TargetGroup
from ankerpunt.plan.problem import DocumentError, Problem
from ankerpunt.plan.tables import tables

CASES = Path(__file__).parent / "cases"
WHOSE = "organisation: {id: o, name: Gemeente O}\n"
GROUP = "target_groups:\n- {id: ict, name: ICT, scope: internal}\n"


def problems(text: str, name: str = "plan.yaml", *, whose: str = WHOSE) -> list[Problem]:
    with pytest.raises(DocumentError) as caught:
        parse([(name, (whose + text).encode())])
    return list(caught.value.problems)


def only(text: str, *, whose: str = WHOSE) -> Problem:
    found = problems(text, whose=whose)
    assert len(found) == 1, found
    return found[0]


def test_it_reads_a_plan() -> None:
    plan = parse([("plan.yaml", (WHOSE + GROUP).encode())])
    assert plan.target_groups == (TargetGroup(id="ict", name="ICT", scope="internal"),)


def test_a_word_that_yaml_takes_for_something_else_stays_a_word() -> None:
    text = (
        GROUP
        + "foundations: [{id: f, kind: mission, text: nee, source_page: 014}]\n"
        + (
            "propositions: [{id: p, target_group: ict, promise: on}]\n"
            "estrangement_tests: [{id: e, proposition: p, target_group: ict, tested_on: 2026-01-02, recognises: no}]\n"
        )
    )
    plan = parse([("plan.yaml", (WHOSE + text).encode())])
    assert plan.foundations[0].source_page == "014"
    assert plan.propositions[0].promise == "on"
    assert plan.estrangement_tests[0].recognises == "no"


def test_a_field_left_empty_is_a_field_left_out() -> None:
    plan = parse([("plan.yaml", (WHOSE + "units:\n- id: u\n  name: U\n  mission:\n  parent:\npersonas:\n").encode())])
    assert plan.units[0].mission == ""
    assert plan.personas == ()


def test_it_tells_everything_at_once_with_file_line_and_path() -> None:
    found = problems(
        "personas:\n- id: samira\n  target_group: ict\n  name: Samira\n  agee: 38\n"
        "- id: Joost!\n  target_group: ict\n  age: 300\n  language_level: B3\n  channels: {a: b}\n"
        "budget: []\n"
    )
    assert [(problem.line, problem.path, problem.code) for problem in found] == [
        (4, "personas[0].target_group", "dangling"),
        (6, "personas[0].agee", "unknown_field"),
        (7, "personas[1]", "required"),
        (7, "personas[1].id", "shape"),
        (8, "personas[1].target_group", "dangling"),
        (9, "personas[1].age", "shape"),
        (10, "personas[1].language_level", "shape"),
        (11, "personas[1].channels", "shape"),
        (12, "budget", "unknown_table"),
    ]
    assert found[1].nearest == "age"
    assert found[-1].nearest == "budgets"
    assert found[5].line_of_text("nl") == (
        "plan.yaml:9 personas[1].age: Hier staat “300”. Verwacht: een heel getal, alleen cijfers, van 0 tot en met 120."
    )
    assert found[2].say("en") == "Here “name” is missing. Expected: text of at most 300 characters."
    assert found[1].say("en") == "Persona has no field “agee”. Do you mean “age”?"


def test_a_reference_to_nothing_names_what_was_probably_meant() -> None:
    problem = only(GROUP + "drivers: [{id: d, target_group: itc, name: leren}]\n")
    assert (problem.code, problem.path, problem.nearest) == ("dangling", "drivers[0].target_group", "ict")
    assert problem.say("nl") == "Er is geen doelgroep met kenmerk “itc”. Bedoel je “ict”?"


def test_a_reference_within_a_list_is_pointed_out() -> None:
    problem = only(
        GROUP + "plans: [{id: p, title: P, starts_on: 2027-01-01, ends_on: 2027-12-31, target_groups: [ict, x]}]\n"
    )
    assert problem.path == "plans[0].target_groups[1]"
    assert problem.say("en") == "There is no target group with the id “x”."


def test_a_name_written_in_another_way_is_recognised() -> None:
    problem = only(
        "units: [{id: wijk-team, name: W}, {id: u, name: U, parent: x}]\npersonas: [{ID: p}]\n".replace(
            "personas: [{ID: p}]\n", ""
        )
    )
    assert problem.nearest == ""
    assert collect.Collector().nearest("Wijk_Team", ["wijk-team"]) == "wijk-team"
    assert collect.Collector().nearest("Target Group", ["target_group"]) == "target_group"


def test_rows_that_do_not_fit_can_still_be_pointed_at() -> None:
    problem = only("units: [{id: top}, {id: team, name: Team, parent: top}]\n")
    assert problem.code == "required"


def test_what_a_row_that_does_not_fit_points_at_is_told_at_once() -> None:
    found = problems(
        GROUP
        + "propositions: [{id: p, target_group: itc, drivers: [x, Y!]}]\n"
        + "usps: [{id: u, proposition: [p], drivers: x}]\n"
    )
    assert [(problem.code, problem.path) for problem in found] == [
        ("required", "propositions[0]"),
        ("shape", "propositions[0].drivers[1]"),
        ("dangling", "propositions[0].target_group"),
        ("dangling", "propositions[0].drivers[0]"),
        ("required", "usps[0]"),
        ("shape", "usps[0].proposition"),
        ("dangling", "usps[0].drivers[0]"),
    ]


def test_the_same_id_twice_names_both_places() -> None:
    with pytest.raises(DocumentError) as caught:
        parse([("a.yaml", (WHOSE + GROUP).encode()), ("b.yaml", b"units: []\n" + GROUP.encode())])
    (problem,) = caught.value.problems
    assert problem.place == "b.yaml:3 target_groups[0].id"
    assert problem.say("en") == (
        "The id “ict” is already in use: a.yaml:3 target_groups[0]. Give this row an id of its own."
    )


def test_ids_that_addresses_need_are_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        load(CASES / "plan-id-new.yaml")
    assert [(each.code, each.line, each.path) for each in caught.value.problems] == [
        ("reserved", 5, "target_groups[0].id"),
        ("reserved", 8, "target_groups[1].id"),
    ]
    with pytest.raises(DocumentError) as caught:
        load(CASES / "plan-organisation-accounts.yaml")
    assert caught.value.problems[0].place.endswith("accounts.yaml:2 organisation.id")
    assert caught.value.problems[0].say("nl") == (
        "Het kenmerk “accounts” betekent iets in de adresbalk van Ankerpunt. Kies een ander kenmerk."
    )
    for word in sorted(ORGANISATION_WORDS):
        assert only("", whose=f"organisation: {{id: {word}, name: O}}\n").code == "reserved"
    for word in sorted(ROW_WORDS):
        assert only(f"units: [{{id: {word}, name: U}}]\n").code == "reserved"
    assert parse([("p.yaml", f"{WHOSE}units: [{{id: accounts, name: U}}]\n".encode())]).units[0].id == "accounts"


def test_an_organisation_is_needed_once() -> None:
    assert only("units: []\n", whose="").code == "no_organisation"
    assert problems("", whose="")[0].code == "no_organisation"
    with pytest.raises(DocumentError) as caught:
        parse([("a.yaml", WHOSE.encode()), ("b.yaml", WHOSE.encode())])
    assert (
        caught.value.problems[0]
        .say("nl")
        .startswith("De organisatie staat er twee keer: ook in a.yaml:1 organisation.")
    )


def test_an_organisation_is_checked_like_any_row() -> None:
    assert [problem.path for problem in problems("", whose="organisation: {id: o, name: O, kind: gemeente}\n")] == [
        "organisation.kind"
    ]
    assert problems("", whose="organisation: Waterrijk\n")[0].expected is not None


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("- a\n- b\n", ""),
        (WHOSE + "units: U\n", "units"),
        (WHOSE + "units: [U]\n", "units[0]"),
        (WHOSE + "units: [{id: u, name: {nl: U}}]\n", "units[0].name"),
        (WHOSE + "units: [{id: u, name: [U]}]\n", "units[0].name"),
        (WHOSE + "units: [{id: u, name: }]\n", "units[0].name"),
    ],
)
def test_it_says_where_something_has_the_wrong_shape(text: str, path: str) -> None:
    found = problems(text, whose="")
    assert (found[0].path, found[0].code) == (path, "shape")
    assert found[0].say("nl").startswith("Hier staat ")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("stretch_label: ja", "This is “ja”. Expected: true or false. Write: true"),
        ("starts_on: 1-2-2027", "This is “1-2-2027”. Expected: a date such as 2026-11-15. Write: 2027-02-01"),
        ("usps: [Een]", f"This is “Een”. Expected: {ID.en}. Write: een"),
        ("usps: een, twee", f"This is “een, twee”. Expected: {ID.en}. Write: [een, twee]"),
        ("usps: '!'", f"This is “!”. Expected: {ID.en}."),
        ("usps: {een: 1}", f"This is a block of fields. Expected: a list, with on each line: {ID.en}."),
        ("status: klaar", "This is “klaar”. Expected: one of: planned, activated, done, cancelled."),
        ("form: " + "x" * 301, f"This is “{'x' * 59}…” (301 characters). Expected: text of at most 300 characters."),
    ],
)  # fmt: skip
def test_it_says_what_was_expected_instead(wrong: str, sentence: str) -> None:
    assert only(f"activities:\n- id: a\n  title: A\n  {wrong}\n").say("en") == sentence


def test_what_names_a_file_is_said_to_be_its_digest() -> None:
    text = "attachments:\n- id: a\n  evidence: e\n  name: foto.jpg\n  size: 1\n  sha256: geen\n"
    assert DIGEST in [each.expected for each in problems(text)]


def test_a_name_that_is_no_word_is_no_part_of_a_plan() -> None:
    assert only("? [a, b]\n: 1\n").code == "unknown_table"


def test_a_number_without_bounds_is_asked_for_as_such() -> None:
    assert only("objectives: [{id: o, text: T, target: veel}]\n").say("nl") == (
        "Hier staat “veel”. Verwacht: een getal, met een punt voor de decimalen."
    )


def test_the_object_of_a_decision_is_an_id() -> None:
    text = (
        "overrides: [{id: o, rule: A304, noun: Usp, object: Nee!, reason: R, decided_by: B, decided_on: 2027-01-01}]\n"
    )
    assert only(text).expected == ID


def test_numbers_and_booleans_of_json_are_told_as_they_are() -> None:
    data = {"organisation": {"id": "o", "name": 3, "residents": True}}
    with pytest.raises(DocumentError) as caught:
        parse([("plan.json", json.dumps(data).encode())])
    assert [problem.say("en").split(".")[0] for problem in caught.value.problems] == ["This is 3", "This is true"]


def test_circles_are_refused_and_written_out() -> None:
    problem = only("units: [{id: a, name: A, parent: b}, {id: b, name: B, parent: c}, {id: c, name: C, parent: b}]\n")
    assert (problem.code, problem.found) == ("cycle", "b → c → b")
    assert only("units: [{id: a, name: A, parent: a}]\n").found == "a → a"


def test_two_rows_under_one_parent_are_no_circle() -> None:
    text = "units: [{id: a, name: A, parent: c}, {id: b, name: B, parent: c}, {id: c, name: C}]\n"
    assert len(parse([("plan.yaml", (WHOSE + text).encode())]).units) == 3


def test_an_end_before_its_beginning_is_refused() -> None:
    problem = only("campaigns: [{id: c, title: C, starts_on: 2027-02-01, ends_on: 2027-01-01}]\n")
    assert (problem.code, problem.path, problem.found) == ("backwards", "campaigns[0].ends_on", "2027-01-01")


def test_invisible_characters_are_refused() -> None:
    found = problems(
        'units: [{id: u, name: "a\\bb"}, {id: v, name: "abc\\u202etxt"}]\n',
        whose='organisation: {id: o, name: "O\\u2028P", places: [A, "B\\0"]}\n',
    )
    assert [(problem.code, problem.path, problem.found) for problem in found] == [
        ("control", "organisation.places[1]", "U+0000"),
        ("control", "units[0].name", "U+0008"),
        ("control", "units[1].name", "U+202E"),
    ]


def test_a_number_too_large_to_reckon_with_is_refused() -> None:
    data = {"organisation": {"id": "o", "name": "O"}, "objectives": [{"id": "o", "text": "T", "baseline": 0}]}
    with pytest.raises(DocumentError) as caught:
        parse([("plan.json", json.dumps(data).replace(": 0", ": 1e999").encode())])
    assert [(each.code, each.path) for each in caught.value.problems] == [("not_finite", "objectives[0].baseline")]


def test_a_day_of_a_year_that_no_plan_is_about_is_refused() -> None:
    problem = only("campaigns: [{id: c, title: C, starts_on: 2027-02-01, ends_on: 9999-12-31}]\n")
    assert (problem.code, problem.path, problem.found) == ("far", "campaigns[0].ends_on", "9999-12-31")
    assert "Choose a day from 1900 to 2200." in problem.say("en")


def test_an_id_does_not_end_in_a_line_feed() -> None:
    assert only('units: [{id: "u\\n", name: U}]\n').found == "U+000A"


def test_half_a_character_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        parse([("plan.json", b'{"organisation": {"id": "o", "name": "\\ud800"}}')])
    assert caught.value.problems[0].found == "U+D800"


def test_a_file_that_cannot_be_read_does_not_hide_the_others() -> None:
    with pytest.raises(DocumentError) as caught:
        parse([("a.yaml", b"units: *x"), ("b.yaml", (WHOSE + "units: [{id: u}]\n").encode())])
    assert [(problem.file, problem.code) for problem in caught.value.problems] == [
        ("a.yaml", "alias"),
        ("b.yaml", "required"),
    ]
    assert "a.yaml:1" in str(caught.value)


def test_references_are_not_judged_while_part_of_the_plan_is_missing() -> None:
    with pytest.raises(DocumentError) as caught:
        parse(
            [
                ("a.yaml", b"target_groups: *x"),
                ("b.yaml", (WHOSE + "drivers: [{id: d, target_group: ict, name: D}]\n").encode()),
            ]
        )
    assert [problem.code for problem in caught.value.problems] == ["alias"]


def test_after_many_problems_it_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collect, "MAX_PROBLEMS", 3)
    found = problems("units:\n" + "".join(f"- id: u{n}\n" for n in range(10)))
    assert [problem.code for problem in found] == ["required"] * 3 + ["more"]
    assert found[-1].say("en") == "And 7 more problems. Mend these first."
    found = problems("units:\n" + "".join(f"- {{id: u{n}, name: U, parent: x}}\n" for n in range(4)))
    assert [problem.code for problem in found] == ["dangling"] * 3 + ["more"]
    assert found[-1].say("nl") == "En nog 1 ander probleem. Los eerst deze op."


def test_guessing_stays_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collect, "MAX_GUESSES", 1)
    monkeypatch.setattr(collect, "MAX_CANDIDATES", 2)
    guesser = collect.Collector()
    names = ["u100", "u200", "x300", "x400"]
    assert guesser.nearest("x301", names) == "x300"
    assert guesser.nearest("x301", names) == "x300"
    assert guesser.nearest("x401", names) == ""


PLAN = Plan(
    organisation=Organisation(id="o", name="O"),
    target_groups=(TargetGroup(id="ict", name="ICT", scope="internal"),),
    personas=(Persona(id="joost", target_group="ict", name="Joost"),),
)


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "plan.json"])
def test_a_plan_goes_into_one_file_and_back(tmp_path: Path, name: str) -> None:
    assert dump(PLAN, tmp_path / name) == [tmp_path / name]
    assert load(tmp_path / name) == PLAN
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_plan_goes_into_a_folder_and_back(tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    assert [path.name for path in dump(PLAN, folder)] == ["organisation.yaml", "understand.yaml"]
    assert load(folder) == PLAN


def test_a_folder_keeps_its_other_files_and_loses_what_moved(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Lees mij.")
    (tmp_path / "alles.yml").write_text(dumps(PLAN))
    dump(load(tmp_path), tmp_path, instead_of=files_of(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md", "organisation.yaml", "understand.yaml"]


def test_every_table_has_one_file_in_a_folder() -> None:
    laid_out = [name for names in LAYOUT.values() for name in names]
    assert sorted(laid_out) == sorted(["organisation", *(table.name for table in tables().values())])


@pytest.mark.parametrize(("code", "name"), [("missing", "geen.yaml"), ("other_kind", "plan.txt"), ("nothing", "leeg")])
def test_it_says_when_there_is_nothing_to_read(tmp_path: Path, code: str, name: str) -> None:
    (tmp_path / "plan.txt").touch()
    (tmp_path / "leeg").mkdir()
    with pytest.raises(DocumentError) as caught:
        load(tmp_path / name)
    assert caught.value.problems[0].code == code
