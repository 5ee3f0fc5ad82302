"""A USP: read it, write it, and take it out of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, findings_about, history_of, lines, may_edit, naming, set_aside_about
from ankerpunt.promise.forms.usp import UspForm
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.promise.moving import hanging_on
from ankerpunt.promise.progress import progress_of
from ankerpunt.promise.road import FEWEST_USPS, MOST_USPS
from ankerpunt.promise.saying import saying_of
from ankerpunt.promise.views.proposition import proposition_or_404, url_of
from ankerpunt.promise.writing import Look

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

ALONG = ("organisation", "proposition__target_group", "proposition__organisation", "replaces__proposition")


def usp_or_404(request: MemberRequest, slug: str) -> Usp:
    return get_or_404(request, Usp.objects.select_related(*ALONG), slug=slug)


def usp_url(usp: Usp, name: str = "usp") -> str:
    return reverse(f"promise:{name}", kwargs={"organisation": usp.organisation.slug, "slug": usp.slug})


@allow(*EVERYONE)
@require_safe
def usp(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = usp_or_404(request, slug)
    today = timezone.localdate()
    context = {
        "row": row,
        "noun": naming(kind("Usp"), request, row),
        "crumbs": [*crumbs(request, kind("Proposition"), row.proposition)],
        "look": Look(row.claim),
        "saying": saying_of(row, today),
        "progress": progress_of(row, today),
        "hangs": hanging_on([row])[row.pk],
        "findings": lines(request, findings_about(request, **_about(row))),
        "set_aside": lines(request, set_aside_about(request, **_about(row))),
        "history": history_of(request, row),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/usp/detail.html", context)


def _about(row: Usp) -> dict[str, Any]:
    return {"Usp": [row.slug], "StretchStep": row.steps.values_list("slug", flat=True)}


@allow(*EDITORS)
def new_usp_of(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """The next USP of a promise; after two or three it is enough."""
    promise = proposition_or_404(request, slug)
    written = list(promise.usps.filter(archived_on=None).order_by("order", "pk"))
    if promise.is_fixed:
        return page(request, "promise/usp/fixed.html", {"promise": promise, "crumbs": _way(request, promise)})
    instance = Usp(organisation=request.organisation, proposition=promise, order=_after(written))
    form = UspForm(posted(request), instance=instance, organisation=request.organisation, by=request.member)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The USP is saved."), undo=change.undo_url)
        return saved(request, _next(form.instance, number=len(written) + 1))
    context = {**_writing(request, form), "written": written, "number": len(written) + 1, "most": MOST_USPS}
    return page(request, "promise/usp/form.html", context, status=form.status)


def _after(written: list[Usp]) -> int:
    return max((each.order for each in written), default=0) + 1


def _next(row: Usp, *, number: int) -> str:
    """A stretch USP asks for its contract; then comes the next USP, until there are enough."""
    if row.state == "stretch":
        return usp_url(row, "edit_contract")
    return url_of(row.proposition, "new_usp_of" if number < FEWEST_USPS else "proposition")


def _way(request: MemberRequest, promise: Proposition) -> list[Any]:
    return crumbs(request, kind("Proposition"), promise)


def _writing(request: MemberRequest, form: UspForm) -> dict[str, Any]:
    promise = form.instance.proposition
    return {
        "form": form,
        "row": form.instance if form.instance.pk else None,
        "promise": promise,
        "noun": naming(kind("Usp"), request, form.instance if form.instance.pk else None),
        "crumbs": _way(request, promise),
    }


@allow(*EDITORS)
def new_usp(request: MemberRequest, organisation: str) -> HttpResponse:
    """Without a promise there is no USP: choose one that is still a draft."""
    asked = request.GET.get("proposition", "")
    drafts = Proposition.objects.of(request.organisation).filter(status="draft").select_related("target_group")
    if asked and Proposition.objects.of(request.organisation).filter(slug=asked).exists():
        return new_usp_of(request, organisation, asked)
    context = {"drafts": drafts, "crumbs": crumbs(request, kind("Usp"))}
    return page(request, "promise/usp/of_what.html", context, status=422 if request.method == "POST" else 200)


@allow(*EDITORS)
def edit_usp(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = usp_or_404(request, slug)
    form = UspForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The USP is saved."), undo=change.undo_url)
        return saved(request, usp_url(row))
    return page(request, "promise/usp/form.html", _writing(request, form), status=form.status)
