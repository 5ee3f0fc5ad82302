"""The pages of every noun, as they are where no room fills anything in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ankerpunt.pages import registry
from ankerpunt.pages.registry import Filling, filling


@pytest.fixture
def nothing_filled_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away what rooms fill in, so that these tests hold whatever a room makes of a noun later."""
    monkeypatch.setattr(registry, "_filled", {})
    monkeypatch.setattr(Filling, "templates", lambda _filling, page: [f"pages/{page}.html"])
    filling.cache_clear()
    yield
    filling.cache_clear()
