"""What the path of Promise shows of a group: what we stand for, the promise, what makes it true, who recognises it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import word
from ankerpunt.pages.path import Answer, Row, Said
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.facts.estrangement_test import recognition
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.facts.path import told_for, worked_on
from ankerpunt.plan.facts.proposition import held
from ankerpunt.plan.nouns import EstrangementTest, Foundation, Profile
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.pages.path import Act, Walker
    from ankerpunt.plan.nouns import Proposition, Usp

SHOWN = 3
# What an answer to "do you recognise this?" looks like on the page.
MARKS = {"yes": "experienced", "partly": "in_practice", "no": "contradicted", "unknown": "assumption", "": "missing"}


def stand(walk: Walker) -> Answer:
    found = walk.standing.index.rows(Foundation)
    values = core_values(walk.standing.index) or found
    path = address("promise:path", organisation=walk.organisation)
    return Answer(
        question=_("What do we stand for?"),
        why=_("Every promise rests on it. Take it from what was adopted before, or work it out with a canvas."),
        rows=tuple(walk.row(each, text=shorten(each.text)) for each in values[:SHOWN]),
        more=Link(_("Everything we stand for"), walk.listed("Foundation"), onward=True) if len(found) > SHOWN else None,
        example=walk.example("Foundation"),
        act=walk.act(_("Write down a core value"), "Foundation", "edit", kind="core_value"),
        also=walk.act_at(_("Work it out with a canvas"), path, drawer=False),
        change=walk.change(_("Add another"), walk.new_url("Foundation")),
    )


def promise(walk: Walker) -> Answer:
    found = held(walk.group, walk.standing.index)
    now, new = found.adopted[:1], found.drafts[:1]
    begin = walk.new_url("Proposition", target_group=walk.group.id)
    compare = [Link(_("Compare the two"), _of(walk, "compare", each)) for each in new if now and each.replaces]
    return Answer(
        question=_("What do we promise them?"),
        why=_("One sentence that this group recognises. Promise only what you keep."),
        said=tuple(_promised(walk, each) for each in (*now, *new)),
        more=next(iter(compare), None),
        example=walk.example("Proposition"),
        act=walk.act_at(_("Write the promise"), begin, "edit"),
        change=walk.change(_("Change"), walk.edit_url(new[0])) if new else None,
    )


def _promised(walk: Walker, each: Proposition) -> Said:
    draft = each.status == "draft"
    adopted = (
        _("Adopted on %(day)s") % {"day": date_format(each.adopted_on)}
        if each.adopted_on
        else word("Proposition", "status", "adopted", capital=True)
    )
    return Said(
        text=each.promise,
        head=_("Not adopted yet") if draft else adopted,
        url=walk.standing.url(each),
        dashed=draft,
    )


def proof(walk: Walker) -> Answer:
    index, of = walk.standing.index, worked_on(walk.group.id, walk.standing.index)
    found = usps.of_proposition(of.id, index) if of else ()
    add = walk.new_url("Usp", proposition=of.id) if of else ""
    lacking = next((each for each in found if each.state == "stretch" and usps.unmet(each, index)), None)
    return Answer(
        question=_("What makes it true?"),
        why=_("Two or three things that people notice. What is not true yet says so, with a date and an owner.")
        if of
        else _("This needs a promise: write that first."),
        rows=tuple(walk.row(each, note=_since(each), mark=each.state) for each in found),
        example=walk.example("Usp"),
        act=_mended(walk, lacking) if lacking else walk.act_at(_("Add a USP"), add, "add") if add else None,
        change=walk.change(_("Add another"), add) if add and not lacking else None,
    )


def _mended(walk: Walker, usp: Usp) -> Act | None:
    """A stretch without steps, or without the rest of its open contract."""
    steps = usps.unmet(usp, walk.standing.index) == ("steps",)
    url = address("promise:add_step" if steps else "promise:edit_contract", organisation=walk.organisation, slug=usp.id)
    return walk.act_at(_("Plan the steps") if steps else _("Say what is not true yet"), url, "stretch")


def _since(usp: Usp) -> str:
    if usp.state == "lived":
        return _("True since %(day)s") % {"day": date_format(usp.lived_since, _("F Y"))} if usp.lived_since else ""
    if usp.stretch_due_on is None:
        return _("Not true yet")
    late = usps.is_overdue(usp, timezone.localdate())
    day = {"day": date_format(usp.stretch_due_on)}
    return _("Not true yet; it was to be on %(day)s") % day if late else _("Not true yet; by %(day)s") % day


def recognise(walk: Walker) -> Answer:
    index, of = walk.standing.index, worked_on(walk.group.id, walk.standing.index)
    test = recognition(of, index) if of and of.replaces else None
    asked = {each.group.id: each for each in test.rows} if test else {}
    url = _of(walk, "recognition", of) if of and of.replaces else ""
    rows = [_asked(walk, each.group.name, each.state) for each in asked.values() if each.required or each.test]
    return Answer(
        question=_("Do they recognise it?"),
        why=_("The new promise is for them, but nobody asked them yet. After that you can adopt it.")
        if of and of.replaces
        else _("Ask one of them, and link the conversation to the promise.")
        if of
        else _("This needs a promise: write that first."),
        rows=tuple(rows) or tuple(_talked(walk, of)),
        example="" if of else walk.example("EstrangementTest"),
        act=walk.act_at(_("Ask the group"), url, "message", drawer=False)
        if url
        else walk.act_at(_("Link a conversation"), walk.edit_url(of), "message")
        if of
        else None,
    )


def _asked(walk: Walker, group: str, state: str) -> Row:
    said = word("EstrangementTest", "recognises", state, capital=True) if state else _("Not asked yet")
    return Row(text=group, note=said, mark=MARKS[state])


def _talked(walk: Walker, of: Proposition | None) -> list[Row]:
    """Who said something that the promise rests on, and what groups answered."""
    if of is None:
        return []
    index = walk.standing.index
    tests = index.referring(of.id, by=(EstrangementTest, "proposition"))
    answers = [_asked(walk, walk.standing.name(each), each.recognises) for each in tests]
    return [*answers, *(walk.row(each) for each in walk.standing.found("Conversation", told_for(of, index)[:SHOWN]))]


def short(walk: Walker) -> Answer:
    found = walk.standing.index.referring(walk.group.id, by=(Profile, "target_group"))
    new = walk.new_url("Profile", target_group=walk.group.id)
    return Answer(
        question=_("How do we say it in short?"),
        why=_("Who you are and what you deliver, as short as a profile on a social channel gives room for."),
        said=tuple(
            Said(text=shorten(each.what_we_deliver), head=walk.standing.name(each), url=walk.standing.url(each))
            for each in found[:2]
        ),
        example=walk.example("Profile"),
        act=walk.act_at(_("Write a short text"), new, "edit", drawer=False),
        change=walk.change(_("Add another"), new),
    )


def _of(walk: Walker, page: str, of: Proposition | None) -> str:
    return address(f"promise:{page}", organisation=walk.organisation, slug=of.id) if of else ""
