"""What came of a study, and what becomes of its answers until then (U12, R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions import study as acts
from ankerpunt.listen.parts.study_result import has_answers
from ankerpunt.listen.parts.study_set_up import studies_url, study_crumbs, study_url, to_study
from ankerpunt.listen.views.study_set_up import study_or_404

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.listen.models import Study
    from ankerpunt.organisation.request import MemberRequest


def waiting_or_404(request: MemberRequest, key: str) -> Study:
    """Of which the answers wait for their estimate."""
    study = study_or_404(request, key)
    if study.result is not None or not has_answers(study):
        raise Http404(key)
    return study


def known_or_404(request: MemberRequest, key: str) -> Study:
    """Of which something is known, if only that there will be no figures."""
    study = study_or_404(request, key)
    if study.result is None:
        raise Http404(key)
    return study


@allow(*EDITORS)
@require_POST
def stop(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key)
    acts.stop_estimating(study)
    tell(request, _("It stops. The answers stay until you begin again or destroy them, a month at most."))
    return saved(request, study_url(study))


@allow(*EDITORS)
@require_POST
def again(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key)
    acts.estimate_again(study)
    return saved(request, study_url(study))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def destroy(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = waiting_or_404(request, key)
    if request.method == "POST":
        acts.destroy_answers(study)
        tell(request, _("The answers are destroyed."))
        return saved(request, study_url(study))
    consequence = _("There will be no figures, and nobody can bring the answers back.")
    return _asked_twice(request, study, _("Destroy these answers?"), consequence, _("Destroy them"))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def discard(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = known_or_404(request, key)
    if request.method == "POST":
        study.delete()
        tell(request, _("The study is thrown away."))
        return saved(request, studies_url(organisation))
    consequence = _("Its figures are gone. What you put in the plan stays there.")
    return _asked_twice(request, study, _("Throw this study away?"), consequence, _("Throw it away"))


def _asked_twice(request: MemberRequest, study: Study, question: str, consequence: str, submit: str) -> HttpResponse:
    context = {
        "question": question,
        "consequence": consequence,
        "submit": submit,
        "url": request.path,
        "back": study_url(study),
        "crumbs": study_crumbs(request.organisation.slug, to_study(study)),
    }
    return page(request, "listen/round/confirm.html", context)
