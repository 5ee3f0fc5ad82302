"""What the path of Listen shows of a group: what they tell, whether they recognise it, and what teams say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import word
from ankerpunt.pages.path import Answer, Said
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.nouns import Marker, Story, TeamReflection
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.pages.path import Walker

SHOWN = 3


def story(walk: Walker) -> Answer:
    told = walk.standing.index.referring(walk.group.id, by=(Story, "target_group"))
    found = sorted(told, key=lambda each: each.told_on, reverse=True)
    new = walk.new_url("Story", target_group=walk.group.id)
    return Answer(
        question=_("What do they tell?"),
        why=_("Ask a team: when did you notice last that we keep our promise? Read before you count."),
        said=tuple(
            Said(text=shorten(each.text), head=date_format(each.told_on), url=walk.standing.url(each))
            for each in found[:2]
        ),
        more=Link(_("All stories of this group"), walk.listed("Story", target_group=walk.group.id), onward=True)
        if len(found) > 2
        else None,
        example=walk.example("Story"),
        act=walk.act_at(_("Write down a story"), new, "quote"),
        change=walk.change(_("Add another"), new),
    )


def felt(walk: Walker) -> Answer:
    laid = grid(walk.group.id, walk.standing.index)
    matrix = f"/{walk.organisation}/anchor/matrix/{walk.group.id}/"
    counts = {"count": laid.tally.experienced, "all": laid.tally.size}
    said = _("%(count)s of %(all)s cells are recognised") % counts
    wrong = [laid.cells[place] for place, state in laid.states.items() if state == "contradicted"]
    return Answer(
        question=_("Do they recognise the promise?"),
        why=_("In one cell somebody says that it is not right. Hear them out, and answer.")
        if wrong
        else _("Nobody said so yet. Ask one of them: where do you notice this?"),
        rows=tuple(walk.row(cell, mark="contradicted") for cell in wrong[:SHOWN]),
        more=Link(said, matrix, onward=True) if laid.cells else None,
        act=walk.act_at(_("Look at these cells"), f"{matrix}?only=wrong", "contradicted", drawer=False)
        if wrong
        else walk.act_at(_("Open the matrix"), matrix, "table", drawer=False),
    )


def signs(walk: Walker) -> Answer:
    index = walk.standing.index
    values = core_values(index)
    bare = next((each for each in values if not index.referring(each.id, by=(Marker, "core_value"))), None)
    markers = [each for value in values for each in index.referring(value.id, by=(Marker, "core_value"))]
    return Answer(
        question=_("How would one see that we live our values?"),
        why=_("Say for each core value what people would see: what one may expect, would like, would love.")
        if values
        else _("There is no core value yet. Write one down under Promise first."),
        rows=tuple(walk.row(each, note=word("Marker", "level", each.level)) for each in markers[:SHOWN]),
        more=Link(_("All signs"), walk.listed("Marker"), onward=True) if len(markers) > SHOWN else None,
        example=walk.example("Marker"),
        act=walk.act(_("Write down a sign"), "Marker", "eye", core_value=bare.id) if bare else None,
    )


def teams(walk: Walker) -> Answer:
    index = walk.standing.index
    # A team that is not named may be one of theirs.
    told = [each for each in index.rows(TeamReflection) if each.unit is None or each.unit in walk.group.units]
    found = sorted(told, key=lambda each: each.held_on, reverse=True)
    prepare = f"/{walk.organisation}/listen/team-conversation/"
    new = walk.new_url("TeamReflection", unit=walk.group.units[0])
    return Answer(
        question=_("What do teams say together?"),
        why=_("A team says together how far it is on the road to the mission, and tells why."),
        said=tuple(
            Said(text=shorten(each.explanation), head=date_format(each.held_on), url=walk.standing.url(each))
            for each in found
            if each.explanation.strip()
        )[:2],
        rows=() if any(each.explanation.strip() for each in found) else tuple(walk.row(each) for each in found[:SHOWN]),
        more=Link(_("Prepare a team conversation"), prepare, onward=True),
        example=walk.example("TeamReflection"),
        act=walk.act_at(_("Write down a team conversation"), new, "users"),
        change=walk.change(_("Add another"), new),
    )
