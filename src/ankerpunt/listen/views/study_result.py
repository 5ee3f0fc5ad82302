"""What came of a study, and what becomes of its answers until then (U12, R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions import study as acts
from ankerpunt.listen.models import Study
from ankerpunt.listen.parts.round import url_of as url_of_round
from ankerpunt.listen.parts.study_result import crumbs_of, result_page, to_page, url_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


def study_or_404(request: MemberRequest, key: str, **only: object) -> Study:
    """The study of this organisation."""
    studies = Study.objects.of(request.organisation).select_related("organisation", "target_group", "round")
    found = studies.filter(key=key, **only).first()
    if found is None:
        raise Http404(key)
    return found


@allow(*EVERYONE)
@require_safe
def shown(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Its figures; one that is still asked on phones has the page of its round."""
    study = study_or_404(request, key)
    if study.round and study.result is None and acts.job_of(study) is None:
        return saved(request, url_of_round(study.round))
    return page(request, "listen/study/result.html", result_page(request, study))


@allow(*EDITORS)
@require_POST
def stop(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key)
    acts.stop_estimating(study)
    tell(request, _("It stops. The answers stay until you begin again or destroy them, a month at most."))
    return saved(request, url_of(study))


@allow(*EDITORS)
@require_POST
def again(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key)
    acts.estimate_again(study)
    return saved(request, url_of(study))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def destroy(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key, result=None)
    if request.method == "POST":
        acts.destroy_answers(study)
        tell(request, _("The answers are destroyed."))
        return saved(request, url_of(study))
    consequence = _("There will be no figures, and nobody can bring the answers back.")
    return _asked_twice(request, study, _("Destroy these answers?"), consequence, _("Destroy them"))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key, result__isnull=False)
    if request.method == "POST":
        study.delete()
        tell(request, _("The study is thrown away."))
        return saved(request, crumbs_of(organisation)[-1].url)
    consequence = _("Its figures are gone. What you put in the plan stays there.")
    return _asked_twice(request, study, _("Throw this study away?"), consequence, _("Throw it away"))


def _asked_twice(request: MemberRequest, study: Study, question: str, consequence: str, submit: str) -> HttpResponse:
    context = {
        "question": question,
        "consequence": consequence,
        "submit": submit,
        "url": request.path,
        "back": url_of(study),
        "crumbs": crumbs_of(request.organisation.slug, to_page(study)),
    }
    return page(request, "listen/round/confirm.html", context)
