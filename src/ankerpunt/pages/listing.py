"""A list of the rows of a noun: which ones the address asks for, and what the table says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.core.paginator import Paginator
from django.db.models import Q
from msgspec import Struct

from ankerpunt.kit.parts import Column, Link, Pick, Table
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import ARCHIVED
from ankerpunt.pages.facts import spoken
from ankerpunt.pages.forms.object import first_values
from ankerpunt.pages.uses import NEVER_COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from django.db.models import QuerySet

    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Row
    from ankerpunt.plan.tables import Field

COLUMNS = 3
OFFERED = 24
Each = TypeVar("Each")
STANDINGS = frozenset({"status", "state", "route", "recognises", "answer", "basis", "stance"})


class Asked(Struct, frozen=True):
    """What the address asks for: a word, and anything that the noun can be narrowed to ("?usp=kcc-u1&state=idea")."""

    noun: Kind
    values: dict[str, Any]
    sought: str = ""

    @classmethod
    def read(cls, request: MemberRequest, noun: Kind) -> Asked:
        found = first_values(noun, request.GET, organisation=request.organisation)
        values = {name: value for name, value in found.items() if (noun.noun, name) not in NEVER_COUNTED}
        return cls(noun, values, request.GET.get("q", "").strip())

    @property
    def narrowed(self) -> bool:
        return bool(self.values)

    def among(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        for name, value in self.values.items():
            rows = rows.filter(**({f"{name}__in": value} if isinstance(value, list) else {name: value}))
        if any(isinstance(value, list) for value in self.values.values()):
            rows = rows.distinct()
        return rows.filter(holding(self.noun, self.sought)) if self.sought else rows


def holding(noun: Kind, sought: str) -> Q:
    """The rows that have these words in any of their texts."""
    fields = (*(field.name for field in noun.table.fields if field.kind == "str" and not field.many), "slug")
    return Q(*(Q(**{f"{name}__icontains": sought}) for name in fields), _connector=Q.OR)


def offered(request: MemberRequest, rows: Sequence[Each], name: Callable[[Each], str]) -> dict[str, Any]:
    """One of many to choose from, a page at a time; where there are more than fit on one, a word narrows them."""
    sought = request.GET.get("q", "").strip()
    found = [row for row in rows if sought.casefold() in name(row).casefold()] if sought else rows
    return {
        "page": Paginator(found, OFFERED).get_page(request.GET.get("page")),
        "sought": sought,
        "searchable": len(rows) > OFFERED,
    }


def table_of(noun: Kind, slugs: Iterable[str], standing: Standing, *, picked: Collection[str] | None = None) -> Table:
    """The rows of a noun: how each is called, and the first few things that tell them apart; no query.

    With `picked` each row has a box to tick, and those are ticked.
    """
    fields = _telling(noun)

    def naming_cell(row: Row) -> Link | Pick:
        link = standing.link_apart(row)
        return link if picked is None else Pick(link.text, link.url, row.id, row.id in picked)

    return Table(
        caption=sentence_case(word(noun.noun, many=True)),
        columns=[Column(sentence_case(word(noun.noun))), *(Column(word(noun.noun, field.name)) for field in fields)],
        rows=[
            [naming_cell(row), *(_value(noun, field, row, standing) for field in fields)]
            for row in standing.found(noun.noun, slugs)
        ],
    )


def _telling(noun: Kind) -> list[Field]:
    """What people look for in a list: where a row belongs, how it stands and when, then whatever else is short."""
    single = [field for field in noun.table.fields if not field.many and field.name != ARCHIVED]
    of_kind = {kind: [field for field in single if field.kind == kind] for kind in ("ref", "choice", "date")}
    belongs = sorted(of_kind["ref"], key=lambda field: not field.required)
    stands = sorted(of_kind["choice"], key=lambda field: field.name not in STANDINGS)
    best = [each[0] for each in (belongs, stands, of_kind["date"]) if each]
    return [*best, *(field for field in (*belongs, *stands, *of_kind["date"]) if field not in best)][:COLUMNS]


def _value(noun: Kind, field: Field, row: Row, standing: Standing) -> str:
    value = getattr(row, field.name)
    if field.kind == "ref":
        return ", ".join(standing.name(each) for each in standing.found(field.target, [value] if value else []))
    return spoken(noun.noun, field, value)
