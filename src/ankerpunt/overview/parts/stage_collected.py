"""What is collected to listen, why, and until when: worked out from the plan and from what the code keeps (L9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.parts import Column, Link, Table
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.retention import KEPT
from ankerpunt.plan.facts.indicator import unanswered
from ankerpunt.plan.nouns import ContactSeries, Heard, Indicator, Story, TeamReflection

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.index import Index

# Where what people tell and answer is kept, before and after it reaches the plan.
ROOMS = frozenset({"listen", "participation", "understand"})


class Collected(Struct, frozen=True, kw_only=True):
    """One thing that is collected: what there is now, why, until when, and where it stands."""

    title: str
    what: str
    why: str
    until: str
    now: str
    ways: tuple[Link, ...] = ()


def collected(request: MemberRequest) -> list[Collected]:
    index, there = standing_of(request).index, request.organisation.slug
    return [
        _rounds(index, there),
        _stories(index, there),
        _teams(index, there),
        _figures(index, there),
        _contacts(index, there),
    ]


def kept() -> Table:
    """What the code keeps of people in the rooms that listen."""
    speech = language()
    found = (each for each in KEPT if each.room.split(",")[0] in ROOMS)
    rows = [tuple(sentence_case(each.say(speech)) for each in (row.about, row.what, row.how_long)) for row in found]
    columns = [Column(_("About whom")), Column(_("What")), Column(_("How long"))]
    return Table(_("What is kept about people while you listen"), columns, rows)


def _rounds(index: Index, there: str) -> Collected:
    last = max((each.heard_on for each in index.rows(Heard)), default=None)
    return Collected(
        title=_("Rounds"),
        what=_("One to three questions: less often, about as often, or more often than half a year ago?"),
        why=_("To hear whether something changes, and not how well somebody does."),
        until=_("An answer becomes part of a count and is gone. The counts go on the day of closing; the words stay."),
        now=_("The last words are of %(day)s.") % {"day": date_format(last)} if last else _("There was no round yet."),
        ways=(Link(_("All words"), kind("Heard").list_address(there), onward=True),) if last else (),
    )


def _stories(index: Index, there: str) -> Collected:
    told = index.rows(Story)
    outside = sum(each.teller == "customer" for each in told)
    now = ngettext("There is %(count)d story", "There are %(count)d stories", len(told)) % {"count": len(told)}
    theirs = ngettext("%(count)d of a customer or resident", "%(count)d of customers or residents", outside)
    return Collected(
        title=word("Story", many=True, capital=True),
        what=_("What somebody saw happen, as they told it and as they see it themselves."),
        why=_("A story says why, and what one could do. A figure says neither."),
        until=_("Until the teller takes it back, or one of you removes it."),
        now=f"{now}, {theirs % {'count': outside}}." if told else _("There is no story yet."),
        ways=(Link(_("All stories"), kind("Story").list_address(there), onward=True),),
    )


def _teams(index: Index, there: str) -> Collected:
    said = index.rows(TeamReflection)
    named = sum(each.unit is not None for each in said)
    now = ngettext("Teams shared %(count)d place", "Teams shared %(count)d places", len(said)) % {"count": len(said)}
    theirs = ngettext("%(count)d with the name of the team", "%(count)d with the name of the team", named)
    return Collected(
        title=_("Team conversations"),
        what=_("Which sentence a team recognises itself in, and what changed: only what the team shares itself."),
        why=_("So that teams see what others try, and the organisation how far it is on the way."),
        until=_("As long as the plan is there. The conversation itself is kept nowhere."),
        now=f"{now}, {theirs % {'count': named}}." if said else _("No team shared anything yet."),
        ways=(Link(_("All team conversations"), kind("TeamReflection").list_address(there), onward=True),),
    )


def _figures(index: Index, there: str) -> Collected:
    found = index.rows(Indicator)
    proposed = sum(bool(unanswered(each)) for each in found)
    now = ngettext("You follow %(count)d figure", "You follow %(count)d figures", len(found)) % {"count": len(found)}
    waits = ngettext("%(count)d is still a proposal", "%(count)d are still a proposal", proposed) % {"count": proposed}
    return Collected(
        title=_("Figures of processes"),
        what=_("Numbers of work, such as the share of moves by web. Never of people or teams."),
        why=_("To see whether a process gets better. Of each figure it is asked what it hides."),
        until=_("As long as you follow it. A figure that you do not use any more, you remove."),
        now=f"{now}; {waits}." if found else _("You follow no figure."),
        ways=(
            Link(_("All figures"), kind("Indicator").list_address(there), onward=True),
            Link(_("Propose a figure"), kind("Indicator").act_address(there, "new"), drawer=True),
        ),
    )


def _contacts(index: Index, there: str) -> Collected:
    count = len({each.process for each in index.rows(ContactSeries)})
    counted = ngettext("Counted of %(count)d process.", "Counted of %(count)d processes.", count) % {"count": count}
    return Collected(
        title=_("Contacts of processes"),
        what=_("How many people rang, came or used the web, by month. Not who."),
        why=_("To see whether people are helped, and by which way."),
        until=_("As long as the plan is there."),
        now=counted if count else _("Nothing is counted yet."),
        ways=(Link(_("All processes"), kind("Process").list_address(there), onward=True),),
    )
