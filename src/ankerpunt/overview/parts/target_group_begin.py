"""Day one: three steps from a group to a promise, the first of them a field that one can type in now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.path import Answer, AskedStep, Walker
from ankerpunt.plan.facts.conversation import with_group
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.promise.parts import stage_path as promise
from ankerpunt.understand.parts import stage_path as understand

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

GROUPS_SHOWN = 3


def begin_of(request: MemberRequest) -> list[AskedStep]:
    """The three steps: of the first group, once there is one."""
    standing = standing_of(request)
    groups = [group for group in standing.index.rows(TargetGroup) if not is_stakeholder(group)]
    if not groups:
        return [AskedStep(1, "next", _whom()), AskedStep(2, "later", _heard()), AskedStep(3, "later", _promise())]
    walk = Walker(standing=standing, group=groups[0], may_edit=may_edit(request))
    heard = bool(with_group(groups[0].id, standing.index))
    return [
        AskedStep(1, "done", _named(standing, walk, groups)),
        AskedStep(2, "done" if heard else "next", understand.heard(walk)),
        AskedStep(3, "next" if heard else "later", promise.promise(walk)),
    ]


def _whom() -> Answer:
    return Answer(
        question=_("For whom do you do this?"),
        why=_("Choose people you could shake hands with. Rather “Counter staff” than “All employees”."),
    )


def _named(standing: Standing, walk: Walker, groups: list[TargetGroup]) -> Answer:
    new = walk.new_url("TargetGroup")
    return Answer(
        question=_("For whom do you do this?"),
        why="",
        rows=tuple(walk.row(group) for group in groups[:GROUPS_SHOWN]),
        change=walk.change(_("Add another"), new),
    )


def _heard() -> Answer:
    return Answer(
        question=_("What did they tell you?"),
        why=_("Talk with one of them. Write down in three sentences what you heard."),
    )


def _promise() -> Answer:
    return Answer(
        question=_("What do you promise?"),
        why=_("One sentence, with two or three things that you keep already."),
    )
