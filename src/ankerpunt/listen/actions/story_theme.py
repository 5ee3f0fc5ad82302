"""Themes of stories: confirmed, renamed, taken away, or passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.listen.models import PassedTheme, Story
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.organisation.models import Change, Member


def name_theme(theme: str, stories: Collection[str], *, by: Member) -> Change:
    """These stories are about it from now on; one act."""
    with changing(by=by) as change:
        for story in Story.objects.of(by.organisation).filter(slug__in=stories).exclude(theme=theme):
            story.theme = theme
            story.save()
    return change


def pass_over(word: str, *, by: Member) -> None:
    PassedTheme.objects.get_or_create(organisation=by.organisation, word=word)


def bring_back(word: str, *, by: Member) -> None:
    PassedTheme.objects.of(by.organisation).filter(word=word).delete()
