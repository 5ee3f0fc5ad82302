"""What the path of Understand shows of a group: who they are, what we heard and what matters to them (U1–U11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, percent, sentence_case
from ankerpunt.pages.path import Answer, Row, Said
from ankerpunt.plan.facts import driver as drivers
from ankerpunt.plan.facts.conversation import newest_first, with_group
from ankerpunt.plan.facts.persona import introduction
from ankerpunt.plan.naming import own_words
from ankerpunt.plan.nouns import Conversation, Motivation, Persona, Research, Unit
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.pages.path import Walker
    from ankerpunt.plan.nouns import Driver

SHOWN, BARS = 3, 5


def whom(walk: Walker) -> Answer:
    group = walk.group
    known = [
        group.description or group.note,
        _("%(count)s people, says %(source)s") % {"count": group.size, "source": group.size_source}
        if group.size is not None and group.size_source
        else _("%(count)s people") % {"count": group.size}
        if group.size is not None
        else "",
        ", ".join(unit.name for each in group.units if (unit := walk.standing.index.get(Unit, each))),
    ]
    return Answer(
        question=_("For whom do we do this?"),
        why=_("What do they have in common? One sentence is enough."),
        said=tuple(Said(text=shorten(each), head="", url="") for each in known[:1] if each),
        rows=tuple(Row(text=sentence_case(each)) for each in known[1:] if each),
        example=walk.example("TargetGroup"),
        act=walk.act_at(_("Describe them"), walk.edit_url(group), "edit"),
        change=walk.change(_("Change"), walk.edit_url(group)),
    )


def heard(walk: Walker) -> Answer:
    talks = with_group(walk.group.id, walk.standing.index)
    new = walk.new_url("Conversation", target_group=walk.group.id)
    return Answer(
        question=_("What did they tell us?"),
        why=_("Nobody talked with this group yet. One conversation is enough to begin: write down what you heard."),
        said=tuple(_told(walk, each) for each in talks[:2]),
        more=_all(walk, "Conversation", len(talks), 2, _("All conversations with them")),
        example=_heard_elsewhere(walk),
        act=walk.act_at(_("Write down a conversation"), new, "edit"),
        change=walk.change(_("Add another"), new),
    )


def _told(walk: Walker, talk: Conversation) -> Said:
    return Said(text=shorten(own_words(talk)), head=date_format(talk.held_on), url=walk.standing.url(talk))


def _heard_elsewhere(walk: Walker) -> str:
    """How it sounded in another group: an example in the organisation's own words is the better one."""
    told = next((each for each in newest_first(walk.standing.index.rows(Conversation)) if each.words.strip()), None)
    return shorten(told.words) if told else walk.example("Conversation")


def face(walk: Walker) -> Answer:
    people = walk.standing.index.referring(walk.group.id, by=(Persona, "target_group"))
    new = walk.new_url("Persona", target_group=walk.group.id)
    library = f"/{walk.organisation}/understand/library/"
    return Answer(
        question=_("Who is one of them?"),
        why=_("Think of one person you could shake hands with. That is easier to promise something to than a group."),
        rows=tuple(
            walk.row(each, note=shorten(each.one_line or introduction(each, language()))) for each in people[:SHOWN]
        ),
        more=_all(walk, "Persona", len(people), SHOWN, _("All personas of this group")),
        example=walk.example("Persona"),
        act=walk.act_at(_("Make a persona"), new, "user"),
        also=walk.act_at(_("Begin with an example"), library, drawer=False),
        change=walk.change(_("Add another"), new),
    )


def draws(walk: Walker) -> Answer:
    index = walk.standing.index
    ranked = drivers.ranking(walk.group.id, index)
    most = max((share for each in ranked if (share := drivers.share(each, index))), default=None)
    return Answer(
        question=_("What matters most to them?"),
        why=_("What do these people find important in their work? Take it from research, not from opinion."),
        rows=tuple(_weighed(walk, each, most) for each in ranked[:BARS]),
        more=_all(walk, "Driver", len(ranked), BARS, _("All work drivers of this group")) or _studied(walk, ranked),
        example=walk.example("Driver"),
        act=walk.act_at(_("Take over a ranking"), f"/{walk.organisation}/understand/ranking/", "upload", drawer=False),
        also=walk.act(_("Add one yourself"), "Driver", "", target_group=walk.group.id),
        change=walk.change(_("Add another"), walk.new_url("Driver", target_group=walk.group.id)),
    )


def _weighed(walk: Walker, driver: Driver, most: float | None) -> Row:
    share = drivers.share(driver, walk.standing.index)
    if share is None or not most:
        return walk.row(driver, text=sentence_case(driver.name), note=f"{driver.rank}" if driver.rank else "")
    return walk.row(driver, text=sentence_case(driver.name), note=percent(share), share=share / most)


def _studied(walk: Walker, ranked: tuple[Driver, ...]) -> Link | None:
    study = next((found for each in ranked if (found := walk.standing.index.get(Research, each.research))), None)
    return walk.standing.link(study) if study else None


def gain(walk: Walker) -> Answer:
    index = walk.standing.index
    people = index.referring(walk.group.id, by=(Persona, "target_group"))
    goals = [(person, each) for person in people for each in index.referring(person.id, by=(Motivation, "persona"))]
    first = people[0] if people else None
    new = walk.new_url("Motivation", persona=first.id) if first else walk.new_url("Persona", target_group=walk.group.id)
    return Answer(
        question=_("What do they get out of it?"),
        why=_("Our goal is not theirs. What does one of them get out of it, however selfish?")
        if first
        else _("This is answered for one person: make a persona first."),
        said=tuple(_gained(walk, person, each) for person, each in goals if each.answer.strip())[:2],
        example=walk.example("Motivation"),
        act=walk.act_at(_("Answer it"), new, "edit") if first else None,
        change=walk.change(_("Add another"), new) if first else None,
    )


def _gained(walk: Walker, person: Persona, goal: Motivation) -> Said:
    head = _("%(who)s, on “%(goal)s”") % {"who": person.name, "goal": shorten(goal.goal)}
    return Said(text=shorten(goal.answer), head=head, url=walk.standing.url(person))


def _all(walk: Walker, noun: str, count: int, shown: int, label: str) -> Link | None:
    return Link(label, walk.listed(noun, target_group=walk.group.id), onward=True) if count > shown else None
