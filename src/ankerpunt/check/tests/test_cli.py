import argparse
import ctypes
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from ankerpunt.check import docs
from ankerpunt.check.cli import configure_check, configure_explain
from ankerpunt.check.engine import Report, check
from ankerpunt.check.registry import RULES
from ankerpunt.check.tests.tiny import group, persona, plan
from ankerpunt.cli import main as ankerpunt
from ankerpunt.plan.document import dump

DAY = ["--today", "2026-11-15"]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    subparsers = parser.add_subparsers()
    configure_check(subparsers.add_parser("check"))
    configure_explain(subparsers.add_parser("explain"))
    options = parser.parse_args(arguments)
    return int(options.run(options))


@pytest.fixture(autouse=True)
def _dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "plan.yaml"
    dump(plan(group(), persona(name="De klant")), file)
    return str(file)


def test_it_finds_something_and_says_so_with_exit_code_1(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, *DAY]) == 1
    assert "aan “klant” kun je geen hand geven" in " ".join(capsys.readouterr().out.split())


def test_a_clean_plan_has_exit_code_0(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, *DAY, "--select", "P,A3", "--select", "c401"]) == 0
    assert "Niets gevonden" in capsys.readouterr().out


def test_ignored_rules_do_not_count(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, *DAY, "--ignore", "U"]) == 0
    assert capsys.readouterr().out


def test_what_cannot_be_read_has_exit_code_2_and_every_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "plan.yaml"
    bad.write_text("organisation: {id: o}\nunknown: 3\n", encoding="utf-8")
    assert main(["check", str(bad), "--lang", "en"]) == 2
    error = capsys.readouterr().err
    assert "cannot be checked. Mend this first:" in error
    assert error.count("plan.yaml:") >= 2


def test_an_unknown_code_has_exit_code_2_and_the_nearest(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--select", "U999"]) == 2
    assert "Er is geen regel U999. Bedoel je U1" in capsys.readouterr().err
    assert main(["check", path, "--ignore", "?"]) == 2
    assert capsys.readouterr().err == "Er is geen regel ?.\n"


def test_a_day_that_is_none_is_told_in_the_language_asked(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        ankerpunt(["check", path, "--today", "15-11-2026", "--lang", "nl"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.splitlines() == [
        "--today: “15-11-2026” is geen datum. Schrijf eerst het jaar, dan de maand en de dag, zoals 2026-11-15.",
        "Wat er kan: ankerpunt check --help",
    ]


def test_without_a_day_it_judges_today(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path]) == 1
    assert capsys.readouterr().out


@pytest.mark.parametrize(("form", "sign"), [("markdown", "# Gemeente"), ("json", "{"), ("sarif", "{")])
def test_it_speaks_the_other_formats(path: str, form: str, sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, *DAY, "--format", form]) == 1
    text = capsys.readouterr().out
    assert text.startswith(sign)
    if sign == "{":
        assert json.loads(text)


@pytest.mark.parametrize(("environment", "sign"), [("en_GB.UTF-8", "warnings"), ("", "warnings"), ("nl", "waarsch")])
def test_it_answers_in_the_language_of_the_computer(
    path: str, environment: str, sign: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", environment)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.delenv("LANG", raising=False)
    main(["check", path, *DAY])
    assert sign in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("name", "value", "coloured"), [("TERM", "xterm", True), ("NO_COLOR", "1", False), ("TERM", "dumb", False)]
)
def test_colour_is_for_terminals_that_want_it(
    path: str, name: str, value: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    main(["check", path, *DAY])
    assert ("\x1b[" in terminal.getvalue()) is coloured


def test_explain_tells_what_why_an_example_and_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "u108", "--lang", "en"]) == 0
    text = capsys.readouterr().out
    for words in ("U108  A group is not", "Understand · gate", "What it checks", "Why", "Example", "The way out", "U5"):
        assert words in text


def test_explain_tells_of_several_rules_and_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "E61"]) == 0
    assert capsys.readouterr().out.count("Waarom") == len([code for code in RULES if code.startswith("E61")])
    assert main(["explain"]) == 0
    listed = capsys.readouterr().out
    assert all(code in listed for code in RULES)


def test_explain_knows_no_other_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "U18"]) == 2
    assert "Bedoel je" in capsys.readouterr().err


def test_there_is_a_page_for_every_rule_in_both_languages() -> None:
    pages = docs.pages()
    assert set(pages) == {"rules/README.md", *(f"rules/{code}.md" for code in RULES)}
    for code, rule in RULES.items():
        page = pages[f"rules/{code}.md"]
        for text in (rule.title, rule.what, rule.why, rule.example, rule.way_out):
            assert text.nl in page
            assert text.en in page
        assert f"[{code}]({code}.md)" in pages["rules/README.md"]


def test_every_rule_carries_lines_that_the_method_has() -> None:
    method = (Path(__file__).parents[4] / "docs" / "method" / "README.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^- ([UPACLE]\d+) ", method, flags=re.MULTILINE))
    for rule in RULES.values():
        assert set(rule.source) <= known, rule.code


def test_what_compiled_code_prints_is_no_part_of_the_report(
    path: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def chatting(*given: Any, **options: Any) -> Report:
        ctypes.CDLL(None).puts(b"a stray line of a solver")
        return check(*given, **options)

    monkeypatch.setattr("ankerpunt.check.cli.check", chatting)
    ankerpunt(["check", path, "--format", "json"])
    said = capfd.readouterr()
    assert json.loads(said.out)
    assert "a stray line" in said.err
