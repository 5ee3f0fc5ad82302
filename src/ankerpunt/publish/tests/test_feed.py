"""A calendar as other programs read it: by icalendar, by ical.js when it is strict, and by the rules themselves."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, Organisation, Plan
from ankerpunt.publish.feed import Changed, feed

ROOT = Path(__file__).resolve().parents[4]
ICAL_JS = ROOT / "frontend" / "node_modules" / "ical.js"
WATERRIJK = Index(load(ROOT / "examples" / "waterrijk"))
NOTHING = Index(Plan(organisation=Organisation(id="waterrijk", name="Waterrijk")))
TODAY = date(2026, 12, 1)
AT = datetime(2026, 11, 30, 9, 0, 0, tzinfo=UTC)
READ = """
import ICAL from "ical.js";
ICAL.design.strict = true;
let text = "";
for await (const part of process.stdin) text += part;
const whole = new ICAL.Component(ICAL.parse(text));
const told = whole.getAllSubcomponents("vevent").map((each) => {
  const event = new ICAL.Event(each);
  return {uid: event.uid, summary: event.summary, description: event.description, sequence: event.sequence,
    start: event.startDate.toString(), end: event.endDate.toString(), status: each.getFirstPropertyValue("status")};
});
console.log(JSON.stringify(told));
"""


def written(*rows: Activity, index: Index = NOTHING, **told: Any) -> bytes:
    changes = {row.id: Changed(0, AT) for row in rows} | told.pop("changes", {})
    addresses = {row.id: f"https://example.org/waterrijk/activate/activities/{row.id}/" for row in rows}
    return feed(rows, index, title="Waterrijk", changes=changes, addresses=addresses, today=TODAY, **told)


def activity(**fields: Any) -> Activity:
    return Activity(**{"id": "ac01", "title": "Markt", "starts_on": date(2027, 1, 11), **fields})


def events(content: bytes) -> list[Any]:
    calendar = Calendar.from_ical(content)
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    assert not any(each.errors for each in found)
    return found


def strictly(content: bytes) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if node is None or not ICAL_JS.exists():
        pytest.skip("node or ical.js is not here")
    command = [node, "--input-type=module", "--eval", READ]
    done = subprocess.run(command, input=content, cwd=ROOT / "frontend", capture_output=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_the_whole_example_is_read_the_same_by_two_readers() -> None:
    rows = WATERRIJK.plan.activities
    content = written(*rows, index=WATERRIJK)
    dated = sorted(row.id for row in rows if row.starts_on)
    one, other = events(content), strictly(content)
    assert sorted(each["uid"].partition("@")[0] for each in one) == dated
    assert [str(each["uid"]) for each in one] == [each["uid"] for each in other]
    assert [str(each["summary"]) for each in one] == [each["summary"] for each in other]
    assert [str(each["description"]) for each in one] == [each["description"] for each in other]
    assert [each["dtstart"].dt.isoformat()[:10] for each in one] == [each["start"][:10] for each in other]
    assert [each["dtend"].dt.isoformat()[:10] for each in one] == [each["end"][:10] for each in other]


def test_it_keeps_the_rules_of_the_standard() -> None:
    rows = [
        activity(id=f"ac{n:02}", title="Lange naam, met komma; en é " * 9, starts_at="09:30" * (n % 2))
        for n in range(4)
    ]
    content = written(*rows)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    unfolded = content.replace(b"\r\n ", b"").decode().split("\r\n")
    assert unfolded[0] == "BEGIN:VCALENDAR"
    assert unfolded[-2] == "END:VCALENDAR"
    top = unfolded[: unfolded.index("BEGIN:VEVENT")]
    for line in ("VERSION:2.0", "METHOD:PUBLISH", "CALSCALE:GREGORIAN", "REFRESH-INTERVAL;VALUE=DURATION:PT6H"):
        assert top.count(line) == 1
    assert sum(line.startswith("PRODID:") for line in top) == 1
    assert any(line.startswith("NAME:") for line in top)
    assert any(line.startswith("X-WR-CALNAME:") for line in top)
    for event in "\n".join(unfolded).split("BEGIN:VEVENT")[1:]:
        for once in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "LAST-MODIFIED", "TRANSP"):
            assert len(re.findall(rf"^{once}[:;]", event, re.MULTILINE)) == 1
        assert re.search(r"^DTSTAMP:\d{8}T\d{6}Z$", event, re.MULTILINE)
    uids = re.findall(r"^UID:(.*)$", "\n".join(unfolded), re.MULTILINE)
    assert len(set(uids)) == len(uids) == 4


def test_days_end_the_day_after_and_an_hour_is_in_utc() -> None:
    rows = [
        activity(ends_on=date(2027, 1, 29)),
        activity(id="ac02"),
        activity(id="ac03", starts_at="09:30"),
        activity(id="ac04", starts_on=date(2027, 7, 1), starts_at="09:30"),
        activity(id="ac05", ends_on=date(2027, 1, 1)),
    ]
    content = written(*rows).decode()
    for line in (
        "DTSTART;VALUE=DATE:20270111\r\nDTEND;VALUE=DATE:20270130",
        "DTSTART;VALUE=DATE:20270111\r\nDTEND;VALUE=DATE:20270112",
        "DTSTART:20270111T083000Z\r\nDTEND:20270111T093000Z",
        "DTSTART:20270701T073000Z\r\nDTEND:20270701T083000Z",
    ):
        assert line in content
    ended = events(written(rows[-1]))[0]
    assert ended["dtend"].dt > ended["dtstart"].dt


def test_what_was_dropped_stays_thirty_days_and_says_so() -> None:
    for days, there in ((0, True), (30, True), (31, False)):
        dropped = datetime(2026, 12, 1, 12, tzinfo=UTC) - timedelta(days=days)
        found = events(written(activity(), changes={"ac01": Changed(3, AT, dropped)}))
        assert bool(found) is there
        if there:
            assert str(found[0]["summary"]) == "Vervallen: Markt"
            assert (found[0]["status"], int(found[0]["sequence"])) == ("CANCELLED", 3)


def test_what_is_planned_is_tentative_and_what_runs_is_confirmed() -> None:
    states = {
        status: events(written(activity(status=status)))[0]["status"] for status in ("planned", "activated", "done")
    }
    assert states == {"planned": "TENTATIVE", "activated": "CONFIRMED", "done": "CONFIRMED"}


def test_it_says_who_for_whom_and_where_to_look() -> None:
    row = next(each for each in WATERRIJK.plan.activities if each.id == "ac01")
    event = events(written(row, index=WATERRIJK))[0]
    said = str(event["description"])
    assert "Wie: teamleider" in said
    assert "Over: Je maakt samen je rooster" in said
    assert said.endswith(str(event["url"]))
    assert event["categories"].cats == ["Bijeenkomst"]
    english = str(events(written(row, index=WATERRIJK, language="en"))[0]["description"])
    assert "Who: teamleider" in english


def test_the_same_plan_gives_the_same_bytes_and_no_day_gives_no_event() -> None:
    rows = WATERRIJK.plan.activities
    assert written(*rows, index=WATERRIJK) == written(*reversed(rows), index=WATERRIJK)
    assert events(written(activity(starts_on=None))) == []


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200))
def test_any_title_comes_through(text: str) -> None:
    assert str(events(written(activity(title=text, goal=text)))[0]["summary"]) == text
