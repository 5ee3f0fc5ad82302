"""Examples as a plan file between organisations (E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted
from ankerpunt.learn.actions.inspiration import take_in
from ankerpunt.learn.forms.inspiration import BringForm, ShareForm
from ankerpunt.learn.parts import inspiration as parts
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.writing import acted

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

TEMPLATE = "learn/inspiration/share.html"


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: MemberRequest, organisation: str) -> HttpResponse:
    form = ShareForm(posted(request), offered=parts.offered(request))
    if request.method == "POST" and form.is_valid():
        text = parts.as_file(request, form.cleaned_data["chosen"])
        name = {"Content-Disposition": f'attachment; filename="{organisation}-examples.yaml"'}
        return HttpResponse(text, content_type="application/yaml", headers=name)
    context = {**parts.share_page(request), "form": form, "bring": BringForm()}
    return page(request, TEMPLATE, context, status=422 if form.errors else 200)


@allow(*EDITORS)
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: MemberRequest, organisation: str) -> HttpResponse:
    form = BringForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made, change = take_in(form.rows, by=request.member)
        told = ngettext("%(count)s example is taken in.", "%(count)s examples are taken in.", made) % {"count": made}
        said = told if made else _("You had all of these examples already.")
        return acted(request, change, said, to=kind("Inspiration").list_address(organisation))
    context = {**parts.share_page(request), "form": ShareForm(offered=parts.offered(request)), "bring": form}
    return page(request, TEMPLATE, context, status=422 if form.errors else 200)
