import pytest

from ankerpunt.plan.text import Text, language_of_computer


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
