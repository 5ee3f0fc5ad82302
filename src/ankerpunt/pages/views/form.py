"""The form of a noun: to add a row, and to change one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.pages.around import around_form
from ankerpunt.pages.forms.object import made
from ankerpunt.pages.registry import filling
from ankerpunt.pages.rows import editable_or_404, row_or_404
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def new_object(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    begun = filling(noun.noun).begin(request)
    return begun if isinstance(begun, HttpResponse) else written(request, noun, begun)


@allow(*EDITORS)
def edit_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    return written(request, noun, row_or_404(request, noun, slug))


def written(
    request: MemberRequest,
    noun: Kind,
    row: Owned | None,
    *,
    by: type[OwnedForm] | None = None,
    save: Callable[[OwnedForm], Sent | None] | None = None,
    to: str = "",
) -> HttpResponse:
    """The form of a noun on a row, or on one that is begun; for an address of a room's own too, `by` its own form.

    `save` saves it where the room writes down more in the same act, and `to` is where one goes on.
    """
    filled, known = filling(noun.noun), row if row and row.pk else None
    if row is None and filled.new_form is not None:
        form = filled.new_form(request)
    else:
        form = made(
            by or filled.form_class,
            noun,
            by=request.member,
            instance=row,
            data=posted(request),
            files=request.FILES if request.method == "POST" else None,
            asked=request.GET,
        )
    return form_page(
        request,
        form,
        filled.templates("form"),
        lambda: {**around_form(request, noun, known), **filled.writing(request, form)},
        to=lambda saved: to or ((not known and filled.after_new) or filled.after)(request, saved),
        swaps=lambda: () if to else filled.swaps(request, form.instance),
        save=partial(save, form) if save else None,
    )
