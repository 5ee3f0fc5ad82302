"""What a room fills in on the pages of a noun; what it leaves out is as for every other noun.

    fill("Research", form=ResearchForm, order=("-conducted_on", "pk"), detail=study_parts)

stands in the room's module `pages`, which its AppConfig.ready() imports. Templates are found by fall-back: the
page of a study is drawn by `understand/research/detail.html` if there is one, else by `pages/detail.html`, and the
first extends the second block by block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.mirror.kinds import Kind, kind
from ankerpunt.pages.around import around_row
from ankerpunt.pages.forms.object import form_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.http import HttpResponse

    from ankerpunt.kit.htmx import Swap
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked

Context = Mapping[str, Any]
Slugs = Mapping[str, list[str]]
WORD = re.compile(r"(?<!^)(?=[A-Z])")


def _whole(_request: MemberRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


def _nothing(_request: MemberRequest, _shown: Any) -> Context:
    return {}


def _unchanged(_request: MemberRequest, _row: Any) -> Sequence[Swap]:
    return ()


def _empty(_request: MemberRequest) -> None:
    return None


def _its_own(_request: MemberRequest, row: Owned) -> Slugs:
    return {type(row).__name__: [row.slug]}


def _its_page(_request: MemberRequest, row: Owned) -> str:
    return kind(type(row).__name__).address(row.organisation.slug, row.slug)


def _its_list(_request: MemberRequest, row: Owned) -> str:
    return kind(type(row).__name__).list_address(row.organisation.slug)


class Filling(Struct, frozen=True, kw_only=True):
    """How the pages of one noun differ from those of every noun.

    `form` is the form to add and change a row, and `also` are others on which some of its fields stand. `order` and
    `per_page` are those of the list; `narrow` leaves out rows that its address does not ask for, and `entries`
    gives what the list pages through where that is not its rows but, say, the groups that they are for. `listed`,
    `detail` and `writing` give the list, the page of a row and its form what their template needs besides. `about`
    says which rows the findings beside a row are about, `uses_without` which nouns the page shows in a part of its
    own.

    `begin` gives the row that a new one begins as, or the page that first asks what it needs to know. `new_form` makes
    the form on a new row where that takes more than a class. `after` says where one goes once a row is saved,
    `after_new` where that is elsewhere for a new one, and `left` where one goes once it is removed or put away.

    `within` is where a row stands on the page of another, so that it has none of its own. `swaps` are the parts of the
    page behind the drawer to show anew once a row is saved or removed.
    """

    noun: Kind
    form: type[OwnedForm] | None = None
    also: tuple[type[OwnedForm], ...] = ()
    order: tuple[str, ...] = ()
    per_page: int = 50
    narrow: Callable[[MemberRequest, QuerySet[Any]], QuerySet[Any]] = _whole
    entries: Callable[[MemberRequest, Asked], Sequence[Any] | QuerySet[Any]] | None = None
    listed: Callable[[MemberRequest, Page[Any]], Context] = _nothing
    detail: Callable[[MemberRequest, Any], Context] = _nothing
    writing: Callable[[MemberRequest, Any], Context] = _nothing
    about: Callable[[MemberRequest, Any], Slugs] = _its_own
    uses_without: tuple[str, ...] = ()
    within: Callable[[MemberRequest, Any], str] | None = None
    swaps: Callable[[MemberRequest, Any], Sequence[Swap]] = _unchanged
    new_form: Callable[[MemberRequest], OwnedForm] | None = None
    begin: Callable[[MemberRequest], Owned | HttpResponse | None] = _empty
    after: Callable[[MemberRequest, Any], str] = _its_page
    after_new: Callable[[MemberRequest, Any], str] | None = None
    left: Callable[[MemberRequest, Any], str] = _its_list

    @property
    def form_class(self) -> type[OwnedForm]:
        return self.form or form_class(self.noun)

    def rows(self, request: MemberRequest, asked: Asked) -> Sequence[Any] | QuerySet[Any]:
        """What the list pages through."""
        if self.entries is not None:
            return self.entries(request, asked)
        rows = self.narrow(request, asked.among(self.noun.model.objects.of(request.organisation)))
        return rows.order_by(*self.order) if self.order else rows

    def templates(self, page: str) -> list[str]:
        """The room's own template if it has one, then that of every noun."""
        folder = WORD.sub("_", self.noun.noun).lower()
        return [f"{self.noun.room}/{folder}/{page}.html", f"pages/{page}.html"]


_filled: dict[str, dict[str, Any]] = {}


def fill(noun: str, **how: Any) -> None:
    """Fill in the pages of a noun; see `Filling`. A room above may add what the room of the noun left open."""
    _filled[noun] = {**how, **_filled.get(noun, {})}
    filling.cache_clear()


@cache
def filling(noun: str) -> Filling:
    return Filling(noun=kind(noun), **_filled.get(noun, {}))


def first_page(request: MemberRequest, noun: str, slug: str) -> str:
    """Where one goes once a new row is made otherwise than by its form."""
    filled, organisation = filling(noun), request.organisation
    row = filled.noun.model(organisation=organisation, slug=slug)
    return (filled.after_new or filled.after)(request, row)


def page_of(request: MemberRequest, row: Owned) -> Context:
    """Everything that the page of a row shows: what stands around every row, and what its room fills in."""
    filled = filling(type(row).__name__)
    shown = around_row(request, row, about=filled.about(request, row), without=filled.uses_without)
    return {**shown, **filled.detail(request, row)}
