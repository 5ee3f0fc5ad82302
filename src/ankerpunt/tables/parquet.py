"""Tables in Parquet files, where pyarrow is there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ankerpunt.tables.sheet import sheet_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.tables.limits import Limits
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.source import Source

MARK = b"PAR1"
ABSENT = Text(
    nl="Voor Parquet is pyarrow nodig: pip install pyarrow. Of sla het bestand op als CSV.",
    en="Parquet needs pyarrow: pip install pyarrow. Or save the file as CSV.",
)
DAMAGED = Text(
    nl="Dit Parquet-bestand is beschadigd. Schrijf het opnieuw, of sla de tabel op als CSV.",
    en="This Parquet file is damaged. Write it again, or save the table as CSV.",
)


def sheet_of_parquet(source: Source, limits: Limits) -> Sheet:
    """Read a Parquet file.

    Raises
    ------
    Refusal
        When pyarrow is not there, or the file is damaged.
    """
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError as missing:
        raise Refusal.of(ABSENT) from missing
    with source.open() as file:
        try:
            table = parquet.read_table(file)
        except (OSError, ValueError) as wrong:
            raise Refusal.of(DAMAGED) from wrong
        return sheet_of(_rows(table), limits)


def _rows(table: object) -> Iterator[tuple[int, list[str]]]:
    columns = [[_written(value) for value in column.to_pylist()] for column in table.columns]  # type: ignore[attr-defined]
    yield 1, [str(name) for name in table.column_names]  # type: ignore[attr-defined]
    for number, cells in enumerate(zip(*columns, strict=True), start=2):
        yield number, list(cells)


def _written(value: object) -> str:
    """Write a value of a typed table as it would be in a text file."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "|".join(_written(part) for part in value)
    return str(value)
