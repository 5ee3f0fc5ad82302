"""Preference studies: what people choose between, and of whom that is asked (U12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.forms.round import LATER, RoundForm, proposed
from ankerpunt.listen.forms.study_set_up import ON, StudyForm
from ankerpunt.listen.models import Study
from ankerpunt.listen.parts.round import set_up_page as round_set_up_page
from ankerpunt.listen.parts.round import url_of
from ankerpunt.listen.parts.study_result import has_answers, result_page
from ankerpunt.listen.parts.study_set_up import (
    is_prepared,
    list_page,
    set_up_page,
    studies_url,
    study_crumbs,
    study_page,
    study_url,
    to_study,
)
from ankerpunt.mirror.standing import standing_of
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def study_or_404(request: MemberRequest, key: str, *, prepared: bool = False) -> Study:
    """The study of this organisation; or only one of which nobody has a code yet."""
    studies = Study.objects.of(request.organisation).select_related("organisation", "round", "target_group")
    found = studies.filter(key=key).first()
    if found is None or (prepared and not is_prepared(found)):
        raise Http404(key)
    return found


@allow(*EVERYONE)
@require_safe
def studies(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "listen/study/list.html", list_page(request))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: MemberRequest, organisation: str) -> HttpResponse:
    """A study about the group of the address, or about none in particular yet."""
    groups = TargetGroup.objects.filter(organisation=request.organisation, slug=request.GET.get("target_group", ""))
    return _set_up(request, Study(organisation=request.organisation, target_group=groups.first()))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    return _set_up(request, study_or_404(request, key, prepared=True))


def _set_up(request: MemberRequest, study: Study) -> HttpResponse:
    form = StudyForm(posted(request), study=study, standing=standing_of(request))
    if request.method == "POST" and (kept := form.save(by=request.member)):
        tell(request, _("The study is kept. Nobody was asked anything yet."))
        on = form.step == ON and kept.round is None
        return saved(request, study_url(kept, "study_whom" if on else "study"))
    context = {**set_up_page(request, form), "form": form}
    return page(request, "listen/study/set_up.html", context, status=form.status)


@allow(*EVERYONE)
@require_safe
def shown(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """What came of it; until people answered, what it asks."""
    study = study_or_404(request, key)
    if has_answers(study):
        return page(request, "listen/study/result.html", result_page(request, study))
    return page(request, "listen/study/asked.html", study_page(request, study))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def whom(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Of whom a study is asked, when, and how they come in: by a round."""
    study, standing = study_or_404(request, key, prepared=True), standing_of(request)
    round_ = study.round or proposed(standing, of=study)
    form = RoundForm(posted(request), round_=round_, standing=standing, study=study)
    if request.method == "POST" and (kept := form.save(by=request.member)):
        tell(request, _("It is kept. Nobody was asked anything yet."))
        return saved(request, url_of(kept, "round" if form.step == LATER else "round_dossier"))
    context = {**round_set_up_page(request, form), "form": form, "study": study}
    context |= {"crumbs": study_crumbs(organisation, to_study(study)), "back": study_url(study)}
    return page(request, "listen/round/set_up.html", context, status=form.status)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    study = study_or_404(request, key, prepared=True)
    if request.method == "POST":
        (study.round or study).delete()
        tell(request, _("The prepared study is thrown away."))
        return saved(request, studies_url(organisation))
    context = {
        "question": _("Throw this prepared study away?"),
        "consequence": _("Nobody was asked anything yet. What you prepared is gone."),
        "submit": _("Throw it away"),
        "url": request.path,
        "back": study_url(study),
        "crumbs": study_crumbs(organisation, to_study(study)),
    }
    return page(request, "listen/round/confirm.html", context)
