"""A sentence in Dutch is filled in with nothing but what the English one is filled in with, and each can be found."""

import ast
import re
from collections.abc import Iterator, Sequence

import pytest
from babel.messages.pofile import read_po

from tests.architecture.tree import DJANGO_WING, HOUSE, own_files

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}
FILLED_IN = re.compile(r"%\((\w+)\)")


def whole(said: str | Sequence[str] | None) -> str:
    """What is said; of a message with a number both its forms together."""
    return said if isinstance(said, str) else " ".join(said or ())


def sentences(room: str) -> Iterator[tuple[str, str]]:
    """Every message in English and in Dutch."""
    path = HOUSE / room / "locale" / "nl" / "LC_MESSAGES" / "django.po"
    if path.exists():
        with path.open("rb") as file:
            for message in read_po(file, locale="nl"):
                yield whole(message.id), whole(message.string)


@pytest.mark.parametrize("room", DJANGO_WING)
def test_a_sentence_is_filled_in_with_the_same_in_both_languages(room: str) -> None:
    said = [
        (set(FILLED_IN.findall(dutch)) - set(FILLED_IN.findall(english)), dutch) for english, dutch in sentences(room)
    ]
    assert [(more, dutch) for more, dutch in said if more] == []


def test_no_message_is_called_for_within_an_f_string() -> None:
    """There the tool that gathers messages does not see it, and the page says it in English for ever."""
    hidden = [
        f"{path.relative_to(HOUSE)}:{text.lineno}"
        for path in own_files(".py")
        if path.is_relative_to(HOUSE)
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in CALLS
    ]
    assert hidden == []
