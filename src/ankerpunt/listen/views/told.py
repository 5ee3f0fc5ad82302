"""The second reader, who reads what was told before anybody else does; and showing what its teller agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions.publishing import publish
from ankerpunt.listen.forms.told import SecondReadForm
from ankerpunt.listen.parts import story_call
from ankerpunt.listen.parts import told as parts
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.participation.actions.telling import put_back
from ankerpunt.participation.models import Told

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*MAY["read stories before they are published"])
@require_safe
def waiting(request: MemberRequest, organisation: str) -> HttpResponse:
    context = {"crumbs": story_call.around(request)["crumbs"][:-1], "waiting": parts.waiting(request)}
    return page(request, "listen/told/index.html", context)


@allow(*MAY["read stories before they are published"])
def read_told(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    told, call = parts.told_or_404(request, key, Told.State.TOLD)
    words = parts.words_of(standing_of(request).plan)
    form = SecondReadForm(posted(request), initial={"text": told.text}, **words)
    back = address("listen:waiting", organisation=organisation)
    if request.method == "POST" and form.is_valid():
        put_back(told, remark=form.cleaned_data["remark"], proposal=form.cleaned_data["text"])
        tell(request, _("It is back with its teller, who has the last word."))
        return saved(request, back)
    context = {
        "crumbs": story_call.around(request)["crumbs"][:-1],
        "line": parts.waiting_of(request, told, call),
        "form": form,
        "back": back,
    }
    return page(request, "listen/told/read.html", context, status=422 if form.errors else 200)


@allow(*MAY["read stories before they are published"])
@require_POST
def publish_told(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    told, call = parts.told_or_404(request, key, Told.State.AGREED)
    story = publish(told, call, by=request.member)
    tell(request, _("The story is in the reading room. Its teller can still take it back."))
    return saved(request, kind("Story").address(organisation, story.slug))
