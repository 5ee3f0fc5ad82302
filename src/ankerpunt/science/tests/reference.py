"""Where numbers published elsewhere are kept; they are not part of the repository."""

import os
from pathlib import Path

import pytest


def reference_file(name: str) -> Path:
    """Give the path of a reference file, or skip the test with a sentence that says how to get it to run."""
    nearby = Path(__file__).resolve().parents[4].parent / "shared" / "data"
    folder = Path(os.environ.get("ANKERPUNT_REFERENCE_DATA", nearby))
    if not (path := folder / name).exists():
        pytest.skip(f"The reference file {name} is not here: set ANKERPUNT_REFERENCE_DATA to the folder that has it.")
    return path
