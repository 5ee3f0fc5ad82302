"""The words of the plan are written once, in `plan/words`; no message of a room repeats one.

A template says `{% noun_word "Usp" "state" %}`, Python `word("Usp", "state")`. Two lists of one word drift apart: a
state was “Geactiveerd” on a label and “gestart” in the form.
"""

from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from ankerpunt.plan.tables import tables
from ankerpunt.plan.words import label
from tests.architecture.tree import DJANGO_WING, HOUSE

NO_WORDS = {"id", "archived_on"}
# Words that mean something else than what the plan calls so.
OTHERWISE = {
    "activate": {
        "Committed": "money, of a plan",
        "Planned": "money, of a plan",
        "New": "numbers that a table brings",
        "What does it rest on?": "a message, on USPs",
    },
    "anchor": {"new": "a cell of a table that is brought in"},
    "kit": {"Title": "in the gallery of components"},
    "organisation": {
        "Language": "of a member",
        "Name": "of a member, whom no plan names",
        "language": "of a member",
        "name": "of a member, whom no plan names",
        "no": "an answer to anything, where two versions of a form are compared",
        "yes": "an answer to anything, where two versions of a form are compared",
        "Someone else": "who saved meanwhile",
        "The organisation": "the page about the organisation itself",
    },
    "participation": {
        "About as often": "what one person chooses of three answers",
        "Less often": "what one person chooses of three answers",
        "More often": "what one person chooses of three answers",
    },
    "promise": {
        "Based on": "what an answer of a group is based on, conversations and research together",
        "Done": "what was to be done before adoption",
        "High": "of three estimates",
        "Low": "of three estimates",
        "New": "the other of two wordings",
        "Now": "the one of two wordings",
        "Steps": "of the path along the canvases, and of writing",
        "The same": "what two wordings share",
        "Written": "a canvas with something on it",
    },
    "understand": {
        "new": "a driver that an import adds",
        "What shows this?": "of a claim about a person",
    },
    "together": {"Answer": "what one does with a question of a colleague", "new": "news that was not seen yet"},
    "web": {"Done": "a stage of which the check asks nothing more"},
}


def said() -> Iterator[str]:
    """Everything that the plan has a word for, in English."""
    for noun, table in tables().items():
        yield from (label(noun, many=many, language="en") for many in (False, True))
        for field in table.fields:
            if field.name not in NO_WORDS:
                yield label(noun, field.name, language="en")
                yield from (label(noun, field.name, choice, language="en") for choice in field.choices if choice)


def messages(room: str) -> Iterator[str]:
    path = HOUSE / room / "locale" / "nl" / "LC_MESSAGES" / "django.po"
    if path.exists():
        with path.open("rb") as file:
            for message in read_po(file, locale="nl"):
                yield from (message.id if isinstance(message.id, tuple | list) else (message.id,))


@pytest.mark.parametrize("room", DJANGO_WING)
def test_no_message_repeats_a_word_of_the_plan(room: str) -> None:
    words = {word.casefold() for word in said()}
    repeated = {message for message in messages(room) if message.strip().casefold() in words}
    assert repeated == set(OTHERWISE.get(room, {}))
