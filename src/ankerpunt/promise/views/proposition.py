"""The promises of an organisation, one of them, and writing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, findings_about, history_of, lines, may_edit, naming, set_aside_about
from ankerpunt.promise.actions.version import retire as retire_it
from ankerpunt.promise.forms.proposition import PropositionForm
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.promise.moving import hanging_on
from ankerpunt.promise.portfolio import held_by, portfolio_of
from ankerpunt.promise.recognition import recognition_of
from ankerpunt.promise.road import road_of
from ankerpunt.promise.saying import saying_of
from ankerpunt.promise.writing import Look
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


ALONG = ("target_group", "replaces__target_group", "internal_first__target_group")
FINDINGS_SHOWN = 5


def url_of(proposition: Proposition, name: str = "proposition") -> str:
    where = {"organisation": proposition.organisation.slug, "slug": proposition.slug}
    return reverse(f"promise:{name}", kwargs=where)


def proposition_or_404(request: MemberRequest, slug: str) -> Proposition:
    return get_or_404(request, Proposition.objects.select_related("organisation", *ALONG), slug=slug)


@allow(*EVERYONE)
@require_safe
def propositions(request: MemberRequest, organisation: str) -> HttpResponse:
    inside, outside = portfolio_of(request.organisation)
    about = findings_about(
        request, Proposition=[row.slug for held in inside + outside for row in (*held.adopted, *held.drafts)]
    )
    context = {
        "noun": naming(kind("Proposition"), request),
        "inside": inside,
        "outside": outside,
        "findings": lines(request, about[:FINDINGS_SHOWN]),
        "findings_count": about.count(),
        "crumbs": crumbs(request, kind("Proposition"))[:-1],
    }
    return page(request, "promise/proposition/list.html", context)


@allow(*EVERYONE)
@require_safe
def proposition(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    usps = _usps(row)
    about = {"Proposition": [row.slug], "Usp": [usp.slug for usp in usps]}
    context = {
        "row": row,
        "noun": naming(kind("Proposition"), request, row),
        "crumbs": crumbs(request, kind("Proposition")),
        "usps": _told(usps),
        "look": Look(row.promise),
        "drivers": row.drivers.order_by("rank", "pk"),
        **_standing(row, usps),
        "findings": lines(request, findings_about(request, **about)),
        "set_aside": lines(request, set_aside_about(request, **about)),
        "history": history_of(request, row),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/proposition/detail.html", context)


def _usps(row: Proposition) -> list[Usp]:
    found = row.usps.filter(archived_on=None).select_related("proposition", "replaces__proposition")
    return list(found.prefetch_related("drivers", "conversations").order_by("order", "pk"))


def _told(usps: list[Usp]) -> list[dict[str, Any]]:
    """Each USP with what hangs on it, in a few queries for all of them."""
    hanging, today = hanging_on(usps), timezone.localdate()
    return [
        {"usp": usp, "hangs": hanging[usp.pk], "look": Look(usp.claim), "saying": saying_of(usp, today)} for usp in usps
    ]


def _standing(row: Proposition, usps: list[Usp]) -> dict[str, Any]:
    """Where it stands among its versions, and beside the promises inside and outside."""
    recognition = recognition_of(row) if row.replaces_id else None
    others = Proposition.objects.of(row.organisation).filter(target_group=row.target_group_id).exclude(pk=row.pk)
    return {
        "recognition": recognition,
        "road": road_of(row, usps, recognition) if row.status == "draft" else [],
        "newer": others.filter(replaces=row).exclude(status="retired").first(),
        "earlier": others.filter(status="retired").order_by("-adopted_on", "-pk"),
        "waiting": Proposition.objects.of(row.organisation).filter(internal_first=row).select_related("target_group"),
    }


@allow(*EDITORS)
def new_proposition(request: MemberRequest, organisation: str) -> HttpResponse:
    """First for whom, then the promise; the USPs come after it."""
    groups = TargetGroup.objects.of(request.organisation).order_by("-scope", "name")
    group = groups.filter(slug=request.GET.get("target_group", "")).first()
    if group is None:
        return _choose_group(request, held_by(request.organisation, groups))
    instance = Proposition(organisation=request.organisation, target_group=group)
    form = PropositionForm(posted(request), instance=instance, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The promise is saved as a draft. Now its USPs."), undo=change.undo_url)
        return saved(request, url_of(form.instance, "new_usp_of"))
    return page(request, "promise/proposition/form.html", _form(request, form), status=form.status)


def _choose_group(request: MemberRequest, held: list[Any]) -> HttpResponse:
    context = {"held": held, "crumbs": crumbs(request, kind("Proposition"))}
    status = 422 if request.method == "POST" else 200
    return page(request, "promise/proposition/for_whom.html", context, status=status)


def _form(request: MemberRequest, form: PropositionForm) -> dict[str, Any]:
    row = form.instance if form.instance.pk else None
    return {
        "form": form,
        "row": row,
        "group": form.instance.target_group,
        "noun": naming(kind("Proposition"), request, row),
        "crumbs": crumbs(request, kind("Proposition"), row),
    }


@allow(*EDITORS)
def edit_proposition(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    form = PropositionForm(posted(request), instance=row, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The promise is saved."), undo=change.undo_url)
        return saved(request, url_of(row))
    return page(request, "promise/proposition/form.html", _form(request, form), status=form.status)


@allow(*EDITORS)
@require_POST
def retire(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    change = retire_it(row, by=request.member)
    tell(request, _("This promise no longer holds. It stays readable with the earlier versions."), undo=change.undo_url)
    return saved(request, url_of(row))
