"""What a study leaves in the plan: its research, the ranking of drivers, and a draft of a promise that rests on both.

Each is one act with one undo. Texts are in the language of the organisation.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext as _

from ankerpunt.organisation.actions.change import changing
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.tables.key import key
from ankerpunt.text import capital
from ankerpunt.understand.actions.ranking import Proposal, proposal, take_over
from ankerpunt.understand.models import Driver, Research
from ankerpunt.understand.ranking.lines import Line

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.listen.models import Study
    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.science.kept import Group, Studied
    from ankerpunt.understand.models import TargetGroup


def group_named(found: Studied, name: str) -> Group:
    """The figures of one group, or of everybody."""
    return next((group for group in found.groups if group.name == name), found.everybody)


def ranking_of(study: Study, found: Studied, *, of: str, target_group: TargetGroup) -> dict[int, Line]:
    """Items by their numbers as a ranking; one that came from a driver of the group is called as that is now."""
    drivers = Driver.objects.of(study.organisation).filter(target_group=target_group)
    now = {each.slug: each.name for each in drivers}
    came_from = {each.name: each.driver for each in study.items}
    values = group_named(found, of).values
    ranked = sorted(range(len(values)), key=lambda item: -values[item].mean)
    called = {item: now.get(came_from.get(found.items[item], ""), found.items[item]) for item in ranked}
    return {item: Line(row=place, name=called[item], rank=place) for place, item in enumerate(ranked, start=1)}


def research_of(study: Study, found: Studied) -> Research:
    """The study as research of the plan; a new one is not saved yet."""
    known = Research.objects.of(study.organisation).filter(kind="preference_study", title=study.title).first()
    if known is not None:
        return known
    with translation.override(study.organisation.language):
        method = _(
            "Best-worst scaling: on each screen people chose what counts most and what counts least between"
            " %(items)s items. Estimated for groups of 50 or more; intervals of 90%%."
        )
        source = _("Asked with another tool") if study.is_file else _("Asked on phones, without names")
        return Research(
            organisation=study.organisation,
            title=study.title,
            kind="preference_study",
            conducted_on=study.estimated_on,
            method=method % {"items": len(found.items)},
            respondents=found.people,
            source=source,
            note=study.note,
        )


@dataclass(frozen=True)
class Ranked:
    """What the figures of a study would do to the drivers of a group."""

    to: TargetGroup
    lines: tuple[Line, ...]
    research: Research

    @classmethod
    def of(cls, study: Study, found: Studied, *, to: TargetGroup, whose: str) -> Ranked:
        lines = ranking_of(study, found, of=whose, target_group=to)
        return cls(to, tuple(lines.values()), research_of(study, found))

    @cached_property
    def proposal(self) -> Proposal:
        return proposal(self.lines, group=self.to, research=self.research.title)

    def put(self, *, by: Member) -> Change:
        """Add and change drivers as one act; the study becomes a research of the plan where it was none."""
        with changing(by=by) as change:
            take_over(self.lines, group=self.to, research=self.research, by=by)
            self.research.target_groups.add(self.to)
        return change


def draft(
    study: Study, found: Studied, chosen: Collection[int], *, to: TargetGroup, promise: str, why: str, by: Member
) -> tuple[Proposition, Change]:
    """Begin a promise with a USP for each chosen item, on drivers that rest on this study."""
    ranking = ranking_of(study, found, of=own_group(found, to), target_group=to)
    lines = [line for item, line in ranking.items() if item in chosen]
    with changing(by=by) as change:
        Ranked(to, tuple(lines), research_of(study, found)).put(by=by)
        drivers = {key(each.name): each for each in Driver.objects.of(study.organisation).filter(target_group=to)}
        row = Proposition(organisation=study.organisation, target_group=to, promise=promise, why=why)
        row.full_clean(exclude=["slug"])
        row.save()
        row.drivers.set([drivers[key(line.name)] for line in lines])
        for place, line in enumerate(lines):
            usp = Usp(organisation=study.organisation, proposition=row, claim=capital(line.name), order=place)
            usp.full_clean(exclude=["slug"])
            usp.save()
            usp.drivers.set([drivers[key(line.name)]])
    return row, change


def own_group(found: Studied, to: TargetGroup) -> str:
    """The group of the study that goes by the name of a target group, or by its address; "" for everybody."""
    called = {key(to.name), key(to.slug)}
    return next((group.name for group in found.groups if key(group.name) in called), "")


def research_for(study: Study, found: Studied, *, group: TargetGroup, by: Member) -> tuple[Research, Change]:
    """The study as research on a group, saved; an answer of that group can rest on it."""
    research = research_of(study, found)
    with changing(by=by) as change:
        if research.pk is None:
            research.full_clean(exclude=["slug"])
            research.save()
        if not research.target_groups.filter(pk=group.pk).exists():
            research.target_groups.add(group)
    return research, change
