"""National names for processes: a list that is brought, a proposal for each process, and what somebody accepts."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.activate.actions.product_names import accept
from ankerpunt.activate.brought.product_names import LIMITS, ROLES, Match, ProductName, matches, meant, names_in
from ankerpunt.kit.wording import language
from ankerpunt.pages.forms.brought import TakenForm
from ankerpunt.plan.nouns import Process
from ankerpunt.tables.key import key
from ankerpunt.tables.reading import read_table
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

CALLED = "called"


@dataclass(frozen=True)
class Asked:
    """One process as the page asks about it: what would be its name, why that cannot be, or what is odd about it."""

    match: Match
    field: str
    value: str
    wrong: str
    note: str


class ProductNamesForm(TakenForm):
    """Two steps with one form: look at the proposals, then accept them as they are or otherwise."""

    limits, roles = LIMITS, ROLES

    def __init__(self, data: QueryDict | None, files: Any, *, standing: Standing) -> None:
        super().__init__(data, files)
        self.standing = standing
        self.names: tuple[ProductName, ...] = ()
        self.asked: list[Asked] = []
        self.fields["table"].help_text = _("The first row names the columns: naam and uri.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text and not self.errors:
            try:
                self.names = names_in(read_table(text, ROLES, LIMITS))
            except Refusal as no:
                self.add_error("table", no.sentence.say(language()))
                return cleaned
            rows = sorted(self.standing.index.rows(Process), key=lambda row: row.name)
            if not rows:
                self.add_error("table", _("There is no process yet. Add one first."))
                return cleaned
            self.asked = [self._asked(match) for match in matches(rows, self.names)]
            told = [(each.match.process.id, each.match.process.product_name) for each in self.asked]
            self.shows(blake2s(repr((told, self.names)).encode(), digest_size=12).hexdigest())
        return cleaned

    def _asked(self, match: Match) -> Asked:
        field = f"{CALLED} {match.process.id}"
        value = str(self.data.get(field, match.name)).strip()
        known = not value or meant(value, self.names) is not None
        told = "" if known else _("“%(name)s” is not in the list.") % {"name": value}
        before = key(value) == key(match.process.product_name)
        return Asked(match, field, value, wrong="" if before else told, note=told if before else "")

    @property
    def offers(self) -> bool:
        return bool(self.asked)

    @property
    def agreed(self) -> bool:
        return super().agreed and not any(each.wrong for each in self.asked)

    @property
    def changed(self) -> dict[str, ProductName]:
        """The processes that get another name, by id; nothing where somebody emptied it."""
        found = {}
        for each in self.asked:
            name = meant(each.value, self.names) or ProductName(each.value, each.match.process.product_uri)
            if not each.value:
                name = ProductName("", "")
            if (name.name, name.uri) != (each.match.process.product_name, each.match.process.product_uri):
                found[each.match.process.id] = name
        return found

    @property
    def status(self) -> int:
        if not self.is_bound:
            return 200
        wrong = self.taking and any(each.wrong for each in self.asked)
        return 409 if self.moved else 422 if self.errors or wrong else 200

    def do(self, by: Member) -> str:
        accept(self.changed, by=by)
        return ""
