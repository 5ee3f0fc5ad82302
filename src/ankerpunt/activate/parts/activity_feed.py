"""What a calendar of activities holds: which there are, how often each was moved, and what was dropped of late (C8)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ankerpunt.activate.models import Activity as ActivityRow
from ankerpunt.plan.nouns import Activity, TargetGroup
from ankerpunt.plan.speech import shorten
from ankerpunt.publish.feed import Changed, Scope, feed
from ankerpunt.tables.key import key
from ankerpunt.tables.three_way import mark
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.publish.feed import Kind

KINDS: dict[str, Kind] = {"calendar": "all", "calendar-group": "group", "calendar-owner": "owner"}
TITLE = Text(nl="{organisation}: activiteiten", en="{organisation}: activities")
TITLE_OF = Text(nl="{organisation}: {about}", en="{organisation}: {about}")
# What was made and taken back within this was in nobody's calendar.
SEEN_AFTER = timedelta(hours=6)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
READ = ("slug", "history_date", "history_type", "status", "archived_on", "starts_on", "ends_on", "starts_at")
OF_GONE = ("title", "scope", "means", "goal", "owners", "stretch_label", "links")

Page = dict[str, Any]


def owners_of_activities(standing: Standing) -> list[str]:
    """Everybody who does an activity, as people wrote it, each once."""
    found = {key(each): each for row in standing.index.rows(Activity) for each in row.owners if each.strip()}
    return sorted(found.values(), key=str.casefold)


def owner_meant(standing: Standing, marked: str) -> str:
    """The owner with this mark; a link holds no name."""
    return next((each for each in owners_of_activities(standing) if mark(key(each)) == marked), "")


def called(standing: Standing, kind: str, about: str) -> str:
    """What a calendar is about: a group or an owner; empty where that is not there any more, or it is about all."""
    if KINDS[kind] == "group":
        return ", ".join(standing.name(row) for row in standing.found("TargetGroup", [about]))
    return owner_meant(standing, about) if KINDS[kind] == "owner" else ""


def written(standing: Standing, kind: str, about: str, *, today: date) -> bytes | None:
    """The calendar as other programs read it; None for a group that is not there any more."""
    if KINDS[kind] == "group" and standing.index.get(TargetGroup, about) is None:
        return None
    named = called(standing, kind, about)
    scope = Scope(KINDS[kind], named if KINDS[kind] == "owner" else about)
    changes, gone = _history(standing)
    here = standing.whole.rows(Activity)
    rows = [*here, *gone]
    organisation, language = standing.organisation, standing.organisation.language
    title = (TITLE_OF if named else TITLE).say(
        "en" if language == "en" else "nl", organisation=organisation.name, about=shorten(named)
    )
    return feed(
        [each for each in rows if scope.holds(each) and (kind != "calendar-owner" or named)],
        standing.whole,
        title=title,
        changes=changes,
        addresses={each.id: standing.url(each) for each in here},
        today=today,
        language="en" if language == "en" else "nl",
    )


def _history(standing: Standing) -> tuple[dict[str, Changed], list[Activity]]:
    """How each activity was changed, and those that were removed; one query."""
    pages = ActivityRow.history.filter(organisation_id=standing.organisation.pk).order_by("id", "history_id")
    changes: dict[str, Changed] = {}
    gone: list[Activity] = []
    here = {each.id for each in standing.whole.rows(Activity)}
    for _key, found in groupby(pages.values("id", *READ, *OF_GONE), key=itemgetter("id")):
        told = list(found)
        last = told[-1]
        if last["history_type"] == "-" and (last["slug"] in here or _was_never_seen(told)):
            continue
        changes[last["slug"]] = _changed(told)
        if last["history_type"] == "-":
            gone.append(_as_it_was(standing, told))
    made = Changed(0, standing.organisation.created)
    return {**dict.fromkeys(here, made), **changes}, gone


def _was_never_seen(told: Sequence[Page]) -> bool:
    lived: timedelta = told[-1]["history_date"] - told[0]["history_date"]
    return lived < SEEN_AFTER


def _changed(told: Sequence[Page]) -> Changed:
    sequence, dropped = 0, LONG_AGO if _is_dropped(told[0]) else None
    for before, after in pairwise(told):
        sequence += _moment(before) != _moment(after)
        if _is_dropped(after) and not _is_dropped(before):
            dropped = after["history_date"]
        elif not _is_dropped(after):
            dropped = None
    return Changed(sequence, told[-1]["history_date"].replace(microsecond=0), dropped)


def _is_dropped(page: Page) -> bool:
    return page["status"] == "cancelled" or page["archived_on"] is not None or page["history_type"] == "-"


def _moment(page: Page) -> tuple[Any, ...]:
    return page["starts_on"], page["ends_on"], page["starts_at"], _is_dropped(page)


def _as_it_was(standing: Standing, told: Sequence[Page]) -> Activity:
    """A row that was removed, with the groups that it was for."""
    last = told[-1]
    linked = next((page["links"]["target_groups"] for page in reversed(told) if page["links"].get("target_groups")), ())
    groups = {pk: slug for slug, pk in standing.keys("TargetGroup").items()}
    return Activity(
        id=last["slug"],
        title=last["title"],
        scope=last["scope"],
        means=last["means"],
        goal=last["goal"],
        owners=tuple(last["owners"]),
        stretch_label=last["stretch_label"],
        starts_on=last["starts_on"],
        starts_at=last["starts_at"],
        ends_on=last["ends_on"],
        target_groups=tuple(groups[pk] for pk in linked if pk in groups),
    )
