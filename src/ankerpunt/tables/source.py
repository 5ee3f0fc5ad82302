"""Where a table comes from: a file, bytes that were sent, or text that was pasted."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO

from ankerpunt.text import Refusal, Text

NOT_THERE = Text(
    nl="Het bestand {name} is er niet of is niet te lezen. Kijk de naam na.",
    en="The file {name} is not there or cannot be read. Check its name.",
)


class Source:
    """Bytes that can be read again from the beginning.

    Parameters
    ----------
    given
        Path of a file, its bytes, or text.

    Attributes
    ----------
    size
        [bytes].

    Raises
    ------
    Refusal
        When the file is missing or may not be read.
    """

    def __init__(self, given: Path | bytes | str) -> None:
        self._given = given.encode("utf-8", "replace") if isinstance(given, str) else given
        try:
            with self.open() as file:
                self.size = file.seek(0, io.SEEK_END)
        except OSError as wrong:
            raise Refusal.of(NOT_THERE, name=str(given)) from wrong

    def open(self) -> IO[bytes]:
        """Open it at the beginning."""
        return io.BytesIO(self._given) if isinstance(self._given, bytes) else self._given.open("rb")

    def start(self, length: int) -> bytes:
        """Give the first bytes."""
        with self.open() as file:
            return file.read(length)
