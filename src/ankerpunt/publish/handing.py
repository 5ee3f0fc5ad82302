"""How a command hands over what it made, or says why it could not."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ankerpunt.publish.paper import note_of
from ankerpunt.text import Language, Text

FINE, UNUSABLE = 0, 2

WRITTEN = Text(nl="{path} is klaar.", en="{path} is ready.")
UNWRITTEN = Text(nl="Schrijven van {path} lukte niet: {why}.", en="Writing {path} failed: {why}.")


def hand_over(made: bytes, path: Path, *, language: Language, lost: Sequence[str] = ()) -> int:
    """Write what was made to a file, and tell which characters are lost on it; gives the code of the command."""
    try:
        path.write_bytes(made)
    except OSError as error:
        return refuse(UNWRITTEN.say(language, path=path, why=error.strerror))
    sys.stdout.write(f"{WRITTEN.say(language, path=path)}\n")
    if lost:
        sys.stderr.write(f"{note_of(lost).say(language)}\n")
    return FINE


def refuse(*sentences: str) -> int:
    """Say what is wrong; gives the code of the command."""
    sys.stderr.write("".join(f"{sentence}\n" for sentence in sentences))
    return UNUSABLE
