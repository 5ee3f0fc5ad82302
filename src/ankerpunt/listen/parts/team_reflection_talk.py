"""What one needs to prepare a team conversation: values with their sentences, and the missions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.foundation import core_values, meaning, mission
from ankerpunt.plan.facts.marker import LEVELS, by_level
from ankerpunt.plan.facts.unit import is_small
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Foundation, Unit

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Marker


class Level(Struct, frozen=True):
    """One of the three steps of a value, with its sentences, or the way to the first."""

    name: str
    markers: tuple[Marker, ...]
    new_url: str


class ValueTalk(Struct, frozen=True):
    """A core value as a team talks about it."""

    value: Foundation
    name: str
    levels: tuple[Level, ...]
    guide_url: str

    @property
    def is_ready(self) -> bool:
        return any(level.markers for level in self.levels)


class Mission(Struct, frozen=True):
    """What a team is there for, in its own words."""

    unit: Unit
    edit_url: str


def values_of(standing: Standing) -> list[ValueTalk]:
    """Every core value with its three levels."""
    return [value_talk(each, standing) for each in core_values(standing.index)]


def value_talk(value: Foundation, standing: Standing) -> ValueTalk:
    there, markers = standing.organisation.slug, by_level(value.id, standing.index)
    new = kind("Marker").act_address(there, "new")
    levels = tuple(
        Level(
            word("Marker", "level", level, capital=True),
            tuple(each for each in markers if each.level == level),
            f"{new}?core_value={value.id}&level={level}",
        )
        for level in LEVELS
    )
    guide = address("listen:team_guide", organisation=there, value=value.id)
    return ValueTalk(value, name(value, standing.index, language()), levels, guide)


def talk(request: MemberRequest) -> dict[str, Any]:
    """The page on which a conversation is prepared."""
    standing, there = standing_of(request), request.organisation.slug
    index = standing.index
    units = sorted((each for each in index.rows(Unit) if not is_small(each)), key=lambda each: each.name.casefold())
    missions = [Mission(each, kind("Unit").act_address(there, "edit", each.id)) for each in units]
    return {
        "values": values_of(standing),
        "mission": ours.text if (ours := mission(index)) else "",
        "missions": [each for each in missions if each.unit.mission.strip()],
        "without_mission": [each for each in missions if not each.unit.mission.strip()],
    }


def guide(value: Foundation, standing: Standing, unit: Unit | None) -> dict[str, Any]:
    """The data of the paper `guide`."""
    shown, missions = value_talk(value, standing), []
    if ours := mission(standing.index):
        missions.append({"of": standing.organisation.name, "text": ours.text})
    if unit and unit.mission.strip():
        missions.append({"of": unit.name, "text": unit.mission})
    return {
        "organisation": standing.organisation.name,
        "value": shown.name,
        "meaning": meaning(value, shown.name),
        "levels": [{"name": each.name, "texts": [one.text for one in each.markers]} for each in shown.levels],
        "missions": missions,
        "steps": _steps(),
        "words": _words(),
    }


def _steps() -> list[dict[str, Any]]:
    """Three quarters of an hour, in minutes."""
    return [
        {"minutes": 5, "name": _("Begin"), "text": _(
            "Read the value and its sentences aloud. What is said here stays here; at the end you decide together what "
            "you share."
        )},
        {"minutes": 7, "name": _("Each alone first"), "text": _(
            "Write down one example that you saw yourself, of when it went well or when it did not. Nobody talks yet."
        )},
        {"minutes": 15, "name": _("Tell"), "text": _(
            "Everybody tells one example, in turn. Listen, ask on, and do not solve anything yet."
        )},
        {"minutes": 8, "name": _("Where do we stand?"), "text": _(
            "Which sentence fits us most? Choose together. “We see it differently” is a place too: you need not agree."
        )},
        {"minutes": 5, "name": _("How do we work with others?"), "text": _(
            "With which team did it go well, and with which did it jam? What do you ask of them, and what do you offer?"
        )},
        {"minutes": 5, "name": _("What do we share?"), "text": _(
            "Decide line by line, and fill in the form together by your link. What you keep is stored nowhere."
        )},
    ]  # fmt: skip


def _words() -> dict[str, str]:
    return {
        "title": word("TeamReflection", capital=True),
        "minutes": _("min"),
        "time": _("45 minutes"),
        "leader": _(
            "Somebody else than the manager leads the conversation. The manager joins as one of you, or is not there."
        ),
        "order": _("How it goes"),
        "sentences": _("Our sentences"),
        "none": _("No sentence yet. Write one together:"),
        "differ": word("TeamReflection", "differs", capital=True),
        "missions": _("What are we here for?"),
        "alone": _("Each alone first"),
        "example": _("An example that I saw"),
        "with_others": _("How we work with others"),
        "ask": _("What we ask of another team"),
        "offer": _("What we offer another team"),
        "share": _("What we share"),
        "keep": _("We keep it to ourselves"),
        "foot": _("This sheet stays with the team. Nothing of it is stored but what you share yourselves."),
    }
