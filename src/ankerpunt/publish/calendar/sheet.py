"""The calendar of a plan on one sheet of A3: what the page shows, and below it the same as a list (C8)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.override import deviations
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import CommunicationPlan, Plan
from ankerpunt.plan.speech import MONTHS, SHORT, say_date, say_list
from ankerpunt.publish.calendar.lanes import Bar, Lane
from ankerpunt.publish.calendar.whole import Calendar, calendar_of
from ankerpunt.publish.calendar.window import Columns, Off, quarters_of, year_window, years_of
from ankerpunt.publish.calendar.words import UNKNOWN, say_quarter, say_school, title_of
from ankerpunt.publish.paper import as_pdf, as_pictures, unprintable
from ankerpunt.text import Language, Text

PAPER = "calendar"
MOST_ROWS = 16
"""A lane of more lines may go on, on a next sheet."""
MOST_MONDAYS = 27
"""Of more weeks every other Monday is named."""

WORDS = {
    "as_of": Text(nl="Zoals het op {day} was", en="As it was on {day}"),
    "internal": Text(nl="Binnen", en="Inside"),
    "external": Text(nl="Buiten", en="Outside"),
    "nobody": Text(nl="Zonder doelgroep", en="Without a group"),
    "more": Text(nl="{name} (vervolg)", en="{name} (continued)"),
    "no_theme": Text(nl="Nog geen thema", en="No theme yet"),
    "planned": Text(nl="gepland", en="planned"),
    "stretch": Text(nl="nog niet waar, en dat zeggen we erbij", en="not true yet, and we say so"),
    "undated": Text(nl="Nog zonder dag: {what}.", en="No day yet: {what}."),
    "nothing": Text(
        nl="Er staat nog niets met een dag in deze kalender.", en="There is nothing with a day in this calendar yet."
    ),
}


def sheet_of(plan: Plan, own: str, *, year: int | None = None, today: date, language: Language) -> bytes:
    """Print a calendar on A3, lying on its side.

    Parameters
    ----------
    plan
        The plan document.
    own
        The id of the communication plan whose calendar it is.
    year
        Of a plan for several years, which one; without it the first.
    today
        The day that is written on it.
    language
        The language of the words around what was written.

    Raises
    ------
    LookupError
        When there is no such plan, or nothing in it has a day.
    PaperError
        When the paper cannot be made.
    """
    given, title = _given(plan, own, year, today, language)
    return as_pdf(PAPER, given, language=language, title=title)


def pictures_of(plan: Plan, own: str, *, year: int | None = None, today: date, language: Language) -> list[bytes]:
    """Draw the sheet as a PNG; see :func:`sheet_of`."""
    given, title = _given(plan, own, year, today, language)
    return as_pictures(PAPER, given, language=language, title=title, dots_per_inch=72)


def unprintable_of(plan: Plan, own: str, *, today: date, language: Language) -> tuple[str, ...]:
    """Name the characters of a calendar that the paper cannot show."""
    given, title = _given(plan, own, None, today, language)
    return unprintable([title, given])


def _given(plan: Plan, own: str, year: int | None, today: date, language: Language) -> tuple[dict[str, Any], str]:
    index = Index(in_force(plan))
    found = index.get(CommunicationPlan, own)
    if found is None:
        raise LookupError(own)
    shown = year if year in years_of(found) else years_of(found)[0]
    window = year_window(found, shown)
    # On paper nothing can be opened: every lane shows all that it has.
    every = [group.id for group in plan.target_groups] + ["no-group-internal", "no-group-external"]
    calendar = calendar_of(
        found, index, window=window, quarters=quarters_of(found), language=language, opened=every, with_owners=True
    )
    if not calendar.lanes:
        raise LookupError(WORDS["nothing"].say(language))
    title, called = title_of(found, language), name(found, index, language)
    given = {
        "title": title,
        "organisation": plan.organisation.name,
        "plan": called,
        "as_of": WORDS["as_of"].say(language, day=say_date(today, language)),
        "weeks": window.weeks,
        "lanes": [part for each in calendar.lanes for part in _parts(each, index, language)],
        "busy": list(calendar.busy),
        "notes": _notes(calendar, index, language),
        "legend": {
            "planned": WORDS["planned"].say(language),
            "stretch": WORDS["stretch"].say(language),
            "off": say_school(plan.organisation.school_region, language),
        },
        **_axis(calendar, index, language),
    }
    return given, f"{title}: {called}"


def _axis(calendar: Calendar, index: Index, language: Language) -> dict[str, Any]:
    mondays = calendar.window.mondays
    step = 1 if len(mondays) <= MOST_MONDAYS else 2
    return {
        "themes": [
            {
                **_place(each.columns),
                "period": say_quarter(each.quarter, language),
                "text": " · ".join(name(theme, index, language) for theme in each.themes)
                or WORDS["no_theme"].say(language),
            }
            for each in calendar.quarters
        ],
        "months": [{**_place(each.columns), "text": _month(each.day, language)} for each in calendar.months],
        "mondays": [{"at": at, "text": str(mondays[at].day)} for at in range(step - 1, len(mondays), step)],
        "off": [_off(each, language) for each in calendar.off],
    }


def _place(columns: Columns) -> dict[str, int]:
    return {"at": columns.at, "weeks": columns.weeks}


def _month(day: date, language: Language) -> str:
    said = MONTHS[language][day.month - 1]
    return SHORT.get(said, said[:3])


def _off(off: Off, language: Language) -> dict[str, Any]:
    return {**_place(off.columns), "text": off.run.name.say(language), "whole": off.whole}


def _parts(lane: Lane, index: Index, language: Language) -> list[dict[str, Any]]:
    """Cut a lane into parts that fit on a sheet whatever their size."""
    called = name(lane.group, index, language) if lane.group else WORDS["nobody"].say(language)
    return [
        {
            "side": WORDS[lane.side].say(language),
            "name": called if begin == 0 else WORDS["more"].say(language, name=called),
            "rows": min(lane.rows - begin, MOST_ROWS),
            "bars": [_bar(each, begin) for each in lane.bars if begin <= each.row < begin + MOST_ROWS],
        }
        for begin in range(0, lane.rows, MOST_ROWS)
    ]


def _bar(bar: Bar, begin: int) -> dict[str, Any]:
    return {
        **_place(bar.columns),
        "row": bar.row - begin,
        "from": bar.around.at,
        "to": bar.around.at + bar.around.weeks,
        "name": bar.name,
        "name_at": bar.name_at,
        "stretch": bar.entry.activity.stretch_label,
    }


def _notes(calendar: Calendar, index: Index, language: Language) -> Sequence[str]:
    """What the sheet does not show as a bar."""
    found = []
    if calendar.undated:
        what = say_list([name(each, index, language) for each in calendar.undated], language)
        found.append(WORDS["undated"].say(language, what=what))
    found += [
        f"{name(each.activity, index, language)}. {said}"
        for each in calendar.entries
        for said in deviations(each.activity, index, language)
    ]
    if calendar.unknown_after:
        found.append(UNKNOWN.say(language, year=str(calendar.unknown_after)))
    return found
