import json

import pytest

from ankerpunt.plan.document import dumps, parse
from ankerpunt.plan.lifting import FORMAT, STEPS
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError, Problem

WHOSE = "organisation: {id: o, name: O}\n"


def read(text: str, name: str = "plan.yaml") -> Plan:
    return parse([(name, text.encode())])


def only(text: str, name: str = "plan.yaml") -> Problem:
    with pytest.raises(DocumentError) as caught:
        read(text, name)
    (found,) = caught.value.problems
    return found


def activity(fields: str) -> str:
    return f"{WHOSE}activities:\n- id: a\n  title: Krant\n  {fields}\n"


def test_there_is_one_step_from_each_format_to_the_next() -> None:
    assert list(STEPS) == list(range(1, FORMAT))


@pytest.mark.parametrize(
    ("fields", "owners"),
    [
        ("owner: teamleider", ("teamleider",)),
        ("owner: [Jan, Els]", ("Jan", "Els")),
        ("owner: ''", ()),
        ("owner:", ()),
        ("owners: [Jan]", ("Jan",)),
    ],
)
def test_the_one_owner_of_format_1_is_the_first_of_several(fields: str, owners: tuple[str, ...]) -> None:
    assert read(activity(fields)).activities[0].owners == owners
    assert read(f"format: 1\n{activity(fields)}").activities[0].owners == owners


def test_a_file_of_the_format_of_now_is_not_lifted() -> None:
    assert only(f"format: {FORMAT}\n{activity('owner: Jan')}").nearest == "owners"
    assert read(f"format: {FORMAT}\n{activity('owners: [Jan]')}").activities[0].owners == ("Jan",)


def test_an_owner_beside_owners_is_not_thrown_away() -> None:
    assert only(activity("owner: Jan\n  owners: [Els]")).path == "activities[0].owner"


@pytest.mark.parametrize("rows", ["", "activities:\n"])
def test_without_activities_there_is_nothing_to_lift(rows: str) -> None:
    assert read(f"{WHOSE}{rows}").activities == ()


@pytest.mark.parametrize("rows", ["activities: geen\n", "activities: [tekst]\n"])
def test_what_is_no_list_of_rows_is_told_of_later(rows: str) -> None:
    assert only(f"{WHOSE}{rows}").code == "shape"


def test_what_is_written_says_its_format_and_is_read_as_that() -> None:
    plan = read(activity("owner: Jan"))
    assert dumps(plan).startswith(f"format: {FORMAT}\n\norganisation:\n")
    assert json.loads(dumps(plan, suffix=".json"))["format"] == FORMAT
    assert read(dumps(plan)) == plan
    assert read(dumps(plan, suffix=".json"), "plan.json") == plan


def test_a_newer_format_is_refused_with_what_to_do() -> None:
    problem = only(f"format: 99\n{WHOSE}")
    assert (problem.code, problem.line) == ("newer_format", 1)
    assert "Werk Ankerpunt bij" in problem.say("nl")
    assert only('{"format": 99, "organisation": {"id": "o", "name": "O"}}', "plan.json").code == "newer_format"


@pytest.mark.parametrize("written", ["twee", "0", "-1", "1.5", "[2]", "true"])
def test_what_is_no_format_is_refused(written: str) -> None:
    problem = only(f"format: {written}\n{WHOSE}")
    assert problem.code == "no_format"
    assert f"van 1 tot en met {FORMAT}" in problem.say("nl")


def test_each_file_of_a_folder_says_its_own_format() -> None:
    files = [
        ("organisation.yaml", f"format: {FORMAT}\n{WHOSE}"),
        ("old.yaml", "activities: [{id: a, title: A, owner: Jan}]"),
    ]
    plan = parse([(name, text.encode()) for name, text in files])
    assert plan.activities[0].owners == ("Jan",)
