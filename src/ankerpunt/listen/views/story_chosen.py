"""Choosing the story of the half year for one core value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions.story_chosen import choose
from ankerpunt.listen.forms.story_chosen import ChosenForm
from ankerpunt.listen.parts import story_chosen as parts
from ankerpunt.mirror.kinds import kind

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def choose_story(request: MemberRequest, organisation: str, value: str) -> HttpResponse:
    about = parts.value_or_404(request, value)
    first = {"story": request.GET.get("story", "")}
    form = ChosenForm(posted(request), stories=parts.offered(request, about), initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        change = choose(
            said["story"], value=value, choosers=said["choosers"], because=said["because"], by=request.member
        )
        tell(request, _("The story of this half year is chosen."), undo=change.undo_url)
        return saved(request, kind("Story").list_address(organisation))
    context = {**parts.shown(request, about), "form": form}
    return page(request, "listen/story/choose.html", context, status=422 if form.errors else 200)
