import json
import subprocess
import sys
from pathlib import Path

import pytest

from ankerpunt.plan import reader
from ankerpunt.plan.document import load, parse
from ankerpunt.plan.problem import DocumentError, Problem
from tests.cost import LITTLE
from tests.installation import ROOT

BOMB = b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (98 + n, 98 + n, 97 + n, 97 + n) for n in range(20))


def refusal(data: bytes, name: str = "plan.yaml") -> Problem:
    with pytest.raises(DocumentError) as caught:
        parse([(name, data)])
    return caught.value.problems[0]


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("alias", BOMB),
        ("alias", b"organisation: {id: o, name: &n O}"),
        ("alias", b"organisation: *n"),
        ("alias", b"a: &a\n  <<: *a\n"),
        ("tag", b"organisation: !!python/object/apply:os.system ['true']"),
        ("tag", b"organisation: !eigen {id: o}"),
        ("tag", b"!!map {organisation: {id: o}}"),
        ("too_deep", b"a: " + b"[" * 100_000),
        ("too_deep", b"- " * 100_000),
        ("too_deep", b"{a: " * 100_000),
        ("several", b"organisation: {id: o, name: O}\n---\norganisation: {id: p, name: P}\n"),
        ("twice", b"organisation:\n  id: o\n  name: O\n  name: P\n"),
        ("unclosed", b"organisation: {id: o, name: [}"),
        ("tab", b"\tx: 1"),
        ("not_text", b"PK\x03\x04\x00\x00"),
        ("control", b"organisation: \x07"),
        ("control", b"organisation:\n  name: a\xc2\x85b\n"),
        ("not_utf8", "organisation: {name: Gemeente Oévertje}".encode("latin-1")),
        ("not_utf8", "organisation: {name: O}".encode("utf-16")),
        ("not_utf8", "organisation: {name: O}".encode("utf-16-le")),
        ("not_utf8", "organisation: {name: O}".encode("utf-32-be")),
        ("not_utf8", b"organisation:\n  name: \xff"),
    ],
)
def test_it_refuses_yaml_that_no_plan_holds(code: str, data: bytes) -> None:
    assert refusal(data).code == code


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("too_deep", b"[" * 100_000),
        ("too_deep", b"[" * 20 + b"]" * 20),
        ("twice", b'{"organisation": {"id": "o", "id": "p"}}'),
        ("json_end", b'{"organisation": '),
        ("no_number", b'{"a": NaN}'),
        ("no_number", b'{"a": ' + b"9" * 5000 + b"}"),
    ],
)
def test_it_refuses_json_that_no_plan_holds(code: str, data: bytes) -> None:
    assert refusal(data, "plan.json").code == code


def test_it_says_on_which_line_it_stopped() -> None:
    assert refusal(b"organisation:\n  id: o\n  name: *n\n").line == 3
    assert refusal(b"organisation:\n  id: o\n  name: \xff\n").line == 3
    assert refusal(b'{"a": 1,\n"b": }', "plan.json").line == 2


def test_it_stops_at_a_number_of_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_VALUES", 100)
    assert refusal(b"a: [" + b"1," * 200 + b"]").code == "too_many"
    assert refusal(b'{"a": [' + b"1," * 200 + b"1]}", "plan.json").code == "too_many"


def test_it_stops_at_a_list_that_no_plan_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_LIST", 10)
    assert refusal(b"organisation: {id: o, name: O, places: [" + b"A, " * 11 + b"]}").values["limit"] == 10
    assert refusal(b"units:\n" + b"- {}\n" * 11).code == "too_many"
    assert refusal(b'{"units": [' + b"{}, " * 10 + b"{}]}", "plan.json").code == "too_many"


def test_it_stops_at_a_row_that_no_plan_has() -> None:
    keys = [f'"k{number}": 1' for number in range(reader.MAX_KEYS + 1)]
    assert refusal("\n".join(keys).encode()).code == "too_many"
    assert refusal(f"{{{', '.join(keys)}}}".encode(), "plan.json").code == "too_many"


def test_it_stops_at_a_size(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 100)
    assert refusal(b"#" * 101).code == "too_large"


def test_a_bad_name_for_a_thing_never_reaches_the_terminal_raw() -> None:
    problem = refusal(b'"\\e[31m": 1\norganisation: {id: o, name: O}')
    assert "\x1b" not in problem.line_of_text("nl")


