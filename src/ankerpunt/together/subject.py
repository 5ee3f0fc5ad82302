"""The row of the plan that something beside it is about, as the plan has it now."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import Http404
from msgspec import Struct

from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import Kind, kind, kinds, kinds_by_table
from ankerpunt.mirror.standing import Standing, standing_of
from ankerpunt.pages.mending import LIST, RULE, list_url
from ankerpunt.plan.nouns import Row
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.together.models.beside import Beside
    from ankerpunt.together.models.notice import Notice


# So many rows fit in an address.
MOST = 40


class Subject(Struct, frozen=True):
    """A row of the plan: what it is called and where its page is; in the archive it does not count."""

    kind: Kind
    row: Row
    standing: Standing

    @property
    def noun(self) -> str:
        return self.kind.noun

    @property
    def slug(self) -> str:
        return self.row.id

    @property
    def called(self) -> str:
        return self.standing.name(self.row)

    @property
    def says(self) -> str:
        """Its own words, where it has any besides its name."""
        return shorten(getattr(self.row, "text", "")).rstrip(".") or self.called

    @property
    def where(self) -> str:
        """What stands below its words: its name, or what it is."""
        return self.called if self.says != self.called else word(self.noun)

    @property
    def is_a(self) -> str:
        return word(self.noun)

    @property
    def url(self) -> str:
        return self.standing.url(self.row)

    @property
    def counts(self) -> bool:
        return self.row.archived_on is None

    @property
    def address(self) -> dict[str, str]:
        """How an address of this room names it."""
        return {"organisation": self.standing.organisation.slug, "noun": self.kind.path, "slug": self.slug}

    @property
    def value(self) -> str:
        """How a form names it."""
        return f"{self.kind.path}/{self.slug}"


def subject_of(standing: Standing, about: Beside | Notice) -> Subject | None:
    """Nothing where the row was removed: what was said of it waits for an undo, and goes in time."""
    found = kind(about.noun)
    row = standing.whole.get(found.table.noun, about.object)
    return Subject(found, row, standing) if row is not None else None


def subject_or_404(request: MemberRequest, noun: str, slug: str) -> Subject:
    found = kinds_by_table().get(noun)
    row = standing_of(request).whole.get(found.table.noun, slug) if found else None
    if found is None or row is None:
        raise Http404(noun, slug)
    return Subject(found, row, standing_of(request))


def rows_asked(rows: Iterable[tuple[str, str]]) -> str:
    """Rows, each as (noun, id), as an address names them; what is no row of a table is left out."""
    known = [(kind(noun), slug) for noun, slug in dict.fromkeys(rows) if noun in kinds()]
    return urlencode([("row", f"{of.path}/{slug}") for of, slug in known[:MOST]])


def way_back(request: MemberRequest) -> str:
    """The findings, as they were shown, where one comes from there."""
    return list_url(request.organisation.slug, request.GET.get(LIST, "")) if RULE in request.GET else ""


def subjects_named(request: MemberRequest, values: Iterable[str]) -> list[Subject]:
    """Those of “table/id” that are there and count, each once."""
    standing, found = standing_of(request), []
    for value in dict.fromkeys(values):
        noun, _slash, slug = value.partition("/")
        of = kinds_by_table().get(noun)
        row = standing.index.get(of.table.noun, slug) if of else None
        if of is not None and row is not None:
            found.append(Subject(of, row, standing))
    return found
