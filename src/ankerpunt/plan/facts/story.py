"""In which order stories are read (L6)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Story


def newest(index: Index, count: int) -> tuple[Story, ...]:
    """List the stories that were told last, newest first."""
    return index.once_of_all(_newest_first)[:count]


def _newest_first(index: Index) -> tuple[Story, ...]:
    return tuple(sorted(index.rows(Story), key=lambda story: (story.told_on, story.id), reverse=True))
