"""The steps as an organisation plays them: in other words, in another order, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.play.actions import own_step as acts
from ankerpunt.play.forms.own_step import OwnStepForm
from ankerpunt.play.library import twelve
from ankerpunt.play.parts.game import crumbs_of
from ankerpunt.play.parts.own_step import step_page, steps_page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def steps(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "play/own_step/index.html", steps_page(request))


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str, step: str) -> HttpResponse:
    _known_or_404(step)
    shown = step_page(request, step)
    form = OwnStepForm(posted(request), initial=shown["initial"], ours=shown["ours"])
    if request.method == "POST" and form.is_valid():
        acts.reword(request.organisation, step, form)
        tell(request, _("The step has your own words. Games that were begun before keep theirs."))
        return saved(request, address("play:steps", organisation=organisation))
    context = {**shown, "crumbs": crumbs_of(organisation), "form": form}
    return page(request, "play/own_step/form.html", context, status=422 if form.errors else 200)


@allow(*MAY["lead a game"])
@require_POST
def move(request: MemberRequest, organisation: str, step: str) -> HttpResponse:
    _known_or_404(step)
    acts.move(request.organisation, step, up=request.POST.get("go") != "down")
    return saved(request, address("play:steps", organisation=organisation))


@allow(*MAY["lead a game"])
@require_POST
def skip(request: MemberRequest, organisation: str, step: str) -> HttpResponse:
    _known_or_404(step)
    if not acts.skip(request.organisation, step, skipped=request.POST.get("go") != "back"):
        tell(request, _("One step has to stay: without any there is no game."))
    return saved(request, address("play:steps", organisation=organisation))


def _known_or_404(step: str) -> None:
    if step not in {each.id for each in twelve()}:
        raise Http404(step)
