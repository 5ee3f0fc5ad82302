"""What the path of Activate shows of a group: what we want, what we say, how we reach them, when, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import euros, word
from ankerpunt.pages.path import Answer, Row, Said
from ankerpunt.plan.facts.activity import is_arranged
from ankerpunt.plan.facts.path import activities_for, objectives_for
from ankerpunt.plan.nouns import Message
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.pages.path import Act, Walker
    from ankerpunt.plan.nouns import Activity

SHOWN = 4


def goal(walk: Walker) -> Answer:
    found = objectives_for(walk.group.id, walk.standing.index)
    new = walk.new_url("Objective", target_group=walk.group.id)
    return Answer(
        question=_("What do we want with this group?"),
        why=_("What will they know, feel or do differently, and by when? Goals come before means."),
        rows=tuple(walk.row(each, note=date_format(each.due_on) if each.due_on else "") for each in found[:SHOWN]),
        example=walk.example("Objective"),
        act=walk.act_at(_("Write down a goal"), new, "target"),
        change=walk.change(_("Add another"), new),
    )


def message(walk: Walker) -> Answer:
    found = walk.standing.index.referring(walk.group.id, by=(Message, "target_group"))
    new = walk.new_url("Message", target_group=walk.group.id)
    return Answer(
        question=_("What do we say to them?"),
        why=_("One core message that answers what is in it for them, in plain words."),
        said=tuple(_message(walk, each) for each in found[:2]),
        more=_all(walk, "Message", len(found), 2, _("All messages to them")),
        example=walk.example("Message"),
        act=walk.act_at(_("Write the message"), new, "message"),
        change=walk.change(_("Add another"), new),
    )


def _message(walk: Walker, each: Message) -> Said:
    head = word("Message", "kind", each.kind, capital=True) if each.kind else ""
    return Said(text=shorten(each.text), head=head, url=walk.standing.url(each))


def means(walk: Walker) -> Answer:
    found = activities_for(walk.group.id, walk.standing.index)
    new = walk.new_url("Activity", target_groups=walk.group.id)
    return Answer(
        question=_("How do we reach them?"),
        why=_("A team meeting, a letter, a poster in the corridor: which means fits these people?"),
        rows=tuple(_meant(walk, each) for each in found[:SHOWN]),
        more=_all(walk, "Activity", len(found), SHOWN, _("All activities"), by="target_groups"),
        example=walk.example("Activity"),
        act=walk.act_at(_("Plan an activity"), new, "activate"),
        change=walk.change(_("Add another"), new),
    )


def _meant(walk: Walker, each: Activity) -> Row:
    return walk.row(each, note=word("Activity", "means", each.means) if each.means else "", mark=each.status)


def when(walk: Walker) -> Answer:
    found = activities_for(walk.group.id, walk.standing.index)
    open_ = [each for each in found if not is_arranged(each)]
    return Answer(
        question=_("Who does what, and when?"),
        why=_("Every activity has somebody who does it and a day, a rhythm or a moment.") if found else _nothing(),
        rows=tuple(walk.row(each, note=_who_and_when(walk, each)) for each in (open_ or list(found))[:SHOWN]),
        act=_change(walk, open_, _("Say who and when")),
    )


def _who_and_when(walk: Walker, each: Activity) -> str:
    moment = date_format(each.starts_on) if each.starts_on else each.moment
    rhythm = word("Activity", "rhythm", each.rhythm) if each.rhythm else ""
    who = [*each.owners, *(walk.standing.name(partner) for partner in walk.standing.found("Partner", each.partners))]
    return " · ".join(filter(None, (moment or rhythm, ", ".join(who)))) or _("Nobody yet, and no day")


def money(walk: Walker) -> Answer:
    found = activities_for(walk.group.id, walk.standing.index)
    open_ = [each for each in found if each.cost_cents is None]
    total = sum(each.cost_cents or 0 for each in found)
    said = _("%(amount)s for what is planned") % {"amount": euros(total)}
    return Answer(
        question=_("What does it cost?"),
        why=_("An estimate is fine; nothing is an answer too.") if found else _nothing(),
        rows=(
            *([Row(text=said)] if found and len(open_) < len(found) else []),
            *(walk.row(each, note=_("No amount yet")) for each in open_[:SHOWN]),
        ),
        act=_change(walk, open_, _("Fill in an amount")),
    )


def _nothing() -> str:
    return _("This needs an activity: plan one first.")


def _change(walk: Walker, open_: list[Activity], label: str) -> Act | None:
    return walk.act_at(label, walk.edit_url(open_[0]), "edit") if open_ else None


def _all(walk: Walker, noun: str, count: int, shown: int, label: str, *, by: str = "target_group") -> Link | None:
    return Link(label, walk.listed(noun, **{by: walk.group.id}), onward=True) if count > shown else None
