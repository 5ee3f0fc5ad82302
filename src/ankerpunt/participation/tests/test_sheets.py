"""A study keeps a sheet for each person until it is estimated: beside no code, in no order, then gone (R12)."""

from __future__ import annotations

import threading
import uuid
from pathlib import Path

import pytest
from django.db import connection

from ankerpunt.participation import store
from ankerpunt.participation.life import close, resume
from ankerpunt.participation.store import closing, places, secret, sheets
from ankerpunt.participation.store.place import NoStoreError
from ankerpunt.participation.tests.asking import AFTER, CLOSES, OPENS, FakeAsker
from ankerpunt.participation.tests.test_store import columns
from ankerpunt.participation.traces import NAMES

pytestmark = pytest.mark.postgres

COLUMNS = {
    "round": ["id", "state", "took_part"],
    "code": ["hash", "grp"],
    "sheet": ["id", "said"],
    "result": ["id", "said"],
}


def answered(key: str, codes: list[str], *, number: int = 20) -> set[str]:
    said = {f"sheet {at}" for at in range(number)}
    for code, each in zip(codes, sorted(said), strict=False):
        assert sheets.answer(key, code, each) == "stored"
    return said


def nothing_is_left(key: str) -> bool:
    return key not in places.names() and store.state_of(key) is None and secret.read(key) is None


def test_its_columns_name_no_person_no_moment_and_no_code(key: str, study_codes: list[str]) -> None:
    assert columns(key) == COLUMNS
    assert not any(NAMES.search(name) for names in COLUMNS.values() for name in names)


def test_sending_takes_the_code_and_leaves_a_sheet(key: str, study_codes: list[str]) -> None:
    assert store.group_of(key, study_codes[0]) == "everybody"
    assert [sheets.answer(key, study_codes[0], "a") for _ in range(2)] == ["stored", "unknown"]
    assert sheets.answer(key, "ABCD-EFG0", "b") == "unknown"
    assert sheets.left(key) == (1, 59)
    assert store.group_of(key, study_codes[0]) is None


def test_sheets_lie_under_keys_that_chance_gives(key: str, study_codes: list[str]) -> None:
    answered(key, study_codes)
    with places.place().reading(key) as line:
        rows = line("SELECT id, said FROM sheet")
    assert {len(bytes(own)) for own, _said in rows} == {sheets.KEY_BYTES}
    assert [said for _own, said in sorted(rows, key=lambda each: bytes(each[0]))] != sorted(said for _own, said in rows)


