"""What the page on which a stage opens shows: the questions of one target group, and everything there is to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link, Tab
from ankerpunt.kit.stages import STAGES
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kinds_in
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.path import Act, AskedStep, Walker, answers_of, others_of
from ankerpunt.pages.shelves import Shelf
from ankerpunt.pages.workplaces import workplaces_of
from ankerpunt.plan.facts import path as paths
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.kit.stages import Stage
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.path import Others
    from ankerpunt.plan.nouns import Noun

# As many chips in a row as one takes in at a glance; of more groups one is picked from a list.
FEW = 9
GROUP = "group"
# Stages that ask something of a council or the press too.
WITH_STAKEHOLDERS = frozenset({"understand", "activate"})


class Chip(Struct, frozen=True):
    """A group to choose, with a dot for each question: filled where it has an answer."""

    name: str
    url: str
    current: bool
    answered: tuple[bool, ...]

    @property
    def said(self) -> str:
        """The dots in words."""
        return _("%(done)s of %(all)s answered") % {"done": sum(self.answered), "all": len(self.answered)}


class ChipRow(Struct, frozen=True):
    label: str
    chips: tuple[Chip, ...]


class StagePath(Struct, frozen=True, kw_only=True):
    """The path of one group, or of one of what the stage is about, and the others that have one."""

    noun: str
    asked: str
    group: Noun
    chips: tuple[ChipRow, ...]
    groups: tuple[Noun, ...]
    steps: tuple[AskedStep, ...]
    onward: Act | None
    whole: Link | None = None

    @property
    def tabs(self) -> list[Tab]:
        """The same groups, for a phone."""
        return [Tab(each.name, each.url, each.current) for row in self.chips for each in row.chips]


def stage_path(request: MemberRequest, stage: Stage, url: str) -> StagePath | None:
    """The path of the group that the address asks for, or else of the first with a question left; None without one."""
    standing, others = standing_of(request), others_of(stage.code)
    if others is not None and GROUP not in request.GET and (found := others.found(standing)):
        return _path_of_others(request, stage, url, others, found)
    groups = _groups(standing, stage.code)
    if not groups:
        return None
    shown, chosen = _chosen(standing, groups, request.GET.get(GROUP, ""), stage.code)
    return StagePath(
        noun="TargetGroup",
        asked=GROUP,
        group=chosen,
        chips=tuple(_chip_rows(standing, shown, chosen, stage.code, url)),
        groups=groups if len(groups) > len(shown) else (),
        steps=tuple(_steps(request, standing, chosen, stage.code)),
        onward=_onward(request, standing, chosen, stage),
    )


def _path_of_others(request: MemberRequest, stage: Stage, url: str, others: Others, found: Sequence[Noun]) -> StagePath:
    """The one that the address asks for, or else the first with a question left."""
    standing, may = standing_of(request), may_edit(request)
    few = found[:FEW]
    steps = {each.id: tuple(others.steps(standing, each, may)) for each in few}
    asked = request.GET.get(others.asked, "")
    chosen = next((each for each in found if each.id == asked), None)
    if chosen is None:
        chosen = next((each for each in few if any(step.progress == "next" for step in steps[each.id])), few[0])
    path = steps.get(chosen.id) or tuple(others.steps(standing, chosen, may))
    chips = [
        Chip(
            standing.name(each),
            f"{url}?{others.asked}={each.id}",
            each == chosen,
            tuple(step.progress == "done" for step in steps[each.id]),
        )
        for each in few
        if others.noun
    ]
    return StagePath(
        noun=others.noun,
        asked=others.asked,
        group=chosen,
        chips=(ChipRow("", tuple(chips)),) if chips else (),
        groups=tuple(found) if len(found) > len(few) else (),
        steps=path,
        whole=others.whole(standing, chosen) if others.whole else None,
        onward=_after(request, stage) if all(step.progress == "done" for step in path) else None,
    )


def _groups(standing: Standing, stage: str) -> tuple[TargetGroup, ...]:
    """Inside comes first (P7), then outside, then those with a say."""
    found = (each for each in standing.index.rows(TargetGroup) if each.archived_on is None)
    asked = (each for each in found if stage in WITH_STAKEHOLDERS or not is_stakeholder(each))
    return tuple(sorted(asked, key=lambda each: (is_stakeholder(each), each.scope != "internal")))


def _chosen(
    standing: Standing, groups: Sequence[TargetGroup], asked: str, stage: str
) -> tuple[Sequence[TargetGroup], TargetGroup]:
    """The groups that get a chip and the one that is shown, which always has one."""
    few = groups[:FEW]
    chosen = next((each for each in groups if each.id == asked), None)
    if chosen is None:
        chosen = next((each for each in few if _next_in(standing, each, stage)), few[0])
    return (few if chosen in few else [*few[:-1], chosen]), chosen


def _next_in(standing: Standing, group: TargetGroup, stage: str) -> bool:
    return any(step.progress == "next" for step in paths.path(stage, group, standing.index))


def _chip_rows(
    standing: Standing, groups: Iterable[TargetGroup], chosen: TargetGroup, stage: str, url: str
) -> Iterable[ChipRow]:
    rows: dict[str, list[Chip]] = {}
    names = {"inside": _("Inside"), "outside": _("Outside"), "say": _("With a say")}
    for group in groups:
        side = "say" if is_stakeholder(group) else "inside" if group.scope == "internal" else "outside"
        answered = tuple(step.progress == "done" for step in paths.path(stage, group, standing.index))
        chip = Chip(standing.name(group), f"{url}?group={group.id}", group == chosen, answered)
        rows.setdefault(names[side], []).append(chip)
    return (ChipRow(label, tuple(chips)) for label, chips in rows.items())


def _steps(request: MemberRequest, standing: Standing, group: TargetGroup, stage: str) -> Iterable[AskedStep]:
    walker, answers = Walker(standing=standing, group=group, may_edit=may_edit(request)), answers_of(stage)
    for number, step in enumerate(paths.path(stage, group, standing.index), start=1):
        yield AskedStep(number, step.progress, answers[step.code](walker))


def _onward(request: MemberRequest, standing: Standing, group: TargetGroup, stage: Stage) -> Act | None:
    """Where the loop goes on once every question has its answer."""
    return None if _next_in(standing, group, stage.code) else _after(request, stage, f"?{GROUP}={group.id}")


def _after(request: MemberRequest, stage: Stage, asked: str = "") -> Act:
    after = STAGES[(STAGES.index(stage) + 1) % len(STAGES)]
    label = _("On to: %(stage)s") % {"stage": after.name}
    return Act(label=label, url=f"/{request.organisation.slug}/{after.code}/{asked}", icon=after.icon)


def shelves_of(request: MemberRequest, stage: Stage) -> list[Shelf]:
    slug = request.organisation.slug
    places = workplaces_of(stage.code, request.member.role)
    beside = [Shelf(str(each.name), None, address(each.page, organisation=slug)) for each in places]
    return [*beside, *(_shelf(request, noun) for noun in kinds_in(stage.code))]


def _shelf(request: MemberRequest, noun: Kind) -> Shelf:
    rows = standing_of(request).whole.rows(noun.table.noun)
    return Shelf(
        name=sentence_case(word(noun.noun, many=True)),
        count=sum(row.archived_on is None for row in rows),
        url=noun.list_address(request.organisation.slug),
    )
