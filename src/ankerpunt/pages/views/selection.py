"""Several rows of a noun at once: choose them, then move them, put them in the archive, or bring them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.shell import url_or_empty
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.actions.archive import HeldBackError, bring_back, parted, put_away
from ankerpunt.pages.actions.move import move
from ankerpunt.pages.around import around_form
from ankerpunt.pages.forms.move import MoveForm, movable
from ankerpunt.pages.listing import holding, table_of
from ankerpunt.pages.rows import kind_or_404

if TYPE_CHECKING:
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest

ARCHIVE = "archive"
PER_PAGE = 50


@allow(*EDITORS)
def select_objects(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = kind_or_404(room, table)
    if request.method != "POST":
        return _choose(request, noun)
    rows, act = _chosen(request, noun), request.POST.get("act", "")
    if not rows:
        return _choose(request, noun, problem=_("Choose at least one first: tick the box in front of it."))
    if act == "hand_over":
        named = urlencode([("row", f"{noun.path}/{row.slug}") for row in rows])
        return saved(request, f"{url_or_empty('together:hand_over_rows', organisation=organisation)}?{named}")
    if act == "move" and movable(noun):
        return _ask_where(request, noun, rows, MoveForm(noun=noun, organisation=request.organisation))
    return _back(request, noun, rows) if act == "back" else _away(request, noun, rows)


@allow(*EDITORS)
@require_POST
def move_objects(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = kind_or_404(room, table)
    rows = _chosen(request, noun)
    form = MoveForm(request.POST, noun=noun, organisation=request.organisation)
    if not rows or not form.is_valid():
        return _ask_where(request, noun, rows, form)
    try:
        change = move(rows, to=form.targets, by=request.member)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return _ask_where(request, noun, rows, form)
    moved = ngettext("%(count)s is moved.", "%(count)s are moved.", len(rows)) % {"count": len(rows)}
    tell(request, moved, undo=change.undo_url)
    return saved(request, noun.select_address(organisation))


def _away(request: MemberRequest, noun: Kind, rows: list[Owned]) -> HttpResponse:
    rows, stays = parted(rows, standing_of(request).name)
    if not rows:
        return _choose(request, noun, problem=stays)
    change = put_away(rows, by=request.member, on=timezone.localdate())
    said = ngettext("%(count)s is in the archive.", "%(count)s are in the archive.", len(rows))
    tell(request, said % {"count": len(rows)}, undo=change.undo_url)
    if stays:
        complain(request, stays)
    return saved(request, noun.select_address(request.organisation.slug))


def _back(request: MemberRequest, noun: Kind, rows: list[Owned]) -> HttpResponse:
    try:
        change = bring_back(rows, by=request.member)
    except HeldBackError as refusal:
        return _choose(request, noun, problem=refusal.sentence)
    said = ngettext("%(count)s is back.", "%(count)s are back.", len(rows)) % {"count": len(rows)}
    tell(request, said, undo=change.undo_url)
    return saved(request, noun.select_address(request.organisation.slug))


def _chosen(request: MemberRequest, noun: Kind) -> list[Owned]:
    asked = request.POST.getlist("row")
    rows = noun.model.objects.with_archived(request.organisation)
    return list(rows.filter(slug__in=asked[:PER_PAGE]))


def _choose(request: MemberRequest, noun: Kind, *, problem: str = "") -> HttpResponse:
    archive = ARCHIVE in request.GET
    rows = noun.model.objects.with_archived(request.organisation).filter(archived_on__isnull=not archive)
    if sought := request.GET.get("q", "").strip():
        rows = rows.filter(holding(noun, sought))
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        **around_form(request, noun),
        "table": table_of(
            noun,
            [row.slug for row in shown.object_list],
            standing_of(request),
            picked=request.POST.getlist("row"),
        ),
        "page": shown,
        "sought": sought,
        "archive": archive,
        "tabs": _tabs(noun, request.organisation.slug, archive=archive),
        "movable": bool(movable(noun)),
        "problem": problem,
    }
    return page(request, "pages/select.html", context, status=422 if problem else 200)


def _tabs(noun: Kind, organisation: str, *, archive: bool) -> list[Tab]:
    address = noun.select_address(organisation)
    return [Tab(_("In use"), address, not archive), Tab(_("In the archive"), f"{address}?{ARCHIVE}", archive)]


def _ask_where(request: MemberRequest, noun: Kind, rows: list[Owned], form: MoveForm) -> HttpResponse:
    context = {**around_form(request, noun), "rows": rows, "form": form}
    return page(request, "pages/move.html", context, status=422 if form.is_bound else 200)