def test_two_that_send_the_same_code_leave_one_sheet(key: str, study_codes: list[str]) -> None:
    threads = [threading.Thread(target=sheets.answer, args=(key, study_codes[0], str(each))) for each in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sheets.left(key) == (1, 59)


def test_before_it_opens_and_after_it_closes_nothing_is_kept(asker: FakeAsker, key: str) -> None:
    codes = sheets.invite(key, group="everybody", codes=3)["everybody"]
    assert sheets.answer(key, codes[0], "a") == "closed"
    store.open_now(key)
    assert sheets.answer(key, codes[0], "a") == "stored"
    closing.shut(key)
    assert sheets.answer(key, codes[1], "b") == "closed"
    assert sheets.left(key) == (1, 2)
    assert sheets.answer("0" * 32, codes[1], "b") == "closed"


def test_sheets_are_read_once_it_is_closed_and_not_sooner(key: str, study_codes: list[str]) -> None:
    said = answered(key, study_codes)
    assert sheets.sheets(key) == []
    closing.shut(key)
    first = sheets.sheets(key)
    assert set(first) == said
    assert sheets.sheets(key) == first  # in the order of their keys, also when it was killed and begins again


def test_what_is_estimated_takes_the_place_of_sheets_and_codes(key: str, study_codes: list[str]) -> None:
    answered(key, study_codes)
    sheets.finish(key, "too soon")
    assert (sheets.result(key), store.state_of(key)) == (None, "open")
    closing.shut(key)
    sheets.finish(key, "a")
    sheets.finish(key, "b")
    assert (sheets.result(key), sheets.left(key), store.state_of(key)) == ("a", (0, 0), "released")
    assert sheets.sheets(key) == []
    sheets.forget(key)
    assert nothing_is_left(key)
    assert sheets.result(key) is None
    with pytest.raises(NoStoreError):
        sheets.sheets(key)


def test_answers_of_another_tool_make_a_store_that_is_closed_and_has_no_codes(asker: FakeAsker, key: str) -> None:
    sheets.bring(key, ["a", "b"])
    assert (store.state_of(key), sheets.left(key)) == ("closing", (2, 0))
    assert sorted(sheets.sheets(key)) == ["a", "b"]
    asker.states[key] = "closing"
    resume(OPENS)
    assert asker.to_estimate == [key]


def test_a_study_waits_for_its_estimate_and_then_only_that_is_left(
    asker: FakeAsker, key: str, study_codes: list[str]
) -> None:
    answered(key, study_codes)
    resume(CLOSES)
    assert (asker.to_estimate, store.state_of(key)) == ([], "open")
    resume(AFTER)
    resume(AFTER)
    assert (asker.to_estimate, store.state_of(key), asker.results) == ([key, key], "closing", {})
    sheets.finish(key, "a")
    close(key)
    assert asker.results == {key: "a"}
    assert nothing_is_left(key)
    resume(AFTER)
    assert asker.broken_off == set()


def test_a_fall_between_result_and_main_database_is_taken_up(
    asker: FakeAsker, key: str, study_codes: list[str]
) -> None:
    closing.shut(key)
    sheets.finish(key, "a")
    resume(OPENS)
    assert asker.results == {key: "a"}
    assert nothing_is_left(key)


def test_sheets_that_are_left_keep_the_result_back(
    asker: FakeAsker, key: str, study_codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    closing.shut(key)
    sheets.finish(key, "a")
    monkeypatch.setattr(sheets, "left", lambda _key: (1, 0))
    resume(AFTER)
    assert "not deleted yet" in asker.why[key].en
    assert asker.results == {}


def test_a_study_whose_store_is_gone_is_broken_off(asker: FakeAsker, key: str, study_codes: list[str]) -> None:
    answered(key, study_codes)
    places.place().destroy(key)
    resume(OPENS)
    assert asker.broken_off == {key}
    assert nothing_is_left(key)


def test_a_study_makes_its_codes_anew_until_it_opens(asker: FakeAsker, key: str) -> None:
    before = sheets.invite(key, group="everybody", codes=3)["everybody"]
    codes = sheets.invite(key, group="everybody", codes=4)["everybody"]
    assert sheets.left(key) == (0, 4)
    assert store.group_of(key, before[0]) is None
    store.spoil(key, codes[:1])
    assert store.group_of(key, codes[0]) is None
    with pytest.raises(ValueError, match="has people"):
        sheets.invite(uuid.uuid4().hex, group="everybody", codes=0)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a file has no transactions to tell apart")
def test_a_sweep_lays_sheets_in_the_order_of_their_keys(asker: FakeAsker, key: str, study_codes: list[str]) -> None:
    answered(key, study_codes)
    written = "SELECT count(DISTINCT xmin::text), array_agg(id ORDER BY ctid) = array_agg(id ORDER BY id) FROM sheet"
    with places.place().reading(key) as line:
        assert line(written) == [(20, False)]
    resume(OPENS)
    with places.place().reading(key) as line:
        assert line(written) == [(1, True)]
        [(numbered,)] = line(
            "SELECT count(*) FROM pg_attribute WHERE attrelid = 'sheet'::regclass AND attstattarget <> 0 AND attnum > 0"
        )
    assert numbered == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file is of SQLite")
def test_a_file_has_nothing_of_sheets_that_are_estimated(key: str, study_codes: list[str], tmp_path: Path) -> None:
    said = answered(key, study_codes)
    closing.shut(key)
    sheets.finish(key, "a")
    content = b"".join(path.read_bytes() for path in (tmp_path / "listening").iterdir())
    assert not any(each.encode() in content for each in said)
