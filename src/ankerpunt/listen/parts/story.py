"""What the reading room shows: what people tell, what they say of it themselves, and where it can lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link, Tab
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.listen.models import StoryLink
from ankerpunt.listen.parts import told
from ankerpunt.listen.parts.story_chosen import of_values
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.nouns import Foundation, Story, Usp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.core.paginator import Page
    from django.db.models import QuerySet

    from ankerpunt.listen import models
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.participation.telling import Withdrawn

AGAINST = {"failure", "against"}
NOT_SAID = "not-said"


class Read(Struct, frozen=True):
    """One story as it is read: its words, what its teller says of it, and three quiet ways on."""

    text: str
    how: str
    told_on: date
    url: str
    value: str
    outcome: str
    outcome_icon: str
    against: Link | None
    outside: bool
    lay: Link | None
    choose: Link | None
    talk: Link
    because: str


class Filter(Struct, frozen=True):
    """Words of the tellers by which one chooses what to read; never with a number."""

    heading: str
    links: tuple[Tab, ...]


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing = standing_of(request)
    rows = standing.found("Story", [row.slug for row in shown.object_list])
    waits, filters = told.waiting(request), _filters(request, standing)
    organisation = request.organisation.slug
    return {
        "read": [_read(request, standing, row) for row in rows],
        "filters": [each for each in filters if each.links],
        "chosen": next((str(link.label) for each in filters for link in each.links if link.current), ""),
        "total": len(standing.index.rows(Story)),
        "waits": len(waits),
        "of_values": of_values(request),
        "themes_url": address("listen:themes", organisation=organisation) if may_edit(request) else "",
        "waiting_url": address("listen:waiting", organisation=organisation),
        "calls_url": address("listen:calls", organisation=organisation) if _may_ask(request) else "",
    }


def _may_ask(request: MemberRequest) -> bool:
    return request.member.role in MAY["ask for stories"]


def _read(request: MemberRequest, standing: Standing, row: Story) -> Read:
    value = standing.whole.get(Foundation, row.core_value)
    usp = standing.whole.get(Usp, row.usp) if row.stance == "against" else None
    url = standing.url(row)
    lay = address("listen:lay_story", organisation=request.organisation.slug, slug=row.id)
    label = _("Lay it at a cell as counter-evidence") if {row.outcome, row.stance} & AGAINST else _("Lay it at a cell")
    how = (word("Story", "form", row.form), word("Story", "teller", row.teller))
    return Read(
        text=row.text,
        how=sentence_case(" · ".join(how)),
        told_on=row.told_on,
        url=url,
        value=standing.name(value) if value else "",
        outcome=word("Story", "outcome", row.outcome) if row.outcome else "",
        outcome_icon="done" if row.outcome == "success" else "alert",
        against=standing.link(usp) if usp else None,
        outside=row.audience == "outside",
        lay=Link(label, lay) if may_edit(request) else None,
        choose=_choosing(request, row, value, standing) if value and may_edit(request) else None,
        talk=Link(_("Write what moves you"), f"{url}#talk"),
        because=row.chosen_because,
    )


def _choosing(request: MemberRequest, row: Story, value: Foundation, standing: Standing) -> Link:
    url = address("listen:choose_story", organisation=request.organisation.slug, value=value.id)
    return Link(_("Choose it for %(value)s") % {"value": standing.name(value)}, f"{url}?{urlencode({'story': row.id})}")


def _filters(request: MemberRequest, standing: Standing) -> list[Filter]:
    stories = standing.index.rows(Story)
    told_of = {each.core_value for each in stories}
    values = [(each.id, standing.name(each)) for each in core_values(standing.index) if each.id in told_of]
    themes = sorted({each.theme for each in stories if each.theme}, key=str.casefold)
    return [
        Filter(_("Value, says the teller"), _links(request, "core_value", values)),
        Filter(
            _("How did it end?"),
            (*_links(request, "outcome", _words(stories, "outcome")), *_not_said(request, stories)),
        ),
        Filter(_("Who told it?"), _links(request, "teller", _words(stories, "teller"))),
        Filter(
            word("Story", "theme", capital=True),
            _links(request, "theme", [(each, sentence_case(each)) for each in themes]),
        ),
    ]


def _not_said(request: MemberRequest, stories: Sequence[Story]) -> tuple[Tab, ...]:
    """Those whose teller did not say how it ended, where others did."""
    outcomes = {bool(each.outcome) for each in stories}
    return _links(request, NOT_SAID, [("outcome", _("Not said"))]) if len(outcomes) > 1 else ()


def _words(stories: Sequence[Story], field: str) -> list[tuple[str, str]]:
    """Only where there is something to choose from."""
    found = sorted({getattr(each, field) for each in stories} - {""})
    return [(code, word("Story", field, code, capital=True)) for code in found] if len(found) > 1 else []


def _links(request: MemberRequest, name: str, choices: Sequence[tuple[str, str]]) -> tuple[Tab, ...]:
    asked = request.GET.get(name)
    return tuple(Tab(label, f"?{urlencode({name: value})}", asked == value) for value, label in choices)


def narrow(request: MemberRequest, rows: QuerySet[models.Story]) -> QuerySet[models.Story]:
    """What the address asks for besides: a theme is in words, and of some tellers nothing is known."""
    theme = request.GET.get("theme", "")
    if request.GET.get(NOT_SAID) == "outcome":
        rows = rows.filter(outcome="")
    return rows.filter(theme=theme) if theme else rows


def detail(request: MemberRequest, row: models.Story) -> dict[str, Any]:
    standing = standing_of(request)
    read = _read(request, standing, standing.said(row))
    of = {"organisation": request.organisation.slug, "slug": row.slug}
    return {
        "read": read,
        "is_the_tellers": StoryLink.objects.to(row).exists(),
        "take_back_url": address("listen:take_back_story", **of) if may_edit(request) else "",
    }


def writing(_request: MemberRequest, form: Any) -> dict[str, Any]:
    return {"is_the_tellers": getattr(form, "is_the_tellers", False)}


def laid_first(request: MemberRequest, story: models.Story) -> dict[str, Any]:
    """A story that went wrong, or that speaks against a promise, is proposed as counter-evidence."""
    against = bool({story.outcome, story.stance} & AGAINST)
    return {
        "usp": story.usp,
        "touchpoint": story.touchpoint,
        "stance": "against" if against else "for",
        "text": story.text,
    }


def taken_away(went: Withdrawn) -> str:
    """Say what was taken away, with the story."""
    told = [_("The story is gone, with its history and what was said of it.")]
    if went.evidence:
        told.append(
            ngettext(
                "%(count)s piece of evidence went with it.", "%(count)s pieces of evidence went with it.", went.evidence
            )
            % {"count": went.evidence}
        )
    if went.quotes:
        told.append(
            ngettext(
                "In %(count)s place a quote was taken out.", "In %(count)s places a quote was taken out.", went.quotes
            )
            % {"count": went.quotes}
        )
    return " ".join(told)