def test_it_reads_what_people_leave_at_the_top_of_a_file() -> None:
    assert parse([("plan.yaml", b"\xef\xbb\xbf# plan\n---\norganisation: {id: o, name: O}\n")]).organisation.id == "o"
    schema = b'{"$schema": "plan.schema.json", "organisation": {"id": "o", "name": "O"}}'
    assert parse([("plan.json", schema)]).organisation.id == "o"


WHOSE = b"organisation: {id: o, name: O}\n"
NESTED = b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (98 + n, 98 + n, 97 + n, 97 + n) for n in range(20))


@pytest.mark.parametrize(
    ("code", "name", "content"),
    [
        ("too_large", "plan.yaml", (b"", WHOSE, 4_000_000)),
        ("too_deep", "plan.yaml", (b"", b"[", 15_000_000)),
        ("too_deep", "plan.yaml", (b"", b"- ", 7_500_000)),
        ("too_deep", "plan.json", (b"", b"[", 700_000)),
        ("too_many", "plan.json", (b"", b"[", 15_000_000)),
        ("too_many", "plan.json", (b"", b'{"a":', 3_000_000)),
        ("too_many", "plan.json", (b'{"a": [', b"1, ", 5_000_000)),
        ("too_many", "plan.json", (b'{"a": [', b"{}, ", 3_700_000)),
        ("too_many", "plan.json", (b'{"a": [', b'"", ', 3_700_000)),
        ("no_number", "plan.json", (b'{"a": ', b"9", 15_000_000)),
        ("json_end", "plan.json", (b'{"a": [', b"1.5, ", 370_000)),
        ("json_open", "plan.json", (b'{"a": "', b"x", 15_000_000)),
        ("alias", "plan.yaml", (NESTED, b"", 1)),
        ("alias", "plan.yaml", (b"", b"&a ", 5_000_000)),
        ("too_many", "plan.yaml", (b"a:\n", b"- 1\n", 3_700_000)),
        ("too_many", "plan.yaml", (b"a: [", b"1,", 7_500_000)),
        ("too_many", "plan.yaml", (b"units:\n", b"- {}\n", 3_000_000)),
        ("unclosed", "plan.yaml", (b'a: "', b"x\n", 7_500_000)),
        ("unclosed", "plan.yaml", (WHOSE.replace(b"name: O}", b"residents: "), b"9", 15_000_000)),
        ("no_organisation", "plan.yaml", (b"", b"#\n", 7_500_000)),
        ("no_organisation", "plan.yaml", (b"", b" ", 15_000_000)),
        ("conflict", "plan.yaml", (b"", b"<<<<<<< \n", 1_600_000)),
        ("not_text", "plan.yaml", (b"", b"\0", 15_000_000)),
        ("not_utf8", "plan.yaml", (b"", b"\xfe", 15_000_000)),
    ],
)
def test_what_is_hostile_costs_little_work_and_at_most_two_hundred_megabytes(
    tmp_path: Path, code: str, name: str, content: tuple[bytes, bytes, int]
) -> None:
    path = tmp_path / name
    head, unit, times = content
    with path.open("wb") as file:
        file.write(head)
        for _ in range(10):
            file.write(unit * (times // 10 + 1))
    command = [sys.executable, "-m", "tests.bombs", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    [[found, loops, megabytes]] = json.loads(done.stdout)
    assert found == code
    assert loops < LITTLE
    assert megabytes < 200


def test_the_limit_holds_for_a_folder_as_a_whole(tmp_path: Path) -> None:
    for number in range(3):
        with (tmp_path / f"{number}.yaml").open("wb") as file:
            file.truncate(reader.MAX_BYTES // 2)
    with pytest.raises(DocumentError) as caught:
        load(tmp_path)
    assert caught.value.problems[0].code == "too_large"


def test_json_is_told_by_line_where_it_is_yaml_too() -> None:
    data = {"organisation": {"id": "o", "name": 3}}
    assert refusal(json.dumps(data, indent=2).encode(), "plan.json").line == 4
    assert refusal(b'{"organisation": {"id": "o", "name": 3}, "\\ud83d\\ude00": 1}', "plan.json").line is None
