"""The plan of Waterrijk, on the day after its campaigns of 2026 were looked back at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.plan.document import load

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"


@pytest.fixture
def waterrijk(editor: Member) -> Iterator[None]:
    write(load(WATERRIJK), into=editor.organisation)
    with time_machine.travel("2026-11-30 09:00+01:00", tick=False):
        yield
