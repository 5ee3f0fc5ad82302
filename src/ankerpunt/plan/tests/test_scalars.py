import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.plan.advice import advice, both_ways
from ankerpunt.plan.document import dumps, load, parse
from ankerpunt.plan.links import completed, is_link, meant, words_and_link
from ankerpunt.plan.problem import DocumentError, Problem
from ankerpunt.plan.scalars import meaning_of
from ankerpunt.plan.tables import Field, tables

CASES = Path(__file__).parent / "cases"
WHOSE = "organisation: {id: o, name: O}\n"
GROUP = "target_groups:\n- id: g\n  scope: internal\n"


def field(noun: str, name: str) -> Field:
    return next(each for each in tables()[noun].fields if each.name == name)


def problems(text: str, name: str = "plan.yaml") -> list[Problem]:
    try:
        parse([(name, text.encode())])
    except DocumentError as error:
        return list(error.problems)
    return []


def only(text: str, name: str = "plan.yaml") -> Problem:
    (found,) = problems(text, name)
    return found


def test_thousands_with_a_point_are_refused_with_what_to_write() -> None:
    with pytest.raises(DocumentError) as caught:
        load(CASES / "plan-thousands.yaml")
    assert [(each.line, each.path, each.write) for each in caught.value.problems] == [
        (8, "target_groups[0].size", "1000"),
        (12, "activities[0].cost_cents", "60000"),
    ]
    assert caught.value.problems[0].say("nl") == (
        "Hier staat “1.000”. Verwacht: een heel getal, alleen cijfers, van 0 tot en met 1000000000. Schrijf: 1000"
    )
    assert "in hele centen" in caught.value.problems[1].say("nl")


@pytest.mark.parametrize(
    ("written", "write"),
    [
        ("1.000", "1000"), ("1,000", "1000"), ("1_000", "1000"), ("1 000", "1000"), ("1'000", "1000"),
        ("1.000.000", "1000000"), ("1.000,-", "1000"), ("1.000,00", "1000"), ("1000.", "1000"), ("5.0", "5"),
        ("1e3", "1000"), ("1.5E3", "1500"), ("0x10", "16"), ("0o17", "15"), ("0b11", "3"), ("010", "10"), ("00", "0"),
        ("+5", "5"), ("5%", "5"), ("-0", "0"),
        ("12:30", ""), ("1:30:00", ""), ("5.5", ""), ("1e-3", ""), ("1e30", ""), ("-5", ""), ("tien", ""),
        ("ongeveer veel", ""), ("€ 100", "100"),
        (".inf", ""), (".nan", ""), ("true", ""), ("2026-11-15", ""), ("٣", ""), ("１０", ""),
        ("9" * 500, ""), ("Null", ""), ("''", ""),
    ],
)  # fmt: skip
def test_a_whole_number_is_digits_and_nothing_else(written: str, write: str) -> None:
    problem = only(f"{WHOSE}{GROUP}  name: G\n  size: {written}\n")
    assert (problem.code, problem.line, problem.path) == ("shape", 6, "target_groups[0].size")
    assert problem.write == write


@pytest.mark.parametrize("written", ["0", "7", "1000000000", '"1000"'])
def test_digits_are_a_whole_number(written: str) -> None:
    plan = parse([("plan.yaml", f"{WHOSE}{GROUP}  name: G\n  size: {written}\n".encode())])
    assert plan.target_groups[0].size == int(written.strip('"'))


@pytest.mark.parametrize(
    ("written", "write"),
    [
        ("12,5", "12.5"), ("€ 12.5", "12.5"), (".5", "0.5"), ("5.", "5"), ("1e1", "10"),
        ("1_0.5", "10.5"), ("012", "12"), ("+3.5", "3.5"),
        ("1.234,56", ""), ("12:30", ""), ("inf", ""), ("nan", ""), ("101", ""), ("-1", ""), ("driekwart", ""),
    ],
)  # fmt: skip
def test_a_share_has_a_point_before_its_decimals(written: str, write: str) -> None:
    problem = only(f"{WHOSE}{GROUP}  name: G\n  share: {written}\n")
    assert (problem.code, problem.path, problem.write) == ("shape", "target_groups[0].share", write)


def measured(value: str) -> str:
    return f"{WHOSE}objectives:\n- id: m\n  text: T\n  baseline: {value}\n"


