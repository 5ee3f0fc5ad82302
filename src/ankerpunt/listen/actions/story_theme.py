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


def rename_theme(was: str, theme: str, stories: Collection[str], *, offered: Collection[str], by: Member) -> Change:
    """Give a theme another name on every story that has it, also in the archive; one that was unticked has none."""
    with changing(by=by) as change:
        for story in Story.objects.with_archived(by.organisation).filter(theme=was).exclude(slug__in=stories):
            story.theme = "" if story.slug in offered else theme
            story.save()
        name_theme(theme, stories, by=by)
    return change


def pass_over(word: str, *, by: Member) -> None:
    PassedTheme.objects.get_or_create(organisation=by.organisation, word=word)


def bring_back(word: str, *, by: Member) -> None:
    PassedTheme.objects.of(by.organisation).filter(word=word).delete()
