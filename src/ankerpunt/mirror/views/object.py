"""The pages that every noun has: its list, one row, and the forms to add, change and remove it.

A room that has a page of its own for a noun gives it the same address; its urls come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import BY_CODE
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror import overviews
from ankerpunt.mirror.facts import facts
from ankerpunt.mirror.forms.object import first_values, form_for
from ankerpunt.mirror.kinds import Kind, kinds_by_path
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.mirror.uses import uses_of
from ankerpunt.organisation.actions.removal import consequence_of, remove
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.plan.naming import own_fields

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 50


def kind_or_404(room: str, table: str) -> Kind:
    noun = kinds_by_path().get((room, table))
    if noun is None:
        message = f"no noun at {room}/{table}"
        raise Http404(message)
    return noun


def editable_or_404(room: str, table: str) -> Kind:
    noun = kind_or_404(room, table)
    if not noun.editable:
        raise Http404(noun.noun)
    return noun


def row_or_404(request: MemberRequest, noun: Kind, slug: str) -> Owned:
    row = noun.model.objects.with_archived(request.organisation).filter(slug=slug).first()
    if row is None:
        raise Http404(slug)
    return row


def rows_of(request: MemberRequest, noun: Kind) -> QuerySet[Owned]:
    """The organisation's rows that count."""
    return noun.model.objects.of(request.organisation)


def crumbs(request: MemberRequest, noun: Kind, row: Owned | None = None) -> list[Link]:
    """The way here: the stage, the list, the row."""
    organisation = request.organisation.slug
    stage = BY_CODE.get(noun.room)
    found = [Link(stage.name, f"/{organisation}/{stage.code}/")] if stage else []
    found.append(Link(sentence_case(word(noun.noun, many=True)), noun.list_address(organisation)))
    return [*found, standing_of(request).link(row)] if row else found


@allow(*EVERYONE)
@require_safe
def objects(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = kind_or_404(room, table)
    asked = first_values(noun, request.GET, organisation=request.organisation)
    rows = rows_of(request, noun).filter(**asked) if not _many(asked) else _filtered(rows_of(request, noun), asked)
    if sought := request.GET.get("q", "").strip():
        rows = rows.filter(naming_query(noun, sought))
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "noun": overviews.naming(noun, request),
        "crumbs": crumbs(request, noun)[:-1],
        "table": overviews.table_of(noun, [row.slug for row in shown.object_list], standing_of(request)),
        "page": shown,
        "sought": sought,
        "narrowed": bool(asked),
    }
    return page(request, "mirror/object/list.html", context)


def _many(asked: dict[str, Any]) -> bool:
    return any(isinstance(value, list) for value in asked.values())


def _filtered(rows: QuerySet[Owned], asked: dict[str, Any]) -> QuerySet[Owned]:
    for name, value in asked.items():
        rows = rows.filter(**({f"{name}__in": value} if isinstance(value, list) else {name: value}))
    return rows.distinct()


def naming_query(noun: Kind, sought: str) -> Q:
    """The rows that have these words in what they are called."""
    conditions = (Q(**{f"{name}__icontains": sought}) for name in (*own_fields(noun.table.noun), "slug"))
    found = Q()
    for condition in conditions:
        found |= condition
    return found


@allow(*EVERYONE)
@require_safe
def object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:  # noqa: A001 (the noun's page)
    noun = kind_or_404(room, table)
    row = row_or_404(request, noun, slug)
    context = {
        "noun": overviews.naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun),
        "facts": facts(request, row),
        "uses": uses_of(request, noun.noun, row.slug),
        "findings": overviews.lines(request, overviews.findings_about(request, **{noun.noun: [row.slug]})),
        "history": overviews.history_of(request, row),
    }
    return page(request, "mirror/object/detail.html", context)


@allow(*EDITORS)
def new_object(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    return _form(request, editable_or_404(room, table), None)


@allow(*EDITORS)
def edit_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    return _form(request, noun, row_or_404(request, noun, slug))


@allow(*EDITORS)
def delete_object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    row = row_or_404(request, noun, slug)
    consequence = consequence_of(row)
    if request.method == "POST" and consequence.allowed:
        name = standing_of(request).name(row)
        change = remove(row, by=request.member)
        tell(request, _("“%(what)s” is removed.") % {"what": name}, undo=change.undo_url)
        return saved(request, noun.list_address(request.organisation.slug))
    context = {
        "noun": overviews.naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun, row),
        "consequence": consequence,
    }
    return page(request, "mirror/object/delete.html", context)


def _form(request: MemberRequest, noun: Kind, row: Owned | None) -> HttpResponse:
    data = posted(request)
    form = form_for(noun, by=request.member, instance=row, data=data, asked=request.GET)
    if data is not None and (change := save_or_conflict(form, by=request.member)):
        called = stand_anew(request).name(form.instance)
        tell(request, _("“%(what)s” is saved.") % {"what": called}, undo=change.undo_url)
        return saved(request, noun.address(request.organisation.slug, form.instance.slug))
    context = {
        "noun": overviews.naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun, row),
        "form": form,
    }
    return page(request, "mirror/object/form.html", context, status=form.status)
