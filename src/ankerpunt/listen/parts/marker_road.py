"""The road to the mission as a page and a paper show it: value by value, half year by half year, in words (L8)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.wording import language, word
from ankerpunt.plan.facts.foundation import meaning, mission
from ankerpunt.plan.facts.half_year import is_second
from ankerpunt.plan.facts.road import DIFFERS, roads
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Foundation, Marker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.facts.road import Column, Road
    from ankerpunt.plan.nouns import Story

A_YEAR = timedelta(days=365)


class Place(Struct, frozen=True):
    """How many teams place themselves somewhere in a half year; `hidden` where it is not shown."""

    teams: int
    hidden: bool

    @property
    def each(self) -> range:
        return range(self.teams)

    @property
    def said(self) -> str:
        return ngettext("%(count)d team", "%(count)d teams", self.teams) % {"count": self.teams} if self.teams else ""


class Row(Struct, frozen=True):
    """One sentence of a value, with the teams half year by half year."""

    level: str
    text: str
    places: tuple[Place, ...]
    tone: str


class Told(Struct, frozen=True):
    """A story in a half year: it went well, or it is not said or did not; numbered where it is told below."""

    well: bool
    number: int = 0


class Head(Struct, frozen=True):
    """A half year: its name, and why nothing is shown of it."""

    name: str
    why: str
    stories: tuple[Told, ...]
    word: str

    @property
    def told(self) -> str:
        count = len(self.stories)
        said = ngettext("%(count)d story", "%(count)d stories", count) % {"count": count} if count else ""
        numbers = [str(each.number) for each in self.stories if each.number]
        return f"{said} ({', '.join(numbers)})" if numbers else said


class Turn(Struct, frozen=True):
    """A story that is told below the road, with its number there and how it ended, says its teller."""

    number: int
    story: Story
    outcome: str


class ValueRoad(Struct, frozen=True, kw_only=True):
    value: Foundation
    name: str
    meaning: str
    word: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    stories: tuple[Turn, ...]
    wrote: tuple[str, ...]

    @property
    def has_words(self) -> bool:
        return any(head.word for head in self.heads)


def road_of(standing: Standing) -> dict[str, Any]:
    """Everything that the page and the paper show."""
    today, index = timezone.localdate(), standing.index
    found = roads(index, today)
    return {
        "mission": ours.text if (ours := mission(index)) else "",
        "values": [_value(each, standing) for each in found],
        "headline": _headline(found, today, standing),
        "shares": any(not column.unshown for each in found for column in each.columns),
    }


def _headline(found: Sequence[Road], today: date, standing: Standing) -> str:
    """What the road asks for: stories first, for what really changes one hears in a story."""
    bare = [each for each in found if not each.stories or today - each.stories[0].told_on > A_YEAR]
    if not found:
        return ""
    if len(bare) == len(found):
        return _("Of no value a story was told in a year")
    if bare:
        named = ", ".join(name(each.value, standing.index, language()) for each in bare)
        return _("In a year no story was told of: %(values)s") % {"values": named}
    if all(column.unshown for each in found for column in each.columns):
        return _("No three teams shared where they are yet")
    return ""


def _value(road: Road, standing: Standing) -> ValueRoad:
    called, turns = name(road.value, standing.index, language()), _turns(road)
    rows = [_row(each, road, tone) for each, tone in zip(road.markers, _tones(road), strict=True)]
    if any(column.places.get(DIFFERS) for column in road.columns):
        rows.append(Row("", word("TeamReflection", "differs", capital=True), _places(DIFFERS, road), "plain"))
    return ValueRoad(
        value=road.value,
        name=called,
        meaning=meaning(road.value, called),
        word=word("Heard", "word", road.heard.word, capital=True) if road.heard else _("Not asked yet"),
        heads=tuple(_head(each, turns) for each in road.columns),
        rows=tuple(rows),
        stories=tuple(turns.values()),
        wrote=road.wrote,
    )


def _turns(road: Road) -> dict[str, Turn]:
    """The stories that are told below, the oldest first, as the road goes."""
    return {
        each.id: Turn(at, each, word("Story", "outcome", each.outcome) if each.outcome else "")
        for at, each in enumerate(reversed(road.stories), 1)
    }


def _tones(road: Road) -> list[str]:
    return [each.level for each in road.markers]


def _row(marker: Marker, road: Road, tone: str) -> Row:
    return Row(word("Marker", "level", marker.level, capital=True), marker.text, _places(marker.id, road), tone)


def _places(place: str, road: Road) -> tuple[Place, ...]:
    return tuple(Place(column.places.get(place, 0), bool(column.unshown)) for column in road.columns)


def _head(column: Column, turns: Mapping[str, Turn]) -> Head:
    reasons = {
        "": "",
        "few": _("no three teams shared"),
        "told": _("left out: it would tell which team moved"),
    }
    return Head(
        half_year_name(column.begins_on),
        reasons[column.unshown],
        tuple(
            Told(each.outcome == "success", turns[each.id].number if each.id in turns else 0) for each in column.stories
        ),
        word("Heard", "word", column.word) if column.word else "",
    )


def half_year_name(begins: date) -> str:
    year = date_format(begins, "Y")
    return _("autumn %(year)s") % {"year": year} if is_second(begins) else _("spring %(year)s") % {"year": year}


def sheet(standing: Standing) -> dict[str, Any]:
    """The data of the paper `road`."""
    shown = road_of(standing)
    return {
        "organisation": standing.organisation.name,
        "mission": shown["mission"],
        "headline": shown["headline"],
        "values": [_printed(each) for each in shown["values"]],
        "words": {
            "title": _("The road to the mission"),
            "sentence": _("Sentence"),
            "stories": word("Story", many=True, capital=True),
            "people": _("What people say"),
            "wrote": _("What teams wrote"),
            "foot": _("Teams say so themselves, without their name. No average, no ranking."),
        },
    }


def _printed(value: ValueRoad) -> dict[str, Any]:
    rows = [{"level": row.level, "text": row.text, "cells": [each.said for each in row.places]} for row in value.rows]
    return {
        "name": value.name,
        "meaning": value.meaning,
        "word": value.word,
        "heads": [{"name": each.name, "why": each.why} for each in value.heads],
        "rows": rows,
        "told": [each.told for each in value.heads],
        "words": [each.word for each in value.heads] if value.has_words else [],
        "stories": [_told(each) for each in value.stories],
        "wrote": list(value.wrote),
    }


def _told(turn: Turn) -> dict[str, str]:
    when = " · ".join(filter(None, (date_format(turn.story.told_on), turn.outcome)))
    return {"text": f"{turn.number}. {turn.story.text}", "day": when}
