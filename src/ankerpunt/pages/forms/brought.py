"""A form into which a table is brought: as a file, one sheet of it, or rows that are pasted.

    class RankingForm(BroughtForm):
        limits, roles = LIMITS, ROLES

        def clean(self):
            cleaned = super().clean()
            if text := self.brought(cleaned): ...

A file cannot be sent again by itself: its rows come back as text in the form, where they can be mended. A `TakenForm`
has two steps: look at what would happen, then do exactly that; its page extends `pages/bring.html`.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.carried import carry
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import language
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import KeyedForm, Sent, made_before, note_made
from ankerpunt.tables.delimited import text_of
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import SeveralSheetsError, read, sheet_for
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Member
    from ankerpunt.tables.reading import Book
    from ankerpunt.tables.role import Role


TAKE = "take"


class BroughtForm(KeyedForm, LegibleForm):
    file = forms.FileField(
        label=gettext_lazy("A file: CSV or Excel (.xlsx)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )
    sheet = forms.ChoiceField(label=gettext_lazy("Which sheet holds the table?"), required=False)
    sheets = forms.CharField(required=False, widget=forms.HiddenInput)
    table = forms.CharField(
        label=gettext_lazy("Or paste the rows here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
    )

    limits = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=501, columns=40, cells=50_000)
    roles: Sequence[Role] = ()

    def __init__(self, data: QueryDict | None, files: Any) -> None:
        super().__init__(data, files)
        self.remarks: list[str] = []
        self._offer_sheets(self._carried())

    def brought(self, cleaned: dict[str, Any]) -> str:
        """The rows of the file or of the sheet that was chosen in it, or else those that were pasted."""
        file, typed = cleaned.get("file"), cleaned.get("table") or ""
        carried = self._carried()
        if not file and cleaned.get("sheet") and carried:
            typed = carried.get(cleaned["sheet"], "")
            self._carry({})
        elif file:
            typed = self._of_file(file.read(self.limits.size + 1))
        elif not typed.strip() and not self.errors.get("table"):
            self.add_error("file", _("Choose a file, or paste the rows."))
        if typed:
            carry(self, table=typed)
        return typed if typed.strip() else ""

    @property
    def several_sheets(self) -> bool:
        field: Any = self.fields["sheet"]
        return len(field.choices) > 1

    def _of_file(self, content: bytes) -> str:
        try:
            book = read(content, self.limits)
            sheet, notices = sheet_for(book, self.roles)
        except SeveralSheetsError as several:
            self._carry({name: self._written(book, name) for name in several.names})
            self.add_error("sheet", _("This file has several sheets with a table. Choose one."))
        except Refusal as no:
            self.add_error("file", no.sentence.say(language()))
        else:
            self._carry({})
            self.remarks = [notice.text.say(language()) for notice in (*notices, *sheet.notices)]
            return text_of(zip(*sheet.columns, strict=True))
        return ""

    def _written(self, book: Book, name: str) -> str:
        sheet, _notices = sheet_for(book, self.roles, name=name)
        return text_of(zip(*sheet.columns, strict=True))

    def _carried(self) -> dict[str, str]:
        """The sheets of a file that was sent before."""
        try:
            return msgspec.json.decode(self.data.get("sheets") or "{}", type=dict[str, str])
        except msgspec.MsgspecError:
            return {}

    def _carry(self, sheets: Mapping[str, str]) -> None:
        carry(self, sheets=json.dumps(sheets) if sheets else "", sheet="")
        self._offer_sheets(sheets)

    def _offer_sheets(self, names: Mapping[str, str]) -> None:
        field: Any = self.fields["sheet"]
        field.choices = [("", _("choose")), *((name, name) for name in names)]


class TakenForm(BroughtForm):
    """Two steps with one form: `shows` says what a person saw, `do` does that, once, as one act."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, files: Any) -> None:
        super().__init__(data, files)
        self.shown = ""

    def shows(self, digest: str) -> None:
        """Say in short what the page shows, to carry along: who says yes has seen this."""
        self.shown = digest
        carry(self, seen=digest, key=self.data.get("key") or str(uuid4()))

    @cached_property
    def digest(self) -> str:
        """Of what was sent, asked for before anything is carried along in its place."""
        return super().digest

    def do(self, by: Member) -> str:
        """Do what was agreed; gives the id of a row that says where one goes."""
        raise NotImplementedError

    @property
    def taking(self) -> bool:
        """Whether somebody pressed to have it done."""
        return bool(self.shown) and self.data.get("step") == TAKE

    @property
    def moved(self) -> bool:
        """Whether it is another proposal than the one that a person said yes to."""
        cleaned = self.cleaned_data if self.taking else {}
        return self.taking and (cleaned.get("seen") != self.shown or bool(cleaned.get("file")))

    @property
    def offers(self) -> bool:
        """Whether the page has something to say yes to."""
        return bool(self.shown)

    @property
    def agreed(self) -> bool:
        """Whether a person saw exactly this, and said yes to it."""
        return self.taking and self.offers and not self.moved

    def take_over(self, *, by: Member) -> Sent | None:
        """Do what a person said yes to, once; None: show the form again."""
        with changing(by=by) as change:
            if made := made_before(self, by):
                return Sent(made.row, made.undo_url)
            if not (self.is_valid() and self.agreed):
                return None
            slug = self.do(by)
            note_made(self, by, slug, change=change)
        return Sent(slug, change.undo_url)
