"""A table of contacts to take over: how it is read, what names mean, and what would change."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ankerpunt.activate.actions.contacts import put_in
from ankerpunt.activate.brought.contact_columns import roles_for
from ankerpunt.activate.brought.contacts import (
    LIMITS,
    NEW,
    SKIP,
    Contacts,
    Given,
    Unknown,
    contacts_in,
)
from ankerpunt.activate.brought.proposal import Proposal, proposed
from ankerpunt.kit.wording import language, word
from ankerpunt.pages.columns import Chosen, Column, as_chosen, columns_of, role_of_columns
from ankerpunt.pages.forms.brought import TakenForm
from ankerpunt.pages.models import KnownHeading
from ankerpunt.plan.nouns import Channel, Process
from ankerpunt.tables.reading import read
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

TABLE = "contacts"
MOST_UNKNOWN, MOST_NAMES = 60, 500


class ContactsForm(TakenForm):
    """Two steps with one form: look at how the table was read and what would change, then do exactly that."""

    limits = LIMITS

    process = forms.ChoiceField(
        label=gettext_lazy("Which process is it about?"),
        help_text=gettext_lazy("Only where the table has no column that says so."),
        required=False,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What does the table count?"),
        help_text=gettext_lazy("Only where the table does not say so itself."),
        required=False,
    )

    def __init__(self, data: QueryDict | None, files: Any, *, standing: Standing, process: str = "") -> None:
        self.roles = roles_for(standing.index)
        super().__init__(data, files)
        self.standing = standing
        self.columns: list[Column] = []
        self.heads = ""
        self.contacts: Contacts | None = None
        self.proposal: Proposal | None = None
        self.plain: dict[int, str] = {}
        self.before: dict[str, str] = {}
        self.table_read: Table | None = None
        named = sorted((standing.name(row), row.id) for row in standing.index.rows(Process))
        fields: dict[str, Any] = self.fields
        fields["table"].help_text = _("The first row names the columns: month, process, channel and number.")
        fields["process"].choices = [("", _("the table says it")), *((slug, name) for name, slug in named)]
        fields["process"].initial = process
        fields["kind"].choices = [
            (kind, word("ContactSeries", "kind", kind, capital=True)) for kind in ("case", "question")
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text and not self.errors:
            try:
                self._read(read(text, LIMITS).sheets[0])
            except Refusal as no:
                self.add_error("table", no.sentence.say(language()))
        return cleaned

    def _read(self, sheet: Sheet) -> None:
        plain = table_of(sheet, self.roles)
        self.plain = role_of_columns(plain)
        chosen = Chosen(cast(QueryDict, self.data), sheet, self.roles)
        table = as_chosen(sheet, self.roles, self._as_before(sheet, plain), chosen.columns)
        self.table_read, self.columns, self.heads = table, columns_of(table), chosen.heads
        given = Given(
            process=self.cleaned_data.get("process") or "",
            kind=self.cleaned_data.get("kind") or "case",
            meant=self._meant(table),
        )
        self.contacts = contacts_in(table, self.standing.index, given, today=timezone.localdate())
        if len(self.contacts.waiting) > MOST_UNKNOWN:
            told = _("More than %(most)s names in this table are not known here. Is the right column chosen?")
            self.contacts = None
            self.add_error("table", told % {"most": MOST_UNKNOWN})
            return
        self.proposal = proposed(self.contacts, self.standing.index)
        if self.proposal.changes and not self.contacts.waiting:
            self.shows(self.proposal.digest)

    def _as_before(self, sheet: Sheet, plain: Table) -> Table:
        """The columns, where a heading is taken for what it was the last time."""
        self.before = KnownHeading.objects.meant(self.standing.organisation, TABLE, plain.header)
        known = {"", *(role.name for role in self.roles)}
        told = {at: self.before[name] for at, name in enumerate(plain.header) if self.before.get(name) in known}
        return table_of(sheet, self.roles, told=told, how="heading") if told else plain

    def _meant_before(self, table: Table) -> dict[str, str]:
        """What names stood for the last time that somebody had to say it."""
        found: dict[str, str] = {}
        for what in self._can_mean:
            names = sorted(set(table.cells(what)))[:MOST_NAMES] if what in table.parts else []
            before = KnownHeading.objects.meant(self.standing.organisation, f"{TABLE} {what}", names)
            found |= {Unknown(what, said).name: means for said, means in before.items()}
        return found

    def _meant(self, table: Table) -> dict[str, str]:
        """What names stand for, as far as they can: as it was, or as somebody chose now."""
        sent = {name: str(value) for name, value in self.data.items() if name.startswith("means ")}
        found = {**self._meant_before(table), **sent}
        return {name: value for name, value in found.items() if value in self._can_mean.get(name.split(" ")[1], ())}

    @cached_property
    def _can_mean(self) -> dict[str, set[str]]:
        index = self.standing.index
        return {
            "process": {NEW, SKIP, *(row.id for row in index.rows(Process))},
            "channel": {NEW, SKIP, *(row.id for row in index.rows(Channel))},
        }

    @property
    def choices(self) -> dict[str, str]:
        """What somebody chose between what comes in and what is here."""
        return {name: value for name, value in self.data.items() if name.startswith("take ")}

    @property
    def parts(self) -> list[tuple[str, str]]:
        """What a column can be."""
        return [(role.name, role.label.say(language())) for role in self.roles]

    @property
    def said(self) -> list[str]:
        """What a person wants to know about how the table was read."""
        notices = self.table_read.notices if self.table_read else ()
        return [*self.remarks, *(notice.text.say(language()) for notice in notices)]

    @property
    def taken(self) -> int:
        return self.proposal.taken(self.choices) if self.proposal else 0

    @property
    def agreed(self) -> bool:
        return super().agreed and self.taken > 0

    @property
    def takes_nothing(self) -> bool:
        """Whether somebody said yes to numbers that differ, and ticked none of them."""
        return self.taking and not self.moved and self.taken == 0

    @property
    def take_label(self) -> str:
        """Where something differs, how many it will be depends on what is ticked."""
        if self.proposal and self.proposal.count("clash"):
            return _("Take this over")
        return ngettext("Take over %(count)s number", "Take over %(count)s numbers", self.taken) % {"count": self.taken}

    @property
    def status(self) -> int:
        if not self.is_bound:
            return 200
        return 409 if self.moved else 422 if self.errors or not self.shown or self.takes_nothing else 200

    def do(self, by: Member) -> str:
        if self.proposal is None or self.contacts is None:
            return ""
        put_in(self.proposal, choices=self.choices, by=by)
        self._remember()
        return next((each.process for each in self.proposal.series if not each.process.startswith(NEW)), "")

    def _remember(self) -> None:
        """Keep what a person chose, to take it for that the next time: headings and names, by their mark alone."""
        if self.table_read is None or self.contacts is None:
            return
        organisation, header = self.standing.organisation, self.table_read.header
        roles = role_of_columns(self.table_read)
        chosen = {
            header[at]: role for at, role in roles.items() if role != self.plain.get(at) or header[at] in self.before
        }
        KnownHeading.objects.remember(organisation, TABLE, chosen)
        for what in self._can_mean:
            named = {each.said: each.to for each in self.contacts.unknown if each.what == what and each.to != NEW}
            KnownHeading.objects.remember(organisation, f"{TABLE} {what}", named)
