"""A story that its teller takes back: the words go, and every trace of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from ankerpunt.anchor.models import Attachment, Evidence
from ankerpunt.listen.models import Story, StoryLink
from ankerpunt.mirror.quotes import take_out_quotes
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.erasing import erase
from ankerpunt.participation.telling import Withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Organisation

MADE_OF_A_STORY = "story"


def withdraw(story: Story) -> Withdrawn:
    """Take a story away with its history, the evidence that was made of it, and what others quoted of it."""
    return _withdraw([story], story.organisation, evidence=_made_of(story), texts=_ever_said(story.pk))


def withdraw_by(link: StoryLink) -> Withdrawn:
    """The same for the teller, also where a member removed the row meanwhile and only its history is left."""
    if (story := link.story) is not None:
        story.organisation = link.organisation
        return withdraw(story)
    last = link.last_page
    if last is None:
        StoryLink.objects.filter(pk=link.pk).delete()
        return Withdrawn()
    held = Evidence.objects.filter(pk__in=last.links.get("evidence", ()), kind=MADE_OF_A_STORY, stories=None)
    return _withdraw([last.instance], link.organisation, evidence=list(held), texts=_ever_said(link.key))


def _withdraw(stories: list[Story], of: Organisation, *, evidence: list[Evidence], texts: Iterable[str]) -> Withdrawn:
    with turn_of(of.pk):
        keys = [story.pk for story in stories]
        files = list(Attachment.objects.filter(evidence__in=evidence))
        erase([*stories, *files, *evidence], of=of)
        StoryLink.objects.filter(organisation=of, key__in=keys).delete()
        with override(of.language):
            instead = _("[taken back]")
        quotes = take_out_quotes("\n".join(texts), of=of, instead=instead)
    return Withdrawn(evidence=len(evidence), quotes=quotes)


def _made_of(story: Story) -> list[Evidence]:
    """Evidence that is this story and nothing else; what rests on more than it stays, without the story."""
    own = story.evidence.filter(kind=MADE_OF_A_STORY)
    return [each for each in own if not each.stories.exclude(pk=story.pk).exists()]


def _ever_said(key: int) -> list[str]:
    """Every wording that it had, as each may have been quoted."""
    said = Story.history.filter(id=key).order_by().values_list("text", flat=True).distinct()
    return list(said)