def test_a_number_that_may_be_thousands_is_asked_for_again() -> None:
    problem = only(measured("1.500"))
    assert (problem.code, problem.line) == ("either", 5)
    assert problem.say("nl") == "“1.500” kan op twee manieren gelezen worden. Schrijf 1500 of 1.5."
    assert both_ways("12.345").nl == "12345 of 12.3450"
    assert only(measured("1.234,56")).write == "1234.56"
    assert only(measured("1,234.56")).write == "1234.56"
    for plain, value in {"1500": 1500, "1.5": 1.5, "0.125": 0.125, "12.3450": 12.345, "-2.25": -2.25}.items():
        assert parse([("plan.yaml", measured(plain).encode())]).objectives[0].baseline == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_so_that_it_is_read_back(value: float) -> None:
    row = {"id": "o", "text": "T", "baseline": value}
    plan = parse([("p.json", json.dumps({"organisation": {"id": "o", "name": "O"}, "objectives": [row]}).encode())])
    assert plan.objectives[0].baseline == value
    assert parse([("plan.yaml", dumps(plan).encode())]) == plan


def test_numbers_of_json_are_held_to_what_stands_there() -> None:
    def group(size: str, share: str = "5", name: str = '"G"') -> str:
        row = f'{{"id": "g", "scope": "internal", "name": {name}, "size": {size}, "share": {share}}}'
        return f'{{"organisation": {{"id": "o", "name": "O"}}, "target_groups": [{row}]}}'

    assert problems(group("1000", "12.5"), "p.json") == []
    assert problems(group("1000", "1e1"), "p.json") == []
    assert only(group("1.000"), "p.json").say("en").startswith("This is 1.000. Expected: a whole number")
    assert only(group("1.000"), "p.json").write == "1000"
    assert only(group("1e3"), "p.json").write == "1000"
    assert only(group("true"), "p.json").found != ""
    assert only(group("5", "true"), "p.json").path == "target_groups[0].share"
    assert only(group("5", "5", "1.5"), "p.json").path == "target_groups[0].name"
    objective = '{"organisation": {"id": "o", "name": "O"}, "objectives": [{"id": "o", "text": "T", "target": %s}]}'
    assert only(objective % "1.500", "p.json").code == "either"
    assert problems(objective % "12.345", "p.json") == []


@pytest.mark.parametrize(("written", "write"), [
    ("ja", "true"), ("Yes", "true"), ("on", "true"), ("1", "true"), ("y", "true"),
    ("nee", "false"), ("No", "false"), ("off", "false"), ("0", "false"), ("misschien", ""),
])  # fmt: skip
def test_true_and_false_are_written_out(written: str, write: str) -> None:
    problem = only(f"{WHOSE}activities: [{{id: a, title: A, stretch_label: {written}}}]\n")
    assert (problem.code, problem.write) == ("shape", write)


@pytest.mark.parametrize(("written", "write"), [
    ("15-11-2026", "2026-11-15"), ("15/11/2026", "2026-11-15"), ("1.2.2027", "2027-02-01"),
    ("2026/1/5", "2026-01-05"), ("najaar 2026", ""),
    ("2026-1-5", "2026-01-05"), ("20261115", "2026-11-15"), ("2026-11-15T10:00:00", "2026-11-15"),
    ("11/15/2026", "2026-11-15"), ("31-2-2026", ""), ("15-11-26", ""),
    ("12 xyz 2026", ""), ("2026-11-31", ""),
])  # fmt: skip
def test_a_day_is_written_year_first(written: str, write: str) -> None:
    problem = only(f"{WHOSE}{GROUP}  name: G\n  size_on: {written}\n")
    assert (problem.code, problem.path, problem.write) == ("shape", "target_groups[0].size_on", write)


@pytest.mark.parametrize(
    "written",
    ["2026", "2026-11-15", "12:30", "1e3", "0x10", "010", "1_000", "NO", "ja", "on", "True", "Null", "NULL", ".inf"],
)
def test_a_text_is_what_stands_there_whatever_other_readers_make_of_it(written: str) -> None:
    plan = parse([("plan.yaml", f"{WHOSE}{GROUP}  name: {written}\n  note: {written}\n".encode())])
    assert (plan.target_groups[0].name, plan.target_groups[0].note) == (written, written)
    assert f'name: "{written}"' in dumps(plan) or written == "ja"


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_nothing_is_nothing(nothing: str) -> None:
    assert only(f"{WHOSE}{GROUP}  name: {nothing}\n").say("nl").startswith("Hier staat niets.")
    plan = parse([("plan.yaml", f"{WHOSE}{GROUP}  name: G\n  note: {nothing}\n  size: {nothing}\n".encode())])
    assert (plan.target_groups[0].note, plan.target_groups[0].size) == ("", None)


