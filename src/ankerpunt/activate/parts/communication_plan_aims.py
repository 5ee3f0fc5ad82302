"""What the path of a plan says of its foundations, channels, goals and approach: what comes before means (C1, C2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.activate.parts.communication_plan_walk import QUOTED
from ankerpunt.kit.wording import euros, language, word
from ankerpunt.pages.path import Answer, Said
from ankerpunt.plan.facts.goal import missing_of_objective, missing_of_process
from ankerpunt.plan.facts.nine_questions import goals, is_complete
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import Channel, Objective, Process, TargetGroup
from ankerpunt.plan.speech import say_list, say_number, shorten

if TYPE_CHECKING:
    from ankerpunt.activate.parts.communication_plan_walk import PlanWalker
    from ankerpunt.pages.path import Act
    from ankerpunt.plan.facts.nine_questions import Answered
    from ankerpunt.plan.facts.plan_grid import Subject


def foundations(walk: PlanWalker, asked: Answered) -> Answer:
    found = walk.content.foundations
    named = bool(walk.plan.foundations)
    edit = walk.edit_url(walk.plan, field="foundations")
    return Answer(
        question=_("What do we stand for?"),
        why=_("A plan rests on your mission, vision or values: then everybody sees why you do this."),
        told="" if named or not found else _("This plan does not say yet on which of them it rests."),
        said=_foundation(walk) if named else (),
        more=walk.more("Foundation", len(found), 1, _("Read all of them")) if named else None,
        example=walk.example("Foundation"),
        act=walk.act_at(_("Choose what it rests on"), edit, "edit")
        if found
        else walk.act(_("Write down what you stand for"), "Foundation"),
        change=walk.change(_("Change"), edit),
    )


def _foundation(walk: PlanWalker) -> tuple[Said, ...]:
    first = walk.content.foundations[0]
    return (
        Said(
            text=shorten(first.text, QUOTED),
            head=word("Foundation", "kind", first.kind, capital=True),
            url=walk.standing.url(first),
        ),
    )


def channels(walk: PlanWalker, asked: Answered) -> Answer:
    have = walk.counted(
        asked,
        all_processes=_("All %(all)s processes have a channel."),
        processes=_("%(done)s of the %(all)s processes have a channel."),
        groups=_("For %(done)s of the %(all)s groups there is a channel."),
    )
    prices = _prices(walk)
    open_ = walk.first_open("channels")
    return Answer(
        question=_("Which channels, and at what price?"),
        why=_("Which way suits best, and what does one contact cost? An estimate is fine."),
        told=" ".join(filter(None, (have if asked.done else "", prices))),
        example=walk.example("Channel"),
        act=walk.act_on(open_, _("Choose a channel: %(name)s"), "preferred_channels") or _channel_of_group(walk, open_),
        change=walk.change(_("Change the prices"), walk.listed("Channel")) if prices else None,
    )


def _channel_of_group(walk: PlanWalker, group: Subject | None) -> Act | None:
    """A group is reached along the channels of its activities."""
    own = (each for each in walk.content.activities if group is not None and group.id in each.target_groups)
    first = next(own, None)
    if first is None:
        return walk.act(_("Name a channel"), "Channel")
    label = _("Say along which channel: %(name)s") % {"name": first.title}
    return walk.act_at(label, walk.edit_url(first, field="channels"), "edit")


def _prices(walk: PlanWalker) -> str:
    priced = [each for each in walk.standing.index.rows(Channel) if each.cost_cents is not None]
    said = [f"{each.name} {euros(each.cost_cents or 0)}" for each in priced]
    return _("One contact costs: %(prices)s.") % {"prices": ", ".join(said)} if said else ""


def objectives(walk: PlanWalker, asked: Answered) -> Answer:
    index = walk.standing.index
    found = goals(walk.content, index)
    some = [each for each in found if not isinstance(each, Process) or each.target is not None]
    open_ = [each for each in found if not is_complete(each, index)]
    new = walk.new_url("Objective", plan=walk.plan.id)
    counted = _("%(done)s of the %(all)s goals are complete.") % {"done": asked.done, "all": asked.of}
    return Answer(
        question=_("What do we want to reach?"),
        why=_("From where, to where, and by when? Goals come before channels and means."),
        told=" ".join(filter(None, (counted, _lacking(walk, open_)))) if some else "",
        more=walk.more("Objective", len(walk.content.objectives), 0, _("See all goals"), plan=walk.plan.id),
        example=walk.example("Objective"),
        act=_complete(walk, open_[0]) if some and open_ else walk.act_at(_("Write a goal down"), new, "target"),
        change=walk.change(_("Add another"), new),
    )


def from_to(goal: Objective | Process) -> str:
    """From where to where, in figures; empty where no figure is given."""
    if goal.target is None:
        return ""
    unit = " %" if isinstance(goal, Process) or goal.unit.startswith("%") else f" {goal.unit}"
    target = f"{say_number(goal.target, language())}{unit}".strip()
    if goal.baseline is None:
        return _("to %(target)s") % {"target": target}
    return _("%(baseline)s to %(target)s") % {"baseline": say_number(goal.baseline, language()), "target": target}


def _lacking(walk: PlanWalker, open_: list[Objective | Process]) -> str:
    if not open_:
        return ""
    first = open_[0]
    return _("Of “%(name)s” this is missing: %(what)s.") % {
        "name": _goal_name(walk, first),
        "what": _missing(walk, first),
    }


def _missing(walk: PlanWalker, goal: Objective | Process) -> str:
    words = {"target": _("where to"), "baseline": _("where it begins"), "date": _("by when")}
    return say_list([words[each] for each in _lacks(walk, goal)], language())


def _lacks(walk: PlanWalker, goal: Objective | Process) -> tuple[str, ...]:
    if isinstance(goal, Process):
        return missing_of_process(goal, walk.standing.index)
    return missing_of_objective(goal)


def _complete(walk: PlanWalker, goal: Objective | Process) -> Act | None:
    """The form at the field that is missing."""
    first = _lacks(walk, goal)[0]
    label = {
        "date": _("Choose a date: %(name)s"),
        "target": _("Say where to: %(name)s"),
        "baseline": _("Say where it begins: %(name)s"),
    }[first]
    day = "target_on" if isinstance(goal, Process) else "due_on"
    url = walk.edit_url(goal, field=day if first == "date" else first)
    return walk.act_at(label % {"name": _goal_name(walk, goal)}, url, "calendar" if first == "date" else "target")


def _goal_name(walk: PlanWalker, goal: Objective | Process) -> str:
    """A goal of a process goes by the name of the process, as people call it."""
    process = walk.standing.index.get(Process, goal.process) if isinstance(goal, Objective) else goal
    return walk.standing.name(process or goal)


def approach(walk: PlanWalker, asked: Answered) -> Answer:
    told = walk.counted(
        asked,
        all_processes=_("All %(all)s processes name two barriers or more."),
        processes=_("%(done)s of the %(all)s processes name two barriers or more."),
        groups=_("Of %(done)s of the %(all)s groups we know what is in it for somebody, or where they stand."),
    )
    less = walk.open_names("approach")
    open_ = walk.first_open("approach")
    return Answer(
        question=_("How do we reach our groups?"),
        why=_("What keeps people from doing it, and what is in it for them? Begin there, not with the poster."),
        told=" ".join(filter(None, (told, _("Not yet: %(names)s.") % {"names": less} if less and asked.done else ""))),
        example=walk.example("Persona"),
        act=walk.act_on(open_, _("Write down what stops people: %(name)s"), "barriers")
        or _approach_of_group(walk, open_),
    )


def _approach_of_group(walk: PlanWalker, group: Subject | None) -> Act | None:
    if isinstance(group, TargetGroup) and is_stakeholder(group):
        label = _("Say where they stand: %(name)s") % {"name": walk.standing.name(group)}
        return walk.act_at(label, walk.edit_url(group, field="stance"), "edit")
    return walk.act(_("Think of one of them"), "Persona", **({"target_group": group.id} if group else {}))
