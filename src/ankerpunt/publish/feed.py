"""The activities of a plan as a calendar that other programs subscribe to (C8); the one owner of iCalendar.

The same plan gives the same bytes, so that a program that asks again can be told that nothing changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry
from msgspec import Struct

from ankerpunt.plan.facts.override import deviations
from ankerpunt.plan.facts.owner import names
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Activity, Process, TargetGroup, Usp
from ankerpunt.plan.words import label
from ankerpunt.tables.key import key
from ankerpunt.text import Language, Text, capital

PRODUCT = "-//Ankerpunt//Activatiekalender//NL"
ZONE = ZoneInfo("Europe/Amsterdam")
# How often a program is asked to look again; several look once a day whatever is asked.
AGAIN = timedelta(hours=6)
# What was dropped stays for a while, so that who has it in a calendar sees that it does.
GONE_DAYS = 30
# Of an activity with a time it is not known how long it takes.
AN_HOUR = timedelta(hours=1)

GONE = Text(nl="Vervallen: {title}", en="Dropped: {title}")
WHO, WHOM, ABOUT, WHEN = (
    Text(nl="Wie: {what}", en="Who: {what}"),
    Text(nl="Voor: {what}", en="For: {what}"),
    Text(nl="Over: {what}", en="About: {what}"),
    Text(nl="Hoe laat: {what}", en="What time: {what}"),
)
STRETCH = Text(nl="Nog niet waar, we werken eraan.", en="Not true yet, we are working on it.")


Kind = Literal["all", "group", "owner"]


class Scope(Struct, frozen=True):
    """Which activities are in a calendar: all of them, those for one group, or those of one owner.

    Examples
    --------
    >>> row = Activity(id="a", title="Markt", owners=("Bram en Els",), target_groups=("ict",))
    >>> [Scope(kind, about).holds(row) for kind, about in (("all", ""), ("group", "hr"), ("owner", "els"))]
    [True, False, True]
    """

    kind: Kind = "all"
    about: str = ""

    def holds(self, activity: Activity) -> bool:
        """Tell whether an activity is in it."""
        if self.kind == "group":
            return self.about in activity.target_groups
        if self.kind == "owner":
            return any(key(each) == key(self.about) or names(each, self.about) for each in activity.owners)
        return True


class Changed(Struct, frozen=True):
    """How often the day of an activity changed, and when anything in it last did.

    Parameters
    ----------
    sequence
        Times that its day, its hour or whether it goes on was changed after it was made.
    at
        The last change of any kind.
    dropped
        When it was cancelled, put away or removed; None while it goes on.
    """

    sequence: int
    at: datetime
    dropped: datetime | None = None


def feed(
    activities: Sequence[Activity],
    index: Index,
    *,
    title: str,
    changes: Mapping[str, Changed],
    addresses: Mapping[str, str],
    today: date,
    language: Language = "nl",
) -> bytes:
    """Write activities as a calendar.

    Parameters
    ----------
    activities
        Those that belong in it, dropped ones too; without a day an activity has no place in a calendar.
    index
        The plan, for what they point at.
    title
        What the calendar is called in the program that shows it.
    changes
        By id of the activity; what is not in it is left out.
    addresses
        The page of each activity, by id; one that was removed has none.
    today
        What was dropped stays until 30 days after.

    Returns
    -------
    bytes
        One VCALENDAR in UTF-8, lines folded at 75 octets and ended with CRLF.

    References
    ----------
    RFC 5545 (iCalendar); RFC 7986 (NAME, REFRESH-INTERVAL). METHOD C8.

    Examples
    --------
    >>> from datetime import timezone
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> row = Activity(id="ac01", title="Markt", starts_on=date(2027, 1, 11), ends_on=date(2027, 1, 12))
    >>> told = {"ac01": Changed(2, datetime(2026, 11, 30, tzinfo=timezone.utc))}
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O")))
    >>> found = feed([row], index, title="O", changes=told, addresses={}, today=date(2026, 12, 1)).decode()
    >>> [line for line in found.splitlines() if line.startswith(("UID", "DTEND", "SEQ"))]
    ['DTEND;VALUE=DATE:20270113', 'UID:ac01@o.ankerpunt', 'SEQUENCE:2']
    """
    calendar = _begun(title)
    teller = _Teller(index, language)
    for activity in sorted(activities, key=lambda each: (each.starts_on or date.max, each.id)):
        told = changes.get(activity.id)
        if activity.starts_on is None or told is None or is_past(told, today):
            continue
        calendar.add_component(teller.entry(activity, told, addresses.get(activity.id, "")))
    content: bytes = calendar.to_ical()
    return content


def is_past(told: Changed, today: date) -> bool:
    """Tell whether it was dropped so long ago that it is left out."""
    return told.dropped is not None and (today - told.dropped.date()).days > GONE_DAYS


def _begun(title: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    return calendar


class _Teller:
    """Tells activities in one language."""

    def __init__(self, index: Index, language: Language) -> None:
        self.index, self.language = index, language
        self.organisation = index.plan.organisation.id

    def entry(self, activity: Activity, told: Changed, address: str) -> Entry:
        title = activity.title
        entry = Entry()
        # Never by chance: who has it already would get it twice.
        entry.add("uid", f"{activity.id}@{self.organisation}.ankerpunt")
        entry.add("summary", GONE.say(self.language, title=title) if told.dropped else title)
        entry.add("dtstamp", told.at)
        entry.add("last-modified", told.at)
        entry.add("sequence", told.sequence)
        entry.add("status", _status(activity, told))
        entry.add("transp", "TRANSPARENT")
        for which, moment in zip(("dtstart", "dtend"), _from_to(activity), strict=True):
            entry.add(which, moment)
        if activity.means:
            entry.add("categories", [capital(label("Activity", "means", activity.means, language=self.language))])
        if address:
            entry.add("url", address)
        entry.add("description", "\n".join(filter(None, (*self._lines(activity), address))))
        return entry

    def _lines(self, activity: Activity) -> list[str]:
        says = (
            (WHO, list(activity.owners)),
            (WHOM, self._called(TargetGroup, activity.target_groups)),
            (ABOUT, self._called(Usp, activity.usps) + self._called(Process, (activity.process,))),
            (WHEN, [activity.starts_at] if activity.starts_at and not _is_one_moment(activity) else []),
        )
        told = [text.say(self.language, what=", ".join(what)) for text, what in says if what]
        label_of = STRETCH.say(self.language) if activity.stretch_label else ""
        return [activity.goal.strip(), *told, label_of, *deviations(activity, self.index, self.language)]

    def _called(self, noun: type[TargetGroup | Usp | Process], ids: Sequence[str | None]) -> list[str]:
        return [name(row, self.index, self.language) for each in ids if (row := self.index.get(noun, each))]


def _status(activity: Activity, told: Changed) -> str:
    if told.dropped:
        return "CANCELLED"
    return "TENTATIVE" if activity.status == "planned" else "CONFIRMED"


def _is_one_moment(activity: Activity) -> bool:
    return bool(activity.starts_at) and activity.ends_on in {None, activity.starts_on}


def _from_to(activity: Activity) -> tuple[date, date]:
    """Give where it begins and ends: days as a whole, the last one not counted; or an hour on one day, in UTC."""
    first = activity.starts_on or date.max
    if _is_one_moment(activity):
        at = datetime.combine(first, time.fromisoformat(activity.starts_at), ZONE).astimezone(ZoneInfo("UTC"))
        return at, at + AN_HOUR
    last = max(activity.ends_on or first, first)
    return first, last + timedelta(days=1)