def test_a_choice_is_known_by_its_words_and_by_what_was_nearly_typed() -> None:
    assert only(f"{WHOSE}target_groups: [{{id: g, name: G, scope: intern}}]\n").write == "internal"
    assert only(f"{WHOSE}target_groups: [{{id: g, name: G, scope: “external”}}]\n").write == "external"
    assert only(f"{WHOSE}target_groups: [{{id: g, name: G, scope: internall}}]\n").write == "internal"
    assert only(f"{WHOSE}target_groups: [{{id: g, name: G, scope: x}}]\n").write == ""


@pytest.mark.parametrize("written", [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.nl", "//a.nl",
    "https://", "https:///pad", "https://a b.nl", "https://goed.nl@kwaad.nl", 'https://a.nl/"x', "http:a.nl",
    '"mailto:"', "mailto:a", "mailto:a@b@c", '"https://a.nl\\n"', '" https://a.nl"', "https://.nl", "zie intranet",
    "vbscript:x", '"java\\tscript:x"', "https://" + "a" * 300,
])  # fmt: skip
def test_what_is_no_link_is_refused(written: str) -> None:
    problem = only(f"{WHOSE}research:\n- id: r\n  title: R\n  url: {written}\n")
    assert (problem.code, problem.line, problem.path) == ("shape", 5, "research[0].url")
    assert "https://" in problem.say("nl")


@pytest.mark.parametrize(("written", "read"), [
    ("https://www.waterrijk.nl/werken?a=1#b", "https://www.waterrijk.nl/werken?a=1#b"),
    ("HTTP://Waterrijk.nl", "http://Waterrijk.nl"), ("www.waterrijk.nl/x", "https://www.waterrijk.nl/x"),
    ("WWW.waterrijk.nl", "https://WWW.waterrijk.nl"), ("Mailto:hr@waterrijk.nl", "mailto:hr@waterrijk.nl"),
    ("http://localhost:8000/", "http://localhost:8000/"), ("https://münchen.de/é", "https://münchen.de/é"),
    ("https://[::1]/", "https://[::1]/"), ("", ""),
])  # fmt: skip
def test_a_link_is_read_and_half_a_link_completed(written: str, read: str) -> None:
    text = f"{WHOSE}research:\n- id: r\n  title: R\n  url: {json.dumps(written)}\n"
    assert parse([("plan.yaml", text.encode())]).research[0].url == read


def test_what_looks_like_a_link_is_proposed() -> None:
    link = field("Research", "url")
    assert advice("Research", link, "waterrijk.nl/werken") == "https://waterrijk.nl/werken"
    assert advice("Research", link, "hr@waterrijk.nl") == "mailto:hr@waterrijk.nl"
    assert advice("Research", link, "“https://a.nl”") == "https://a.nl"
    assert advice("Research", link, "zie intranet") == ""
    assert [meant(text) for text in ("www.", "a.b", "")] == ["", "", ""]
    assert completed("www.") == "www."
    assert not is_link("")
    assert words_and_link("Bijlage 1") == ("Bijlage 1", "")
    assert words_and_link("Bijlage 2 www.a.nl/b") == ("Bijlage 2", "https://www.a.nl/b")


def test_about_what_is_no_text_and_about_long_texts_nobody_guesses() -> None:
    size = field("TargetGroup", "size")
    assert advice("TargetGroup", size, ["1"]) == ""
    assert advice("TargetGroup", size, "1" * 61) == ""
    assert advice("TargetGroup", field("TargetGroup", "name"), "x") == ""
    assert meaning_of(field("TargetGroup", "name")) is None


def test_a_list_is_held_to_the_same() -> None:
    series = (
        "contact_series:\n- id: c\n  process: p\n  channel: k\n  first_month: 2026-01-01\n  counts: [10, 1.000, null]\n"
    )
    found = problems(f"{WHOSE}{series}")
    assert ("contact_series[0].counts[1]", "1000") in [(each.path, each.write) for each in found]
