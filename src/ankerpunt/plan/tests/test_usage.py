from datetime import date
from pathlib import Path

import pytest

from ankerpunt.cli import Parser
from ankerpunt.plan.usage import UsageError, day, language_asked, refusal, sentence

ENGLISH = ("invalid", "expected", "argument", "unrecognized", "required", "usage", "error")


YEAR_FIRST = "Schrijf eerst het jaar, dan de maand en de dag"
WITH_POINT = "Schrijf cijfers, met een punt voor de decimalen"


@pytest.fixture
def parser() -> Parser:
    top = Parser(prog="proef")
    actions = top.add_subparsers(metavar="WAT", required=True)
    one = actions.add_parser("een")
    one.add_argument("path", type=Path)
    one.add_argument("--lang", choices=("nl", "en"))
    one.add_argument("--today", type=day)
    one.add_argument("--seed", type=int)
    one.add_argument("--share", type=float)
    one.add_argument("--pair", nargs=2)
    one.add_argument("--code", type=lambda text: int(text, 2))
    either = one.add_mutually_exclusive_group()
    either.add_argument("--this", action="store_true")
    either.add_argument("--that", action="store_true")
    return top


def told(parser: Parser, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as caught:
        parser.parse_args([*arguments])
    assert caught.value.code == 2
    return capsys.readouterr().err.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--today", "3-2-2026"], f"--today: “3-2-2026” is geen datum. {YEAR_FIRST}, zoals 2026-02-03."),
        (["--today", "gisteren"], f"--today: “gisteren” is geen datum. {YEAR_FIRST}, zoals 2026-11-15."),
        (["--seed", "een"], "--seed: “een” is geen heel getal. Schrijf alleen cijfers, zoals 12."),
        (["--share", "0,5"], f"--share: “0,5” is geen getal. {WITH_POINT}, zoals 0.5."),
        (["--code", "3"], "--code: “3” kan hier niet."),
        (["--seed"], "--seed: Hierachter ontbreekt een waarde."),
        (["--pair", "a"], "--pair: Hierachter ontbreken waarden."),
        (["--this", "--that"], "--that: Dit kan niet samen met --this."),
        (["--this=ja"], "--this: Hier hoort geen waarde bij. Haal “ja” weg."),
        (["--onbekend"], "Deze opdracht kent dit niet: --onbekend"),
        (["--th"], "--th kan --this, --that zijn. Schrijf het voluit."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_option_is_told_in_dutch(
    parser: Parser, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    said = told(parser, capsys, "een", "plan.yaml", "--lang", "nl", *arguments)
    assert said == sentence
    assert not any(word in said for word in ENGLISH)


def test_an_unknown_command_and_a_missing_argument_are_told_too(
    parser: Parser, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(parser, capsys, "twee", "--lang=nl") == "WAT: “twee” kan niet. Kies uit: een."
    assert told(parser, capsys, "een", "--lang=nl") == "Geef ook: path."
    assert told(parser, capsys, "--lang=nl") == "Geef ook: WAT."
    assert told(parser, capsys, "een", "x", "--lang", "de").startswith("--lang: “de” ")


def test_where_to_look_is_said_behind_it(
    parser: Parser, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["proef", "een", "x", "--seed", "y", "--lang", "en"])
    with pytest.raises(SystemExit):
        parser.parse_args()
    assert capsys.readouterr().err.splitlines() == [
        "--seed: “y” is no whole number. Write digits only, such as 12.",
        "What is possible: proef een --help",
    ]


def test_what_nobody_has_words_for_is_passed_on() -> None:
    assert sentence("something new", "nl") == "something new"
    assert refusal("something new", None, ["--lang", "en"], "proef").startswith(
        "something new\nWhat is possible: proef"
    )


def test_the_language_is_that_of_the_computer_where_none_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert language_asked(["check", "--lang", "de"]) == "nl"
    assert language_asked(["--lang", "en", "check"]) == "en"


def test_a_day_is_read() -> None:
    assert day("2026-11-15") == date(2026, 11, 15)
    with pytest.raises(UsageError, match="such as 2026-11-15"):
        day("15-11-2026")
