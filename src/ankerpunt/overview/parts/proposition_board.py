"""The page for the board: the sheet that goes to paper too, with the way from each line to what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import DECISIONS, kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.publish.board import sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.board_sheet import Claimed, Row, Section, Sheet


def sheet_or_404(request: MemberRequest, group: str = "") -> Sheet:
    """What the board reads today; one query, for what the check stops."""
    standing = standing_of(request)
    gates = standing.findings.filter(severity="gate").said()
    try:
        return sheet_of(standing.index, gates, group=group, today=timezone.localdate(), language=language())
    except LookupError as nothing:
        raise Http404(group) from nothing


def board_url(organisation: str, group: str = "") -> str:
    if not group:
        return address("overview:board", organisation=organisation)
    return address("overview:group_board", organisation=organisation, group=group)


@dataclass(frozen=True)
class Part:
    """What is promised to one group, with the ways from it; the way to what it asks is for who may write that down."""

    section: Section
    usps: list[tuple[Claimed, str]]
    changed: list[tuple[Row, str]]
    onward: list[tuple[Row, str]]
    board_url: str
    matrix_url: str
    asks_url: str


def board_page(request: MemberRequest, group: str = "") -> dict[str, Any]:
    sheet, organisation = sheet_or_404(request, group), request.organisation.slug
    paper = {"organisation": organisation, **({"group": group} if group else {})}
    return {
        "sheet": sheet,
        "crumbs": [Link(_("For the board"), board_url(organisation))] if group else (),
        "parts": [_part(request, each, one=bool(group)) for each in sheet.sections],
        "shared": _with_ways(organisation, sheet.shared),
        "also": _with_ways(organisation, sheet.also),
        "asks": _with_ways(organisation, sheet.asks),
        "decided": _with_ways(organisation, sheet.decided),
        "paper_url": address("overview:group_board_paper" if group else "overview:board_paper", **paper),
    }


def _part(request: MemberRequest, section: Section, *, one: bool) -> Part:
    organisation = request.organisation.slug
    asks = kind("Proposition").act_address(organisation, "edit", section.promise_id) + "#id_asks"
    return Part(
        section,
        usps=[(each, address("overview:trace", organisation=organisation, slug=each.id)) for each in section.usps],
        changed=_with_ways(organisation, section.changed),
        onward=_with_ways(organisation, section.onward),
        board_url="" if one else board_url(organisation, section.id),
        matrix_url=address("anchor:matrix", organisation=organisation, group=section.id),
        asks_url=asks if section.promise_id and may_edit(request) else "",
    )


def _with_ways(organisation: str, rows: Iterable[Row]) -> list[tuple[Row, str]]:
    return [(row, _way(organisation, row)) for row in rows]


def _way(organisation: str, row: Row) -> str:
    """The page of what a line is about, if it has one."""
    if row.about is None:
        return ""
    noun, slug = row.about
    if noun in DECISIONS:
        return address("overview:decision", organisation=organisation, noun=noun, slug=slug)
    return "" if noun == "Organisation" else kind(noun).address(organisation, slug)
