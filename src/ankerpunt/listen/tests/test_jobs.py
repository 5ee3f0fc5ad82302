"""Every minute, and at a start, each round goes on where it was left."""

from __future__ import annotations

from datetime import date

import pytest

from ankerpunt.jobs.due import EACH_MINUTE, do_each_minute
from ankerpunt.participation import life, store
from ankerpunt.participation.tests.asking import FakeAsker


@pytest.mark.django_db
@pytest.mark.usefixtures("opened")
def test_the_clock_goes_on_with_rounds(asker: FakeAsker, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "rounds" in EACH_MINUTE
    monkeypatch.setattr(life, "neighbours", lambda _releases: None)
    monkeypatch.setattr("ankerpunt.listen.jobs.timezone.localdate", lambda: date(2027, 4, 1))
    do_each_minute()
    assert set(asker.words) == {key}
    assert store.state_of(key) is None
