"""In which order stories are read, and which were chosen as that of a half year (L6)."""

from datetime import date

from ankerpunt.plan.facts.half_year import half_year_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Foundation, Story


def newest(index: Index, count: int) -> tuple[Story, ...]:
    """List the stories that were told last, newest first."""
    return index.once_of_all(_newest_first)[:count]


def to_read(index: Index, count: int, today: date) -> tuple[Story, ...]:
    """List those that were chosen in this half year, then the newest."""
    chosen = [story for story in _newest_first(index) if is_of_this_half_year(story, today)]
    return tuple(dict.fromkeys((*chosen[:count], *newest(index, count))))[:count]


def is_of_this_half_year(story: Story, today: date) -> bool:
    """Tell whether people chose the story in the half year of a day."""
    return story.chosen_on is not None and half_year_of(story.chosen_on) == half_year_of(today)


def chosen_for(value: Foundation, index: Index, today: date) -> Story | None:
    """Give the story of this half year for a core value."""
    told = index.referring(value.id, by=(Story, "core_value"))
    return next((story for story in told if is_of_this_half_year(story, today)), None)


def told_about(value: Foundation, index: Index) -> tuple[Story, ...]:
    """List the stories about a core value, newest first."""
    return tuple(story for story in index.once_of_all(_newest_first) if story.core_value == value.id)


def _newest_first(index: Index) -> tuple[Story, ...]:
    return tuple(sorted(index.rows(Story), key=lambda story: (story.told_on, story.id), reverse=True))
