"""What is done with a story that people read: it is laid at a cell, or taken back for its teller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.parts.evidence import its_place
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions.withdrawing import withdraw
from ankerpunt.listen.forms.story import LayForm
from ankerpunt.listen.models import Story
from ankerpunt.listen.parts import story as parts
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import around_form
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def lay(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """A story shows that a cell is true, or that it is not (A6)."""
    story = get_or_404(request, Story.objects.of(request.organisation), slug=slug)
    form = LayForm(
        posted(request),
        instance=Evidence(organisation=request.organisation),
        organisation=request.organisation,
        by=request.member,
        story=story,
        initial=parts.laid_first(request, story),
    )
    context = {**around_form(request, kind("Story"), story), "story": story}
    said = _("The story lies at the cell.")
    return form_page(request, form, "listen/story/lay.html", context, to=lambda row: its_place(request, row), said=said)


@allow(*EDITORS)
def take_back(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """For a teller who asks it of a member; asked twice, since nothing brings it back."""
    story = get_or_404(request, Story, slug=slug)
    if request.method == "POST":
        tell(request, parts.taken_away(withdraw(story)))
        return saved(request, kind("Story").list_address(organisation))
    return page(request, "listen/story/take_back.html", around_form(request, kind("Story"), story))
