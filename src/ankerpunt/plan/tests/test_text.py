import pytest

from ankerpunt.plan.text import language_of_computer


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
