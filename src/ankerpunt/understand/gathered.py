"""Everything that hangs on one target group, section by section, in a number of queries that does not grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.check.label import shorten
from ankerpunt.kit.wording import language, method_of, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.words.examples import EXAMPLES
from ankerpunt.understand.actions.target_group_choice import latest_choice
from ankerpunt.understand.models import ChoiceArgument, Conversation, Driver, Persona

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.models import TargetGroup, TargetGroupChoice

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


def sections_of(group: TargetGroup) -> list[Section]:
    return [_drivers(group), _personas(group), _conversations(group), _arguments(group)]


def _drivers(group: TargetGroup) -> Section:
    found = Driver.objects.of(group.organisation).filter(target_group=group).select_related("research")
    ordered = sorted(found, key=lambda driver: (driver.rank is None, driver.rank or 0, -(driver.mentions or 0)))
    return _section(
        group,
        "Driver",
        [Line(driver.name, _url(driver, group), _about_driver(driver)) for driver in ordered[:SHOWN]],
        count=len(ordered),
        title=_("What draws them"),
        add=_("Add a work driver"),
        ask=_("What do these people find important in work or service?"),
        ordered=any(driver.rank is not None for driver in ordered),
    )


def _about_driver(driver: Driver) -> str:
    """Who said so: how often it was named, in which study, and when that was."""
    said = []
    if driver.mentions is not None:
        of = driver.research.respondents if driver.research else None
        many = ngettext("named %(count)s time", "named %(count)s times", driver.mentions) % {"count": driver.mentions}
        said.append(_("named by %(count)s of %(of)s") % {"count": driver.mentions, "of": of} if of else many)
    if driver.research is None:
        return " · ".join([*said, _("no research yet")])
    said.append(driver.research.title)
    if driver.research.conducted_on:
        said.append(formats.date_format(driver.research.conducted_on, "DATE_FORMAT"))
    return " · ".join(said)


def _personas(group: TargetGroup) -> Section:
    found = Persona.objects.of(group.organisation).filter(target_group=group)
    return _section(
        group,
        "Persona",
        [
            Line(persona.name, _url(persona, group), persona.one_line or persona.work or shorten(persona.quote))
            for persona in found[:SHOWN]
        ],
        count=found.count(),
        title=_("Whom you can shake hands with"),
        add=_("Add a persona"),
        ask=_("Who is one person out of this group?"),
    )


def _conversations(group: TargetGroup) -> Section:
    found = Conversation.objects.of(group.organisation).filter(target_group=group).order_by("-held_on", "-pk")
    return _section(
        group,
        "Conversation",
        [
            Line(
                shorten(each.words or each.summary or each.wish or each.struggle or each.dream),
                _url(each, group),
                formats.date_format(each.held_on, "DATE_FORMAT"),
            )
            for each in found[:SHOWN]
        ],
        count=found.count(),
        title=_("What they told us"),
        add=_("Log a conversation"),
        ask=_("When did you last talk with somebody of this group?"),
    )


def _arguments(group: TargetGroup) -> Section:
    """What is weighed now, and on top whether the group was chosen; earlier choices keep their own arguments."""
    latest = latest_choice(group.organisation)
    found = ChoiceArgument.objects.of(group.organisation).filter(target_group=group, choice=latest).order_by("pk")
    lines = [
        Line(
            shorten(each.text),
            _url(each, group),
            sentence_case(word("ChoiceArgument", "route", each.route)),
            each.stance,
        )
        for each in found[:SHOWN]
    ]
    count = found.count()
    chosen = latest is not None and latest.target_groups.filter(pk=group.pk).exists()
    if latest and chosen and not latest.is_open:
        day = formats.date_format(latest.decided_on, "DATE_FORMAT")
        told = sentence_case(word("TargetGroupChoice", "route", latest.route))
        lines.insert(0, Line(told, _url(latest, group), _("Chosen on %(day)s") % {"day": day}))
        count += 1
    return _section(
        group,
        "ChoiceArgument",
        lines,
        count=count,
        title=_("Do we choose them?"),
        add=_("Add an argument"),
        ask=_("What speaks for putting these people first, and what against?"),
    )


def _section(
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
    organisation, asked = group.organisation.slug, f"?target_group={group.slug}"
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


def _url(row: Driver | Persona | Conversation | ChoiceArgument | TargetGroupChoice, group: TargetGroup) -> str:
    return kind(type(row).__name__).address(group.organisation.slug, row.slug)


def counts_for(organisation: Organisation, groups: list[TargetGroup]) -> dict[int, dict[str, int]]:
    """How many personas, work drivers and conversations each group of a page has: one query for each noun."""
    found: dict[int, dict[str, int]] = {group.pk: {} for group in groups}
    rows: dict[str, QuerySet[Persona] | QuerySet[Driver] | QuerySet[Conversation]] = {
        "personas": Persona.objects.of(organisation),
        "drivers": Driver.objects.of(organisation),
        "conversations": Conversation.objects.of(organisation),
    }
    for name, each in rows.items():
        for key in each.filter(target_group__in=groups).order_by().values_list("target_group", flat=True):
            found[key][name] = found[key].get(name, 0) + 1
    return found
