"""What people really get, in euros: the extract of a payroll becomes statements, and nothing of it is kept (C10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseBase
from django.views.decorators.http import require_http_methods

from ankerpunt.activate.actions.reward import Remembered, remember
from ankerpunt.activate.forms.reward import ONE, RewardForm
from ankerpunt.activate.parts.reward import context_of, setting_of
from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.pieces import InPieces
from ankerpunt.mirror.standing import standing_of
from ankerpunt.publish.reward.paper import AT_ONCE, NAMED, each_alone, to_print, zipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.reward.payroll import Person
    from ankerpunt.publish.reward.sheet import Setting


@allow(*MAY["make statements of what people get"])
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def reward(request: MemberRequest, organisation: str) -> HttpResponseBase:
    """Columns, a made-up person, and the statements themselves: each time out of the file that comes with it."""
    known, asked = Remembered(request.organisation), request.GET.get("target_group", "")
    files = request.FILES if request.method == "POST" else None
    form = RewardForm(posted(request), files, standing=standing_of(request), remembered=known, group=asked)
    answer: HttpResponseBase
    fine = form.is_bound and form.is_valid()
    if fine and form.payroll and form.step != "map":
        remember(form.payroll.asked, request.organisation)
    if fine and form.payroll and form.step == "make":
        answer = _made(form.payroll.people, setting_of(form), loose=form.cleaned_data["shape"] != ONE)
    else:
        context = context_of(form, request.organisation)
        answer = page(request, "activate/reward/page.html", context, status=form.status)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Accel-Buffering"] = "no"  # nginx would put statements in a file until they are fetched
    return answer


def _made(people: Sequence[Person], setting: Setting, *, loose: bool) -> HttpResponseBase:
    files = each_alone(people, setting) if loose else to_print(people, setting)
    if not loose and len(people) <= AT_ONCE:
        name, content = next(files)
        return _attached(HttpResponse(content, content_type="application/pdf"), name)
    return _attached(InPieces(zipped(files), content_type="application/zip"), NAMED["parcel"].say(setting.language))


def _attached(answer: HttpResponseBase, name: str) -> HttpResponseBase:
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
