"""Answers of another tool: looked at, then handed to the store of a study; the file itself passes through (R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.study import bring as keep
from ankerpunt.listen.forms.study_bring import ESTIMATE, StudyBringForm
from ankerpunt.listen.parts.study_brought import brought_page
from ankerpunt.listen.parts.study_set_up import study_url
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: MemberRequest, organisation: str) -> HttpResponse:
    files = request.FILES if request.method == "POST" else None
    form = StudyBringForm(posted(request), files, organisation=request.organisation)
    fine = form.is_bound and form.is_valid()
    if fine and form.is_ready and form.step == ESTIMATE and (address := _kept(request, form)):
        return saved(request, address)
    answer = page(request, "listen/study/bring.html", brought_page(request, form), status=form.status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _kept(request: MemberRequest, form: StudyBringForm) -> str:
    """Where its figures will be; "" where the database is not fit to keep answers even for a moment."""
    study = form.study()
    try:
        keep(study, form.sheets())
    except Refusal as no:
        form.add_error(None, no.sentence.say(language()))
        return ""
    tell(request, _("The answers are being worked out. After that they are destroyed."))
    return study_url(study)
