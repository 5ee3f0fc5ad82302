"""The table of who works where, as it is brought: it is counted in the request and then forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.kit.wording import language
from ankerpunt.listen.brought.roster import LIMITS, ROLES, Roster, roster_of
from ankerpunt.pages.forms.brought import BroughtForm
from ankerpunt.tables.reading import read
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.plan.nouns import Unit


class RosterForm(BroughtForm):
    limits, roles = LIMITS, ROLES

    def __init__(self, data: Any, files: Any, *, units: Sequence[Unit], mailed: bool = False) -> None:
        super().__init__(data, files)
        self.units, self.mailed = units, mailed
        self.roster: Roster | None = None
        fields: dict[str, Any] = self.fields
        fields["table"].help_text = (
            _("One row for each person: their team and e-mail address.")
            if mailed
            else _("One row for each team with a number, or one row for each person with their team.")
        )

    @property
    def status(self) -> int:
        return 422 if self.errors else 200

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text and not self.errors:
            try:
                table = table_of(read(text, LIMITS).sheets[0], ROLES)
                table.settled()
                self.roster = roster_of(table, self.units, mailed=self.mailed)
            except Refusal as no:
                self.add_error("table", no.sentence.say(language()))
        return cleaned
