"""Parquet files, where pyarrow is there."""

from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from ankerpunt.tables import parquet as parquet_module
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.text import Refusal


def test_a_table_is_read_as_it_would_stand_in_a_text_file(tmp_path: Path) -> None:
    columns = {"id": [1.0, 2.5], "shown": [["pay", "team"], ["team"]], "worst": ["team", None], "task": [1, 2]}
    path = tmp_path / "answers.parquet"
    parquet.write_table(pa.table(columns), path)
    assert read(path, Limits()).sheets[0].top(9) == [
        ("id", "shown", "worst", "task"),
        ("1", "pay|team", "team", "1"),
        ("2.5", "team", "", "2"),
    ]


def test_a_damaged_one_is_refused() -> None:
    with pytest.raises(Refusal, match="damaged"):
        read(b"PAR1 but no more", Limits())


def test_without_pyarrow_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(parquet_module, "import_module", missing)
    with pytest.raises(Refusal, match="pip install pyarrow"):
        read(b"PAR1", Limits())
