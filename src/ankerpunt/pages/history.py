"""Who changed a row, when, and what; and what it was at any of those moments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.parts import Column, Table
from ankerpunt.kit.wording import word
from ankerpunt.mirror.history import entries_of, since
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.facts import spoken
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from ankerpunt.mirror.history import FieldChange
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.tables import Field

PAGES_SHOWN = 8
NOTHING = "–"


class Told(Struct, frozen=True):
    """One page of a row's history in words: who did what when, and which fields changed."""

    when: datetime
    who: str
    what: str
    changes: tuple[tuple[str, str, str], ...]
    url: str = ""


def history_of(
    request: MemberRequest, row: Owned, *, newest: int = PAGES_SHOWN, after: int = 0, back: str = ""
) -> list[Told]:
    """Who changed the row, newest first; `back` is the address below which each moment before now has its page."""
    noun = type(row).__name__
    acts = {"created": _("added this"), "changed": _("changed this"), "removed": _("removed this")}
    fields = {field.name: field for field in kind(noun).table.fields}
    return [
        Told(
            when=entry.at,
            who=str(entry.user or _("An import")),
            what=acts[entry.kind],
            changes=tuple(_changed(noun, fields[each.field], each) for each in entry.changes if each.field in fields),
            url=f"{back}{entry.page}/" if back and entry.kind != "removed" and (at or after) else "",
        )
        for at, entry in enumerate(entries_of(row, standing_of(request), newest=newest, after=after))
    ]


def beside_now(request: MemberRequest, row: Owned, page: Any) -> Table | None:
    """Each field that says something else now than on a page of the history; None where nothing does."""
    noun, columns = type(row).__name__, [Column(_("What")), Column(_("As it is now")), Column(_("As it was then"))]
    fields = {field.name: field for field in kind(noun).table.fields}
    found = [each for each in since(row, page, standing_of(request)) if each.field in fields]
    rows = [
        (word(noun, each.field), *(_in_words(noun, fields[each.field], value) for value in (each.before, each.after)))
        for each in found
    ]
    return Table(_("What changes"), columns, rows) if rows else None


def _changed(noun: str, field: Field, change: FieldChange) -> tuple[str, str, str]:
    before, after = (shorten(_in_words(noun, field, value)) for value in (change.before, change.after))
    return word(noun, field.name), before, after


def _in_words(noun: str, field: Field, value: Any) -> str:
    """A value, or a list of them."""
    values = value if isinstance(value, list | tuple) else [value]
    shown = (str(each) if field.kind == "ref" and each else spoken(noun, field, each) for each in values)
    return ", ".join(each for each in shown if each) or NOTHING
