"""Who may see a choice (P8)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CafeteriaOption, TargetGroup


def standing(option: CafeteriaOption, day: date) -> Literal["published", "upcoming", "internal"]:
    """Say whether everyone may see it on a day, not yet, or only the organisation itself."""
    if option.published_on is None:
        return "internal"
    return "published" if option.published_on <= day else "upcoming"


def menu(group: str, index: Index) -> tuple[CafeteriaOption, ...]:
    """List what the people of a target group, given by its id, can choose: by kind, then by name."""
    return in_order(index.referring(group, by=(CafeteriaOption, "target_groups")))


def loose(index: Index) -> tuple[CafeteriaOption, ...]:
    """List the choices that are on the menu of no group inside."""
    inside = {group.id for group in index.rows(TargetGroup) if group.scope == "internal"}
    return in_order(tuple(each for each in index.rows(CafeteriaOption) if inside.isdisjoint(each.target_groups)))


def in_order(options: tuple[CafeteriaOption, ...]) -> tuple[CafeteriaOption, ...]:
    """Put choices that count in the order of a menu."""
    counting = (each for each in options if each.archived_on is None)
    return tuple(sorted(counting, key=lambda each: (each.kind, each.name)))
