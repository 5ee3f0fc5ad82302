"""How large a table may be: the caller says it, the room counts before it reads."""

from __future__ import annotations

from dataclasses import dataclass

MB = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a table may hold at most.

    Attributes
    ----------
    size
        Of the file [bytes].
    unpacked
        Of what a workbook holds, unpacked [bytes].
    rows
        With something in them, the header counted.
    columns
        With something in them.
    cells
        That a workbook writes down, empty ones too: Excel writes a cell for a colour alone.
    """

    size: int = 10 * MB
    unpacked: int = 100 * MB
    rows: int = 10_000
    columns: int = 500
    cells: int = 500_000
