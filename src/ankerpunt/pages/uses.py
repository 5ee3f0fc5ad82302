"""Where a row is used: everything in the plan that points at it, read from the plan in memory, without a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import pointing_at
from ankerpunt.mirror.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.tables import Field


FEW = 25
# Of the conversations for a team only the weeks are shown, not how many there are; see docs/adr/0017.
NEVER_COUNTED = {("Conversation", "unit")}


class Use(Struct, frozen=True):
    """The rows of one noun that point at a row through one field, and where to see them all or add one."""

    noun: str
    label: str
    rows: tuple[Link, ...]
    count: int
    all_url: str
    add_url: str

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


def uses_of(request: MemberRequest, noun: str, slug: str, *, without: Collection[str] = ()) -> list[Use]:
    """Every field that can point at this row, those that nobody filled included; `without` leaves nouns out."""
    holders = [
        (kind, field)
        for kind, field in pointing_at(noun)
        if kind.editable and kind.noun not in without and (kind.noun, field.name) not in NEVER_COUNTED
    ]
    return [_use(request, kind, field, slug) for kind, field in holders]


def _use(request: MemberRequest, holder: Kind, field: Field, slug: str) -> Use:
    standing, organisation = standing_of(request), request.organisation.slug
    found = standing.index.referring(slug, by=(holder.table.noun, field.name))
    rows = [row for row in found if getattr(row, "archived_on", None) is None]
    return Use(
        noun=holder.noun,
        label=sentence_case(word(holder.noun, many=True)),
        rows=tuple(standing.link_apart(row) for row in rows[:FEW]),
        count=len(rows),
        all_url=f"{holder.list_address(organisation)}?{field.name}={slug}",
        add_url=f"{holder.act_address(organisation, 'new')}?{field.name}={slug}",
    )
