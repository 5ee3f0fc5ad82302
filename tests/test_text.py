import doctest
import pickle

import pytest

from ankerpunt import text
from ankerpunt.text import Refusal, Text, language_of_computer


def test_its_examples_are_so() -> None:
    assert doctest.testmod(text).failed == 0


def test_a_text_that_people_wrote_is_never_filled_in_again() -> None:
    typed = "{name} and {0.__class__}"
    said = Text(nl="Gevonden: {found}.", en="Found: {found}.").filled(found=typed)
    assert said.say("en") == f"Found: {typed}."
    assert Text(nl="{what}", en="{what}").filled(what=said).en == f"Found: {typed}."


def test_a_refusal_survives_the_trip_between_processes() -> None:
    no = pickle.loads(pickle.dumps(Refusal.of(Text(nl="{n} is te veel.", en="{n} is too many."), n=3)))
    assert (str(no), no.sentence.nl) == ("3 is too many.", "3 is te veel.")


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB"}, "nl"),
        ({"LC_MESSAGES": "nl_BE"}, "nl"),
        ({"LANG": "fr_FR"}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminal_says_which_language_to_speak(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert language_of_computer() == language


def test_one_is_said_in_the_singular_and_anything_else_in_the_plural() -> None:
    rows = Text(nl="{rows:n regel|regels} van {all}", en="{rows:n row|rows} of {all:,}")
    assert [rows.say("nl", rows=count, all=2000) for count in (0, 1, 2)] == [
        "0 regels van 2000",
        "1 regel van 2000",
        "2 regels van 2000",
    ]
    assert rows.say("en", rows=1, all=2000) == "1 row of 2,000"
