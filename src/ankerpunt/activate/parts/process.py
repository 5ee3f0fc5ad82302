"""What the page of a process shows: how much of it people arrange by themselves, and how they reach us (C3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Column, Kpi, Table
from ankerpunt.kit.wording import language, percent, short_month, word
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.process import (
    DEFINITION,
    along,
    cases,
    counts_of,
    first_day,
    happened,
    last_year,
    month_of,
)
from ankerpunt.publish.figure import Figure, Mark, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.core.paginator import Page

    from ankerpunt.activate.models import Process as ProcessRow
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.process import Along, Happened, Monthly, Year
    from ankerpunt.plan.nouns import Process

MOST_LINES = 6
EVERYTHING = 100


def detail(request: MemberRequest, row: ProcessRow) -> dict[str, Any]:
    standing = standing_of(request)
    said: Process = standing.said(row)
    counts, year = cases(said.id, standing.index), last_year(said.id, standing.index)
    kinds = [(kind, along(said.id, kind, standing.index)) for kind in ("case", "question")]
    bring = address("activate:bring_contacts", organisation=request.organisation.slug)
    return {
        "lead": _headline(year) if year else "",
        "kpis": _kpis(standing, said, year, kinds[1][1]),
        "definition": said.self_service or DEFINITION.say(language()),
        "behind": year is not None and year.behind,
        "share": _share(standing, said, counts) if counts and year else None,
        "figures": [_contacts(standing, said, kind, rows) for kind, rows in kinds if rows],
        "bring_url": f"{bring}?process={said.id}" if may_edit(request) else "",
    }


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    """How much of each process people arrange by themselves, and the ways to tables that are brought."""
    return {"table": table(standing_of(request), [row.slug for row in shown.object_list]), **ways(request)}


def table(standing: Standing, slugs: Sequence[str]) -> Table:
    """Each process with its share of self-service beside its goal, and how many questions there are."""
    rows = []
    for said in standing.found("Process", slugs):
        year, asked = last_year(said.id, standing.index), along(said.id, "question", standing.index)
        questions = sum(each.last_year for each in asked)
        rows.append(
            [
                standing.link_apart(said),
                percent(year.share) if year else "–",
                percent(said.target) if said.target is not None else "–",
                number_format(questions, force_grouping=True) if asked else "–",
            ]
        )
    heads = (_("Arranged themselves"), word("Process", "target", capital=True), _("Questions in a year"))
    columns = [Column(word("Process", capital=True)), *(Column(head, number=True) for head in heads)]
    return Table(word("Process", many=True, capital=True), columns, rows)


def ways(request: MemberRequest, _shown: Page[Any] | None = None) -> dict[str, Any]:
    """The ways to tables that are brought, for who may."""
    if not may_edit(request):
        return {}
    organisation = request.organisation.slug
    return {
        "bring_url": address("activate:bring_contacts", organisation=organisation),
        "names_url": address("activate:bring_names", organisation=organisation),
    }


def _headline(year: Year) -> str:
    told = _("%(share)s arranged by people themselves: %(part)s of %(whole)s cases, from %(first)s to %(last)s.")
    return told % {
        "share": percent(year.share),
        "part": number_format(year.part, force_grouping=True),
        "whole": number_format(year.whole, force_grouping=True),
        "first": _month(year.first),
        "last": _month(year.last),
    }


def _kpis(standing: Standing, said: Process, year: Year | None, questions: Sequence[Along]) -> list[Kpi]:
    found = []
    if year:
        known = ngettext("%(count)s month known", "%(count)s months known", year.known) % {"count": year.known}
        found.append(Kpi(_("Arranged themselves"), percent(year.share), note=known, share=year.share / EVERYTHING))
    if said.target is not None:
        when = _("by %(day)s") % {"day": date_format(said.target_on)} if said.target_on else ""
        found.append(Kpi(word("Process", "target", capital=True), percent(said.target), note=when))
    if said.baseline is not None:
        when = _("on %(day)s") % {"day": date_format(said.baseline_on)} if said.baseline_on else ""
        found.append(Kpi(_("Where we began"), percent(said.baseline), note=when))
    if questions:
        asked = sum(each.last_year for each in questions)
        found.append(Kpi(_("Questions in a year"), number_format(asked, force_grouping=True)))
    return found


def _share(standing: Standing, said: Process, counts: Monthly) -> Figure:
    months = range(counts.first, counts.first + len(counts.whole))
    shares = tuple(
        round(EVERYTHING * part / whole, 1) if whole else None
        for part, whole in zip(counts.part, counts.whole, strict=True)
    )
    series = [Series(_("Arranged themselves"), shares)]
    if said.target is not None:
        series.append(Series(word("Process", "target", capital=True), (said.target,) * len(months)))
    marks = _marks(standing, happened(said.id, standing.index), months)
    return Figure(
        kind="line",
        title=_("Share that people arrange by themselves"),
        summary=_share_said(shares, months),
        labels=tuple(map(_month, months)),
        series=tuple(series),
        head=_("Month"),
        unit="%",
        marks=marks,
        happened=_("What happened"),
    )


def _share_said(shares: Sequence[float | None], months: range) -> str:
    """From where to where, and the lowest and the highest month."""
    known = [(share, month) for share, month in zip(shares, months, strict=True) if share is not None]
    (first, begun), (last, ended) = known[0], known[-1]
    (low, lowest), (high, highest) = min(known), max(known)
    told = _(
        "From %(first)s in %(begun)s to %(last)s in %(ended)s; lowest %(low)s in %(lowest)s, "
        "highest %(high)s in %(highest)s."
    )
    return told % {
        "first": percent(first),
        "begun": _month(begun),
        "last": percent(last),
        "ended": _month(ended),
        "low": percent(low),
        "lowest": _month(lowest),
        "high": percent(high),
        "highest": _month(highest),
    }


def _contacts(standing: Standing, said: Process, kind: str, rows: Sequence[Along]) -> Figure:
    """The contacts of one kind along each channel; what is used least is one line together."""
    first = min(month_of(each.series.first_month) for each in rows)
    end = max(month_of(each.series.first_month) + len(each.series.counts) for each in rows)
    months = range(first, end)
    most = rows if len(rows) <= MOST_LINES else rows[: MOST_LINES - 1]
    series = [Series(_channel(standing, each), counts_of(each.series, months)) for each in most]
    if rest := rows[len(most) :]:
        together = zip(*(counts_of(each.series, months) for each in rest), strict=True)
        series.append(Series(_("Other channels"), tuple(_sum(counts) for counts in together)))
    return Figure(
        kind="line",
        title=_("Cases by channel") if kind == "case" else _("Questions by channel"),
        summary=_channels_said(standing, rows),
        labels=tuple(map(_month, months)),
        series=tuple(series),
        head=_("Month"),
        marks=_marks(standing, happened(said.id, standing.index), months),
        happened=_("What happened"),
    )


def _channels_said(standing: Standing, rows: Sequence[Along]) -> str:
    """How many along each channel in the last year, the most used first."""
    whole = sum(each.last_year for each in rows)
    told = [
        _("%(channel)s %(count)s")
        % {"channel": _channel(standing, each), "count": number_format(each.last_year, force_grouping=True)}
        for each in rows
    ]
    said = _("In the last year %(whole)s: %(parts)s.")
    return said % {"whole": number_format(whole, force_grouping=True), "parts": ", ".join(told)}


def _marks(standing: Standing, found: Iterable[Happened], months: range) -> tuple[Mark, ...]:
    """What happened within these months, by the place of its months among them."""
    return tuple(
        Mark(
            max(each.first, months[0]) - months[0],
            min(each.last, months[-1]) - months[0],
            _named(standing, each),
            dashed=each.kind == "event",
        )
        for each in found
        if each.last >= months[0] and each.first <= months[-1]
    )


def _named(standing: Standing, each: Happened) -> str:
    kind = word("Campaign" if each.kind == "campaign" else "ProcessEvent")
    when = _month(each.first)
    if each.last != each.first:
        when = _("%(first)s to %(last)s") % {"first": when, "last": _month(each.last)}
    return f"{standing.name(each.row)} ({kind}, {when})"


def _channel(standing: Standing, each: Along) -> str:
    return ", ".join(standing.name(row) for row in standing.found("Channel", [each.series.channel]))


def _sum(counts: Iterable[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _month(month: int) -> str:
    return short_month(first_day(month))
