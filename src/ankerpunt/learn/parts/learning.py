"""What the page of a lesson shows: its tags, one tap each, and what became of it (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language
from ankerpunt.learn.parts.learning_answer import MARKS, source_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.nouns import Activity, Campaign, Learning, LearningAnswer, Process, TargetGroup, Touchpoint
from ankerpunt.plan.tables import fields_of
from ankerpunt.plan.words import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ankerpunt.learn.models import Learning as LearningRow
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Noun

FEW = 8
POINTING: dict[str, type[Noun]] = {"processes": Process, "target_groups": TargetGroup, "touchpoints": Touchpoint}
CHOSEN = ("means", "kind")
# What `science.learnings` looks at when a campaign asks which lessons lie near.
BRINGING = frozenset({"processes", "target_groups", "means"})


class Tag(Struct, frozen=True):
    """One tag to tap: `value` is what the button sends."""

    name: str
    value: str
    on: bool


class Tags(Struct, frozen=True):
    """The tags of one kind: those that are on or lie near, the others folded in, and whether they bring it anywhere."""

    name: str
    brings: bool
    near: tuple[Tag, ...]
    others: tuple[Tag, ...]


class Became(Struct, frozen=True):
    """What a campaign or a plan did with the lesson."""

    whose: str
    url: str
    icon: str
    answer: str
    reason: str
    day: str


def detail(request: MemberRequest, row: LearningRow) -> dict[str, Any]:
    standing = standing_of(request)
    said: Learning = standing.said(row)
    tagging = may_edit(request) and row.archived_on is None
    return {
        "lead": source_of(standing, said),
        "tags": list(_tags(standing, said)) if tagging else [],
        "always": Tag(_("This always holds"), "applies_to_all:", said.applies_to_all),
        "tag_url": address("learn:tag", organisation=request.organisation.slug, slug=row.slug),
        "became": list(became(standing, said)),
    }


def became(standing: Standing, said: Learning) -> Iterator[Became]:
    """Every answer to a lesson, the oldest first."""
    for answer in standing.index.referring(said.id, by=(LearningAnswer, "learning")):
        whose = standing.found("Campaign", filter(None, [answer.campaign])) or standing.found(
            "CommunicationPlan", filter(None, [answer.plan])
        )
        if whose:
            yield Became(
                whose=standing.name(whose[0]),
                url=standing.url(whose[0]),
                icon=MARKS[answer.answer],
                answer=label("LearningAnswer", "answer", answer.answer, language=language()),
                reason=answer.reason,
                day=date_format(answer.answered_on) if answer.answered_on else "",
            )


def _tags(standing: Standing, said: Learning) -> Iterator[Tags]:
    campaign = standing.index.get(Campaign, said.campaign)
    for name, noun in POINTING.items():
        on, near = getattr(said, name), getattr(campaign, name, ())
        rows = ((each.id, standing.name(each)) for each in standing.index.rows(noun))
        yield _sorted(name, rows, on, near)
    used = {each.means for each in standing.index.referring(said.campaign or "", by=(Activity, "campaign"))}
    for field in fields_of(Learning):
        if field.name in CHOSEN:
            words = ((code, label("Learning", field.name, code, language=language())) for code in field.choices if code)
            value = getattr(said, field.name)
            on = value if field.many else (value,)
            yield _sorted(field.name, words, on, used if field.many else field.choices)


def _sorted(name: str, found: Iterable[tuple[str, str]], on: Iterable[str], near: Iterable[str]) -> Tags:
    """Those that are on and those of its campaign stand first; of a few none is folded in."""
    chosen, close = set(on), set(near)
    tags = [(code, Tag(words, f"{name}:{code}", code in chosen)) for code, words in found]
    first = [tag for code, tag in tags if code in chosen | close] if len(tags) > FEW else [tag for _code, tag in tags]
    rest = [tag for _code, tag in tags if tag not in first]
    if not first:
        first, rest = rest[:FEW], rest[FEW:]
    return Tags(label("Learning", name, language=language()), name in BRINGING, tuple(first), tuple(rest))
