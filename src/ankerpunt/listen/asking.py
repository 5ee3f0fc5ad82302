"""What the phone is told of a story call, and what becomes of a published story by its teller's own link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.addresses import address
from ankerpunt.listen.actions.withdrawing import withdraw_by
from ankerpunt.listen.models import StoryCall, StoryLink
from ankerpunt.mirror.standing import Standing
from ankerpunt.participation.telling import Call, Published, Value, Withdrawn, told_to
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.nouns import Usp

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Plan


class Stories:
    """Asks for stories, publishes them, and lets go of them."""

    def call(self, key: str) -> Call | None:
        row = StoryCall.objects.filter(key=key).select_related("organisation").first()
        if row is None:
            return None
        standing = Standing(row.organisation)
        promise = standing.index.get(Usp, row.usp)
        return Call(
            key=row.key,
            organisation=row.organisation.name,
            language=row.organisation.language,
            question=row.question,
            explanation=row.explanation,
            asked_by=row.asked_by,
            values=tuple(Value(each.id, standing.name(each)) for each in core_values(standing.index)),
            value=row.core_value,
            promise=promise.claim if promise else "",
            outside=row.audience == "outside",
            by_customers=row.teller == "customer",
            ends_on=row.ends_on,
            is_open=row.is_open,
            known=known_in_stories(standing.plan),
            pointing=pointing_in_stories(standing.plan),
        )

    def published(self, digest: str) -> Published | None:
        link = _link(digest)
        if link is None or (text := _text(link)) is None:
            return None
        story = link.story
        outside = story is not None and story.audience == "outside"
        return Published(link.organisation.name, link.organisation.language, text, outside, shown=story is not None)

    def withdraw(self, digest: str) -> Withdrawn | None:
        link = _link(digest)
        return withdraw_by(link) if link else None

    def keep_inside(self, digest: str) -> None:
        """Nobody did this but its teller, so that it is no act of a member."""
        link = _link(digest)
        if link is not None and (story := link.story) is not None:
            story.audience = "inside"
            story.save()


def story_url(organisation: Organisation) -> str:
    """Where somebody who took part in a round can tell something too; empty where nobody asks for it now."""
    call = StoryCall.objects.of(organisation).open_to_everybody().first()
    return address("participation:tell", key=call.key) if call else ""


def known_in_stories(plan: Plan) -> tuple[str, ...]:
    """Names that point at nobody."""
    people, groups, partners = plan.personas, plan.target_groups, plan.partners
    named = (*(row.name for row in people), *(row.name for row in groups), *(row.name for row in partners))
    return (plan.organisation.name, *named)


def pointing_in_stories(plan: Plan) -> tuple[str, ...]:
    """Teams and places: who works there knows who it was. Of “Wijkteam Veenhoek” people say “Veenhoek”."""
    proper = (word for unit in plan.units for word in unit.name.split()[1:] if word[:1].isupper())
    return tuple(dict.fromkeys((*(unit.name for unit in plan.units), *plan.organisation.places, *proper)))


def _link(digest: str) -> StoryLink | None:
    return StoryLink.objects.filter(digest=digest).select_related("organisation").first()


def _text(link: StoryLink) -> str | None:
    story = link.story or link.last_page
    return story.text if story is not None else None


told_to(Stories())
