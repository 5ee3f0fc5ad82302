"""Versions of a promise: begin a draft, lay it beside the one it replaces, adopt it, throw it away, let it end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import RestrictedError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import complain
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form
from ankerpunt.pages.writing import acted, form_page
from ankerpunt.promise.actions import version as actions
from ankerpunt.promise.forms.proposition import AdoptForm
from ankerpunt.promise.models import Proposition
from ankerpunt.promise.parts.proposition_version import adoption, versions

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def url_of(proposition: Proposition, act: str = "") -> str:
    """The page of a promise, or where one of its acts is done."""
    organisation = proposition.organisation.slug
    if not act:
        return kind("Proposition").address(organisation, proposition.slug)
    return reverse(f"promise:{act}", kwargs={"organisation": organisation, "slug": proposition.slug})


def proposition_or_404(request: MemberRequest, slug: str) -> Proposition:
    row = get_or_404(request, Proposition, slug=slug)
    row.organisation = request.organisation
    return row


@allow(*EDITORS)
@require_POST
def new_version(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A draft beside the promise that holds; there is one at a time."""
    draft, change = actions.new_version(proposition_or_404(request, slug), by=request.member)
    if change is None:
        complain(request, _("There is a new version already. This is it."))
        return saved(request, url_of(draft))
    said = _("Here is a draft. What you change holds only once you adopt it.")
    return acted(request, change, said, to=url_of(draft))


@allow(*EDITORS)
@require_POST
def discard(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = draft_or_404(request, slug)
    back = url_of(row.replaces) if row.replaces else kind("Proposition").list_address(organisation)
    try:
        change = actions.discard(row, by=request.member)
    except RestrictedError:
        complain(request, _("Other things depend on this draft. Remove or move these first."))
        return saved(request, url_of(row))
    return acted(request, change, _("The draft is thrown away."), to=back)


@allow(*EDITORS)
@require_POST
def retire(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = proposition_or_404(request, slug)
    change = actions.retire(row, by=request.member)
    said = _("This promise no longer holds. It stays readable with the earlier versions.")
    return acted(request, change, said, to=url_of(row))


@allow(*EVERYONE)
@require_safe
def compare(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """This version beside the one that it replaces."""
    row = proposition_or_404(request, slug)
    both = versions(standing_of(request), standing_of(request).said(row))
    if not both:
        raise Http404(slug)
    return page(request, "promise/version/compare.html", {**around_form(request, kind("Proposition"), row), **both})


@allow(*EDITORS)
def adopt(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """What adopting will do, what the check will ask, and the day."""
    row = draft_or_404(request, slug)
    form = AdoptForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        "promise/version/adopt.html",
        lambda: {**around_form(request, kind("Proposition"), row), **adoption(request, row)},
        said=_("This promise holds from now on."),
        to=url_of(row),
    )


def draft_or_404(request: MemberRequest, slug: str) -> Proposition:
    row = proposition_or_404(request, slug)
    if row.status != "draft":
        raise Http404(slug)
    return row
