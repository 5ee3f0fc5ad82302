"""Everything that hangs on one target group, section by section; read from the plan in memory, without a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import language, method_of, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts.conversation import with_group
from ankerpunt.plan.facts.driver import is_asked, ranking
from ankerpunt.plan.facts.target_group_choice import is_open
from ankerpunt.plan.facts.target_group_choice import latest as latest_choice
from ankerpunt.plan.naming import own_words
from ankerpunt.plan.nouns import ChoiceArgument, Conversation, Driver, Persona, Research
from ankerpunt.plan.speech import shorten
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import TargetGroup

SHOWN = 5
# What has a section of its own on the page, here or in a panel of a room above.
IN_SECTIONS = ("Driver", "Persona", "Conversation", "ChoiceArgument", "TargetGroupChoice", "Proposition", "Touchpoint")


@dataclass(frozen=True)
class Line:
    """One row of a section: its name, and what one wants to know of it at a glance."""

    text: str
    url: str
    note: str = ""
    state: str = ""


@dataclass(frozen=True)
class Section:
    """A part of the page; without lines it teaches what belongs there."""

    noun: str
    title: str
    lines: list[Line]
    count: int
    all_url: str
    add_url: str
    add: str
    ask: str
    example: str
    ordered: bool = False

    @property
    def id(self) -> str:
        return kind(self.noun).path

    @property
    def more(self) -> int:
        return self.count - len(self.lines)

    @property
    def method(self) -> str:
        return method_of(self.noun)


def sections_of(standing: Standing, group: TargetGroup) -> list[Section]:
    """What draws people to their work is asked of colleagues and applicants, and of no resident."""
    asked = is_asked(group, standing.index)
    each = (*((_drivers,) if asked else ()), _personas, _conversations, _arguments)
    return [section(standing, group) for section in each]


def _drivers(standing: Standing, group: TargetGroup) -> Section:
    ordered = ranking(group.id, standing.index)
    return _section(
        standing,
        group,
        "Driver",
        [Line(standing.name(each), standing.url(each), _about_driver(standing, each)) for each in ordered[:SHOWN]],
        count=len(ordered),
        title=_("What draws them"),
        add=_("Add a work driver"),
        ask=_("What do these people find important in their work?"),
        ordered=any(driver.rank is not None for driver in ordered),
    )


def _about_driver(standing: Standing, driver: Driver) -> str:
    """Who said so: how often it was named, in which study, and when that was."""
    research, said = standing.index.get(Research, driver.research), []
    if driver.mentions is not None:
        of = research.respondents if research else None
        many = ngettext("named %(count)s time", "named %(count)s times", driver.mentions) % {"count": driver.mentions}
        said.append(_("named by %(count)s of %(of)s") % {"count": driver.mentions, "of": of} if of else many)
    if research is None:
        return " · ".join([*said, _("no research yet")])
    said.append(standing.name(research))
    if research.conducted_on:
        said.append(formats.date_format(research.conducted_on, "DATE_FORMAT"))
    return " · ".join(said)


def _personas(standing: Standing, group: TargetGroup) -> Section:
    found = standing.index.referring(group.id, by=(Persona, "target_group"))
    return _section(
        standing,
        group,
        "Persona",
        [
            Line(standing.name(each), standing.url(each), each.one_line or each.work or shorten(each.quote))
            for each in found[:SHOWN]
        ],
        count=len(found),
        title=_("Whom you can shake hands with"),
        add=_("Add a persona"),
        ask=_("Who is one person out of this group?"),
    )


def _conversations(standing: Standing, group: TargetGroup) -> Section:
    newest = with_group(group.id, standing.index)
    return _section(
        standing,
        group,
        "Conversation",
        [
            Line(shorten(own_words(each)), standing.url(each), formats.date_format(each.held_on, "DATE_FORMAT"))
            for each in newest[:SHOWN]
        ],
        count=len(newest),
        title=_("What they told us"),
        add=_("Log a conversation"),
        ask=_("When did you last talk with somebody of this group?"),
    )


def _arguments(standing: Standing, group: TargetGroup) -> Section:
    """What is weighed now, and on top whether the group was chosen; earlier choices keep their own arguments."""
    latest = latest_choice(standing.index)
    mine = standing.index.referring(group.id, by=(ChoiceArgument, "target_group"))
    found = [each for each in mine if latest and each.choice == latest.id]
    lines = [
        Line(
            standing.name(each),
            standing.url(each),
            sentence_case(word("ChoiceArgument", "route", each.route)),
            each.stance,
        )
        for each in found[:SHOWN]
    ]
    count = len(found)
    if latest and group.id in latest.target_groups and not is_open(latest):
        day = formats.date_format(latest.decided_on, "DATE_FORMAT")
        told = sentence_case(word("TargetGroupChoice", "route", latest.route))
        lines.insert(0, Line(told, standing.url(latest), _("Chosen on %(day)s") % {"day": day}))
        count += 1
    return _section(
        standing,
        group,
        "ChoiceArgument",
        lines,
        count=count,
        title=_("Do we choose them?"),
        add=_("Add an argument"),
        ask=_("What speaks for putting these people first, and what against?"),
    )


def _section(
    standing: Standing,
    group: TargetGroup,
    noun: str,
    lines: list[Line],
    *,
    count: int,
    title: str,
    add: str,
    ask: str,
    ordered: bool = False,
) -> Section:
    organisation, asked = standing.organisation.slug, f"?target_group={group.id}"
    return Section(
        noun=noun,
        title=title,
        lines=lines,
        count=count,
        all_url=kind(noun).list_address(organisation) + asked,
        add_url=kind(noun).act_address(organisation, "new") + asked,
        add=add,
        ask=ask,
        example=EXAMPLES[noun].say(language()),
        ordered=ordered,
    )


def counts_for(standing: Standing, group: str) -> dict[str, int]:
    """How many personas, work drivers and conversations a group has."""
    nouns: dict[str, type[Persona | Driver | Conversation]] = {
        "personas": Persona,
        "drivers": Driver,
        "conversations": Conversation,
    }
    return {name: len(standing.index.referring(group, by=(noun, "target_group"))) for name, noun in nouns.items()}
