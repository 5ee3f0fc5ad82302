"""Rows as a file of answers."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ankerpunt.science.reading.answers import Layout, read_answers
from ankerpunt.science.reading.columns import Answers
from ankerpunt.tables.delimited import text_of


def read_rows(
    rows: Sequence[Sequence[str]], *, encoding: str = "utf-8", separator: str = ";", **layout: Any
) -> Answers:
    written = text_of(rows).replace(";", separator)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        path.write_bytes(written.encode(encoding))
        return read_answers(path, Layout(**layout))
