"""The steps on their page, and one of them on its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.play.models.own_step import worded
from ankerpunt.play.parts.game import crumbs_of, may_lead

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.play.models.own_step import Worded


class StepLine(Struct, frozen=True, kw_only=True):
    """A step in the list, with what can be done with it."""

    worded: Worded
    number: int | None
    yields: str
    edit_url: str
    move_url: str
    skip_url: str
    first: bool
    last: bool


def steps_page(request: MemberRequest) -> dict[str, Any]:
    found, slug = worded(request.organisation, language()), request.organisation.slug
    played = [each.step.id for each in found if not each.skipped]
    lines = [
        StepLine(
            worded=each,
            number=None if each.skipped else 1 + played.index(each.step.id),
            yields=sentence_case(word(each.step.yields.noun)),
            edit_url=address("play:edit_step", organisation=slug, step=each.step.id),
            move_url=address("play:move_step", organisation=slug, step=each.step.id),
            skip_url=address("play:skip_step", organisation=slug, step=each.step.id),
            first=at == 0,
            last=at == len(found) - 1,
        )
        for at, each in enumerate(found)
    ]
    minutes = sum(each.minutes for each in found if not each.skipped)
    return {"crumbs": crumbs_of(slug), "lines": lines, "minutes": minutes, "may_lead": may_lead(request)}


def step_page(request: MemberRequest, step: str) -> dict[str, Any]:
    """The form begins with the words that are played now; beside what is the organisation's own are ours."""
    spoken = language()
    found = next(each for each in worded(request.organisation, spoken) if each.step.id == step)
    ours = found.step
    now = {name: (getattr(found, name), getattr(ours, name).say(spoken)) for name in ("name", "question", "trap")}
    now |= {"cards": ("\n".join(found.cards), "\n".join(ours.cards.say(spoken)))}
    now |= {"minutes": (found.minutes, ours.minutes)}
    return {
        "worded": found,
        "initial": {name: said for name, (said, _ours) in now.items()},
        "ours": {name: str(our).replace("\n", " · ") for name, (said, our) in now.items() if said != our},
        "back": address("play:steps", organisation=request.organisation.slug),
    }
