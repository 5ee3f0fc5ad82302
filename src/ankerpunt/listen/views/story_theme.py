"""Themes in what people tell: words that come back are proposed, and people say what they make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions import story_theme as acts
from ankerpunt.listen.parts.story_theme import RENAMES, form_sent, themes_page

if TYPE_CHECKING:
    from ankerpunt.listen.forms.story_theme import ThemeForm
    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def themes(request: MemberRequest, organisation: str) -> HttpResponse:
    form = form_sent(request) if request.method == "POST" else None
    if form and form.is_valid():
        change = _named(form, by=request.member)
        tell(request, _("The theme is “%(theme)s”.") % form.cleaned_data, undo=change.undo_url)
        return saved(request, address("listen:themes", organisation=organisation))
    return page(request, "listen/story/themes.html", themes_page(request, form), status=422 if form else 200)


def _named(form: ThemeForm, *, by: Member) -> Change:
    theme, stories, word = form.cleaned_data["theme"], form.cleaned_data["stories"], form.data.get("word", "")
    if not word.startswith(RENAMES):
        return acts.name_theme(theme, stories, by=by)
    return acts.rename_theme(word.removeprefix(RENAMES), theme, stories, offered=form.offered, by=by)


@allow(*EDITORS)
@require_POST
def pass_over(request: MemberRequest, organisation: str) -> HttpResponse:
    word = request.POST.get("word", "")[:300]
    acts.pass_over(word, by=request.member)
    tell(request, _("“%(word)s” is not proposed any more.") % {"word": word})
    return saved(request, address("listen:themes", organisation=organisation))


@allow(*EDITORS)
@require_POST
def bring_back(request: MemberRequest, organisation: str) -> HttpResponse:
    acts.bring_back(request.POST.get("word", ""), by=request.member)
    return saved(request, address("listen:themes", organisation=organisation))
