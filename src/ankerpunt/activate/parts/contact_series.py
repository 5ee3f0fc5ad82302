"""What the page shows of contacts that are brought: what names mean, and channel by channel what would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.brought.contacts import NEW, SKIP
from ankerpunt.kit.wording import language, short_month, word
from ankerpunt.plan.facts.process import first_day
from ankerpunt.plan.nouns import Channel, Process

if TYPE_CHECKING:
    from ankerpunt.activate.brought.contacts import Unknown
    from ankerpunt.activate.brought.proposal import MonthDifference, SeriesDifference
    from ankerpunt.activate.forms.contacts import ContactsForm

SHOWN, WRONG_SHOWN = 4, 12


@dataclass(frozen=True)
class Mistake:
    """What is wrong, in one row or (without one) in the table."""

    row: int | None
    sentence: str


@dataclass(frozen=True)
class Name:
    """A name that somebody says the meaning of."""

    said: str
    rows: str
    name: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Line:
    """One channel of a process: how many numbers are new and how many as they were, and what differs."""

    process: str
    channel: str
    period: str
    new: int
    same: int
    differs: tuple[str, ...]
    more: int
    name: str
    replaces: bool


def showing(form: ContactsForm) -> dict[str, Any]:
    """What the template needs beside the form."""
    if form.contacts is None:
        return {}
    speech = language()
    row = _("Row %(row)s: %(sentence)s")
    wrong = [row % {"row": each.row, "sentence": each.text.say(speech)} for each in form.contacts.wrong]
    return {
        "needed": [Mistake(None, each.say(speech)) for each in form.contacts.needed],
        "names": [_name(form, each) for each in form.contacts.unknown],
        "waiting": len(form.contacts.waiting),
        "wrong": wrong[:WRONG_SHOWN],
        "more_wrong": max(len(wrong) - WRONG_SHOWN, 0),
        "lines": [_line(form, each) for each in form.proposal.series if each.changes] if form.proposal else [],
        "counts": _counts(form),
    }


def _counts(form: ContactsForm) -> list[str]:
    """How many numbers are new, differ or are as they were."""
    if form.proposal is None:
        return []
    new, same, differ = (form.proposal.count(outcome) for outcome in ("new", "same", "clash"))
    found = [
        (new, _("%(count)s new")),
        (differ, ngettext("%(count)s differs", "%(count)s differ", differ)),
        (same, _("%(count)s as it is")),
    ]
    return [told % {"count": count} for count, told in found if count]


def _name(form: ContactsForm, unknown: Unknown) -> Name:
    noun: type[Process] | type[Channel] = Process if unknown.what == "process" else Channel
    rows = form.standing.index.rows(noun)
    known = sorted((form.standing.name(row), row.id) for row in rows)
    new = _("A new process") if noun is Process else _("A new channel")
    options = [("", _("choose")), *((slug, name) for name, slug in known), (NEW, new), (SKIP, _("Leave out"))]
    told = ngettext("in %(count)s row", "in %(count)s rows", unknown.rows) % {"count": unknown.rows}
    return Name(
        unknown.said, told, unknown.name, tuple((value, label, value == unknown.to) for value, label in options)
    )


def _line(form: ContactsForm, each: SeriesDifference) -> Line:
    first, last = each.months[0].month, each.months[-1].month
    differs = each.of("clash")
    kind = word("ContactSeries", "kind", each.kind)
    return Line(
        process=_called(form, "Process", each.process),
        channel=f"{_called(form, 'Channel', each.channel)}, {kind}",
        period=_month(first)
        if first == last
        else _("%(first)s to %(last)s") % {"first": _month(first), "last": _month(last)},
        new=len(each.of("new")),
        same=len(each.of("same")),
        differs=tuple(map(_differs, differs[:SHOWN])),
        more=max(len(differs) - SHOWN, 0),
        name=each.name,
        replaces=each.replaces(form.choices),
    )


def _called(form: ContactsForm, noun: str, slug: str) -> str:
    if slug.startswith(NEW):
        return _("%(name)s (new)") % {"name": slug.removeprefix(NEW)}
    return ", ".join(form.standing.name(row) for row in form.standing.found(noun, [slug]))


def _differs(each: MonthDifference) -> str:
    said = _("%(month)s: %(stands)s here, %(comes)s in the table")
    stands, comes = (number_format(count, force_grouping=True) for count in (each.stands or 0, each.comes))
    return said % {"month": _month(each.month), "stands": stands, "comes": comes}


def _month(month: int) -> str:
    return short_month(first_day(month))
