"""A list of rows to make: a file or pasted lines, what holds for all of them, and what would be made."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import language
from ankerpunt.pages.forms.brought import TakenForm
from ankerpunt.pages.forms.object import made
from ankerpunt.pages.several import Reader, laid_out, roles_of
from ankerpunt.tables.key import key
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read, sheet_for
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.organisation.models import Member, Owned
    from ankerpunt.pages.registry import Filling
    from ankerpunt.pages.several import Line, Several

MOST_LINES = 200


class SeveralForm(TakenForm):
    """Two steps with one form: look at how the list was read, then make exactly that as one act."""

    limits = Limits(size=2**20, unpacked=20 * 2**20, rows=MOST_LINES + 1, columns=40, cells=20_000)

    def __init__(
        self, data: QueryDict | None, files: Any, *, filled: Filling, several: Several, by: Member, begun: Owned
    ) -> None:
        self.roles = roles_of(filled.noun, several.columns)
        super().__init__(data, files)
        self.filled, self.by, self.instance = filled, by, begun
        self.lines: list[Line] = []
        self.offered = False  # whether it holds what one can begin with, and nobody sent anything yet
        self.common = several.common
        form = made(filled.form_class, filled.noun, by=by, instance=begun)
        for name in self.common:
            self.fields[name] = form.fields[name]
            self.fields[name].initial = form[name].value()
            self.fields[name].required = False  # a column may say it
        self.fields["table"].label = _("The list")
        self.fields["file"].label = _("Or a file: CSV or Excel (.xlsx)")
        self.fields["table"].help_text = _("One on each line, or columns as they come out of Excel: %(columns)s.") % {
            "columns": ", ".join(role.label.say(language()) for role in self.roles)
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text and not self.errors:
            self._read(text)
        return cleaned

    def _read(self, text: str) -> None:
        try:
            layout = laid_out(sheet_for(read(text, self.limits), self.roles)[0], self.roles)
        except Refusal as no:
            self.add_error("table", no.sentence.say(language()))
            return
        if layout.unused:
            self.remarks.append(_("Not used: %(columns)s.") % {"columns": ", ".join(layout.unused)})
        asked: Any = {name: self.data.getlist(name) for name in self.common}  # type: ignore[attr-defined]
        common = {name: sent for name, sent in asked.items() if sent}
        reader = Reader(self.filled.noun, self.filled.form_class, self.by, self.instance, common)
        self.lines = reader.lines(layout)
        self.shows(self._digest)

    @property
    def _digest(self) -> str:
        told = [(dict(line.cells), line.new, line.why) for line in self.lines]
        common = [self.data.getlist(name) for name in self.common]  # type: ignore[attr-defined]
        return hashlib.blake2b(repr((told, common)).encode(), digest_size=16).hexdigest()

    @property
    def new(self) -> list[Line]:
        return [line for line in self.lines if line.new]

    @property
    def asked_once(self) -> list[forms.BoundField]:
        return [self[name] for name in self.common]

    @property
    def headings(self) -> list[str]:
        """Of the columns that the list has."""
        names = next((line.cells for line in self.lines), {})
        return [role.label.say(language()) for role in self.roles if role.name in names]

    @property
    def make_label(self) -> str:
        return ngettext("Make this one", "Make these %(count)s", len(self.new)) % {"count": len(self.new)}

    @property
    def made_label(self) -> str:
        if not self.new:
            return _("These were made already.")
        return ngettext("%(count)s is made.", "%(count)s are made.", len(self.new)) % {"count": len(self.new)}

    @property
    def status(self) -> int:
        return 422 if self.is_bound and not self.offered and (self.errors or not self.new) else 200

    @property
    def offers(self) -> bool:
        return bool(self.new)

    def do(self, by: Member) -> str:
        rows: dict[str, Any] = {key(line.name): line.form.save() for line in self.new}
        for line in self.new:
            for name, other in line.waits.items():
                setattr(rows[key(line.name)], name, rows[other])
            if line.waits:
                rows[key(line.name)].save()
        return str(next(iter(rows.values())).slug)
