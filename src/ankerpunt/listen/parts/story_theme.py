"""What the page of themes shows: words that come back, with the stories that have them, and the themes there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import sentence_case
from ankerpunt.listen.forms.story_theme import ThemeForm
from ankerpunt.listen.models import PassedTheme
from ankerpunt.listen.parts.story_call import around
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import Story
from ankerpunt.plan.speech import shorten
from ankerpunt.science.themes import propose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.organisation.request import MemberRequest

LONGEST = 110
# Before the name of a theme: a word that is proposed has no such sign.
RENAMES = "="


class Proposal(Struct, frozen=True):
    """A word that comes back, and the form that makes a theme of it."""

    word: str
    form: ThemeForm


class Named(Struct, frozen=True):
    """A theme that there is, and the form that renames it."""

    theme: str
    form: ThemeForm

    @property
    def sent_as(self) -> str:
        """What the form says of itself: that it renames this theme."""
        return f"{RENAMES}{self.theme}"


def themes_page(request: MemberRequest, sent: ThemeForm | None = None) -> dict[str, Any]:
    """Of stories without a theme words are proposed; what was sent and is not right stays as it was typed."""
    index, organisation = standing_of(request).index, request.organisation.slug
    bare = [story for story in index.rows(Story) if not story.theme]
    passed = list(PassedTheme.objects.of(request.organisation).values_list("word", flat=True))
    found = propose([story.text for story in bare], passed_over=passed)
    chosen = request.POST.get("word", "") if sent else ""
    return {
        "crumbs": around(request)["crumbs"][:-1],
        "proposals": [
            Proposal(
                each.word,
                sent if sent and chosen == each.word else _proposing(each.word, [bare[at] for at in each.texts]),
            )
            for each in found
        ],
        "named": [
            Named(theme, sent if sent and chosen == f"{RENAMES}{theme}" else _naming(theme, told))
            for theme, told in named(index.rows(Story))
        ],
        "passed": passed,
        "pass_url": address("listen:pass_over_theme", organisation=organisation),
        "bring_back_url": address("listen:bring_back_theme", organisation=organisation),
    }


def named(stories: Iterable[Story]) -> list[tuple[str, list[Story]]]:
    found: dict[str, list[Story]] = {}
    for story in stories:
        if story.theme:
            found.setdefault(story.theme, []).append(story)
    return sorted(found.items(), key=lambda each: each[0].casefold())


def form_sent(request: MemberRequest) -> ThemeForm:
    """The form with all stories to choose from, as the page may have been opened a while ago."""
    stories = standing_of(request).index.rows(Story)
    return ThemeForm(request.POST, stories=_offered(stories))


def _proposing(word: str, stories: Sequence[Story]) -> ThemeForm:
    return _form(sentence_case(word), stories, word)


def _naming(theme: str, stories: Sequence[Story]) -> ThemeForm:
    return _form(theme, stories, f"{RENAMES}{theme}")


def _form(theme: str, stories: Sequence[Story], prefix: str) -> ThemeForm:
    first = {"theme": theme, "stories": [story.id for story in stories]}
    return ThemeForm(initial=first, stories=_offered(stories), auto_id=f"{prefix}-%s")


def _offered(stories: Iterable[Story]) -> list[tuple[str, str]]:
    return [(story.id, shorten(story.text, LONGEST)) for story in stories]
