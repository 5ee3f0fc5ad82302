"""Taking over contacts by month, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ankerpunt.activate.brought.contacts import NEW
from ankerpunt.activate.brought.proposal import merged
from ankerpunt.activate.models import Channel, ContactSeries, Process
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.activate.brought.proposal import Proposal, SeriesDifference
    from ankerpunt.organisation.models import Change, Member

Row = TypeVar("Row", Process, Channel)


def put_in(proposal: Proposal, *, choices: Mapping[str, str], by: Member) -> Change:
    """Put numbers in the series of processes; `choices` says where what is here gives way."""
    with changing(by=by) as change:
        taken = [(each, found) for each in proposal.series if (found := each.taken(choices))]
        processes = _rows(Process, {each.process for each, _found in taken}, by=by)
        channels = _rows(Channel, {each.channel for each, _found in taken}, by=by)
        rows = ContactSeries.objects.with_archived(by.organisation)
        there = {(row.process_id, row.channel_id, row.kind): row for row in rows}
        for each, found in taken:
            process, channel = processes[each.process], channels[each.channel]
            row = there.get((process.pk, channel.pk, each.kind)) or _begun(each, process, channel)
            # As the row is now: who brought a table at the same moment loses nothing. What was put away begins anew.
            first, counts = (None, ()) if row.archived_on else (row.first_month, row.counts)
            row.archived_on = None
            row.first_month, row.counts = merged(first, counts, found)
            row.full_clean(exclude=["slug"])
            row.save()
    return change


def _begun(each: SeriesDifference, process: Process, channel: Channel) -> ContactSeries:
    return ContactSeries(organisation=process.organisation, process=process, channel=channel, kind=each.kind)


def _rows(model: type[Row], wanted: set[str], *, by: Member) -> dict[str, Row]:
    """The rows by id, and those that are new by their name after the sign for new."""
    found = {row.slug: row for row in model.objects.of(by.organisation)}
    for name in sorted(each for each in wanted if each.startswith(NEW)):
        row = model(organisation=by.organisation, name=name.removeprefix(NEW))
        row.full_clean(exclude=["slug"])
        row.save()
        found[name] = row
    return found
