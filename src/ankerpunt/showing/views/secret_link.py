"""Secret links: made and ended by members, opened by whoever has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import MAY, allow, participant
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.brake import LinkTry, TooSoonError
from ankerpunt.organisation.parts.organisation import tabs_of
from ankerpunt.showing.actions import secret_link as acts
from ankerpunt.showing.forms.secret_link import SecretLinkForm
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.parts.secret_link import lines, whole_address
from ankerpunt.showing.quiet import quiet
from ankerpunt.showing.showable import KNOWN
from ankerpunt.together.subject import subject_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.showing.models.secret_link import SecretLinkQuerySet

TOO_OFTEN, NOT_THERE = 429, 404


@allow(*MAY["make and withdraw secret links"])
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "showing/secret_link/index.html", {"lines": lines(request), "tabs": tabs_of(request)})


@allow(*MAY["make and withdraw secret links"])
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: MemberRequest, organisation: str, kind: str, noun: str, slug: str) -> HttpResponse:
    subject = subject_or_404(request, noun, slug)
    opens = KNOWN.get(kind)
    if opens is None or opens.noun != subject.noun or not subject.counts:
        raise Http404(kind)
    form = SecretLinkForm(posted(request))
    context = {"subject": subject, "opens": opens, "form": form}
    if request.method == "POST" and (made := acts.make(form, opens, subject.slug, by=request.member)):
        link, token = made
        told = {**context, "link": link, "url": whole_address(token, kind)}
        return page(request, "showing/secret_link/made.html", told)
    return page(request, "showing/secret_link/make.html", context, status=422 if form.errors else 200)


@allow(*MAY["make and withdraw secret links"])
@require_POST
def withdraw(request: MemberRequest, organisation: str, link: int) -> HttpResponse:
    acts.withdraw(_links_or_404(request, link))
    back = address("showing:give_back", organisation=organisation, link=link)
    tell(request, _("The link does not work any more."), undo=back)
    return saved(request, address("showing:index", organisation=organisation))


@allow(*MAY["make and withdraw secret links"])
@require_POST
def give_back(request: MemberRequest, organisation: str, link: int) -> HttpResponse:
    acts.give_back(_links_or_404(request, link))
    tell(request, _("That is undone."))
    return saved(request, address("showing:index", organisation=organisation))


def _links_or_404(request: MemberRequest, link: int) -> SecretLinkQuerySet:
    found = SecretLink.objects.of(request.organisation).filter(pk=link)
    if not found:
        raise Http404(str(link))
    return found


@participant
@quiet
@require_safe
def shown(request: HttpRequest, token: str) -> HttpResponse:
    """What the link opens; a wrong one, one that ended and one that was withdrawn are answered alike."""
    try:
        guess = LinkTry(request)
    except TooSoonError as too_soon:
        return HttpResponse(status=TOO_OFTEN, headers={"Retry-After": str(int(too_soon.wait.total_seconds()) + 1)})
    link = SecretLink.objects.by_token(token)
    opens = KNOWN.get(link.kind) if link else None
    content = opens.show(request, link.organisation, link.object) if link and opens else None
    if content is None:
        return HttpResponse(render_to_string("showing/secret_link/gone.html", {}, request), status=NOT_THERE)
    guess.rollback()
    return content
