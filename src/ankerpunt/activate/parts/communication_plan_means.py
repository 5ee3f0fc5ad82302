"""What the path of a plan says of its partners, messages, means, money and examples (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import euros, language, sentence_case
from ankerpunt.pages.path import Answer, Said
from ankerpunt.plan.facts.activity import is_arranged
from ankerpunt.plan.facts.budget import Amounts, amounts, unpriced
from ankerpunt.plan.facts.message import lacks_reason, waits
from ankerpunt.plan.facts.nine_questions import examples, without_activity
from ankerpunt.plan.speech import say_list, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.activate.parts.communication_plan_walk import PlanWalker
    from ankerpunt.plan.facts.nine_questions import Answered
    from ankerpunt.plan.nouns import Message

NAMED = 3


def partners(walk: PlanWalker, asked: Answered) -> Answer:
    found = walk.content.partners
    telling = next((each for each in found if each.contributes.strip()), None)
    open_ = next((each for each in found if not each.contributes.strip()), None)
    counted = ngettext("%(count)s partner.", "%(count)s partners.", len(found)) % {"count": len(found)}
    does = _("Of %(done)s it says what they do, such as: “%(what)s”.")
    said = does % {"done": asked.done, "what": shorten(telling.contributes).rstrip(".")} if telling else ""
    new = walk.new_url("Partner")
    return Answer(
        question=_("Which partners help?"),
        why=_("Who sees these people before we do, and what can they do?"),
        told=" ".join(filter(None, (counted, said))) if found else "",
        more=walk.more("Partner", len(found), 0, _("All partners")),
        example=walk.example("Partner"),
        act=walk.act_at(
            _("Ask what they do: %(name)s") % {"name": open_.name}, walk.edit_url(open_, field="contributes"), "edit"
        )
        if open_
        else walk.act_at(_("Add a partner"), new, "add"),
        change=walk.change(_("Add another"), new),
    )


def messages(walk: PlanWalker, asked: Answered) -> Answer:
    found = [each for each in walk.content.messages if not waits(each)]
    reasoned = [each for each in found if each.motivation]
    open_ = next((each for each in found if lacks_reason(each, walk.standing.index)), None)
    all_ = ngettext("%(count)s message.", "%(count)s messages.", asked.of) % {"count": asked.of}
    less = asked.of - asked.done
    lacking = ngettext(
        "%(count)s does not say yet what the reader gains.", "%(count)s do not say yet what the reader gains.", less
    )
    new = walk.new_url("Message")
    return Answer(
        question=_("What is our message?"),
        why=_("One thing that people remember, with what is in it for them."),
        said=tuple(map(_said(walk), (reasoned or found)[-1:])),
        told=" ".join(filter(None, (all_, lacking % {"count": less} if less else ""))) if asked.of else "",
        more=walk.more("Message", asked.of, 1, _("All messages")),
        example=walk.example("Message"),
        act=walk.act_at(_("Say what the reader gains"), walk.edit_url(open_, field="motivation"), "edit")
        if open_
        else walk.act_at(_("Write the message"), new, "message"),
        change=walk.change(_("Add another"), new),
    )


def _said(walk: PlanWalker) -> Callable[[Message], Said]:
    return lambda each: Said(text=shorten(each.text), url=walk.standing.url(each))


def means(walk: PlanWalker, asked: Answered) -> Answer:
    content = walk.content
    going = [each for each in content.activities if each.status != "cancelled"]
    open_ = next((each for each in going if not is_arranged(each)), None)
    left = without_activity(content)
    counts = [
        ngettext("%(count)s means", "%(count)s means", len(content.instruments)) % {"count": len(content.instruments)},
        ngettext("%(count)s activity", "%(count)s activities", len(going)) % {"count": len(going)},
    ]
    there = [said for said, rows in zip(counts, (content.instruments, going), strict=True) if rows]
    nothing = _("Not in the calendar yet: %(names)s.") % {"names": walk.names(left)} if left else ""
    calendar_url = address("activate:calendar", organisation=walk.organisation, slug=walk.plan.id)
    first = {"plan": walk.plan.id, **({"process": left[0].id} if left else {})}
    return Answer(
        question=_("Which means, and who does what when?"),
        why=_("A letter, a team talk, a poster by the coffee: with somebody who does it, and a day."),
        told=f"{sentence_case(say_list(there, language()))}. {nothing}".strip() if there else "",
        more=walk.more("Activity", len(going), 0, _("All activities"), plan=walk.plan.id),
        example=walk.example("Activity"),
        act=walk.act_at(_("Say who and when"), walk.edit_url(open_, field="owners"), "calendar")
        if open_
        else walk.act_at(_("Plan an activity"), walk.new_url("Activity", **first), "activate"),
        change=Link(_("Open the calendar"), calendar_url),
    )


def budget(walk: PlanWalker, asked: Answered) -> Answer:
    content, index = walk.content, walk.standing.index
    sums = sum(amounts(walk.plan, index).values(), start=Amounts())
    open_ = unpriced(content.activities)
    money = {"planned": euros(sums.planned), "apart": euros(sums.set_apart)}
    said = (
        _("%(planned)s planned of %(apart)s.") if content.budgets else _("%(planned)s planned. No money is set apart.")
    )
    each = (
        _("Every activity has its amount.")
        if not open_
        else ngettext("%(count)s activity has no amount yet.", "%(count)s activities have no amount yet.", len(open_))
        % {"count": len(open_)}
    )
    new = walk.new_url("Budget", plan=walk.plan.id)
    money_url = address("activate:plan_money", organisation=walk.organisation, slug=walk.plan.id)
    return Answer(
        question=_("What does it cost?"),
        why=_("What is there, and what will it cost? An estimate is fine; nothing is an answer too."),
        told=f"{said % money} {each}" if content.budgets or sums.planned else "",
        more=Link(_("Look at the money"), money_url, onward=True),
        example=walk.example("Budget"),
        act=walk.act_at(_("Fill in an amount"), walk.edit_url(open_[0], field="cost_cents"), "edit")
        if open_ and content.budgets
        else walk.act_at(_("Set money apart"), new, "add"),
        change=Link(_("Look at the money"), money_url),
    )


def inspiration(walk: PlanWalker, asked: Answered) -> Answer:
    found = examples(walk.content, walk.standing.index)
    new = walk.new_url("Inspiration")
    return Answer(
        question=_("Where do we find inspiration?"),
        why=_("What did others do that worked, and what worked with you before?"),
        rows=tuple(walk.row(each, note=each.source) for each in found[:NAMED]),
        more=walk.more("Inspiration", len(found), NAMED, _("All examples")),
        example=walk.example("Inspiration"),
        act=walk.act_at(_("Keep an example"), new, "add"),
        change=walk.change(_("Add another"), new),
    )
