"""A sentence in Dutch is filled in with nothing but what the English one is filled in with."""

import re
from collections.abc import Iterator, Sequence

import pytest
from babel.messages.pofile import read_po

from tests.architecture.tree import DJANGO_WING, HOUSE

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
