"""What was found goes into the plan: the drivers, a draft of a promise, the test of who recognises a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions import study_plan as acts
from ankerpunt.listen.forms.study_plan import StudyDriversForm, StudyPromiseForm, StudyRecognitionForm
from ankerpunt.listen.parts import study_plan as parts
from ankerpunt.listen.views.study_set_up import study_or_404
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import may_edit
from ankerpunt.science.kept import Studied
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.listen.models import Study
    from ankerpunt.organisation.request import MemberRequest


def studied_or_404(request: MemberRequest, key: str) -> tuple[Study, Studied]:
    """A study of this organisation of which there are figures."""
    study = study_or_404(request, key)
    if not isinstance(found := study.found, Studied):
        raise Http404(key)
    return study, found


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def drivers(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """What would change in the drivers of a group, then exactly that."""
    study, found = studied_or_404(request, key)
    form = StudyDriversForm(posted(request), study=study, found=found, asked=request.GET)
    to, whose = form.chosen
    made = acts.Ranked.of(study, found, to=to, whose=whose) if to else None
    if made and form.is_bound and form.cleaned_data["seen"] == made.proposal.digest:
        change = made.put(by=request.member)
        tell(request, _("The ranking is with the drivers, and rests on this study."), undo=change.undo_url)
        return saved(request, f"{kind('Driver').list_address(organisation)}?target_group={made.to.slug}")
    context = {**parts.around_study(request, study), "form": form, "made": made}
    return page(request, "listen/study/drivers.html", context, status=form.status)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def promise(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """A draft with its USPs and what they rest on; it goes on in the form of the promise."""
    study, found = studied_or_404(request, key)
    form = StudyPromiseForm(posted(request), study=study, found=found, asked=request.GET)
    if form.is_bound and form.is_valid() and request.POST.get("step") == "make":
        row, change = acts.draft(study, found, form.cleaned_data["item"], **parts.texts_of(form), by=request.member)
        tell(request, _("A draft of the promise is there, with its USPs and drivers."), undo=change.undo_url)
        return saved(request, kind("Proposition").act_address(organisation, "edit", row.slug))
    return page(request, "listen/study/promise.html", parts.promise_page(request, form), status=form.status)


@allow(*EVERYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def recognition(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Who recognises another set; an editor takes that along to the test of a promise, as a proposal."""
    study, found = studied_or_404(request, key)
    data = request.POST if request.method == "POST" else request.GET
    form = StudyRecognitionForm(data if "present" in data or "new" in data else None, found=found)
    context = parts.recognition_page(request, study, found, form)
    asked = data.get("group", "")
    if request.method == "POST" and may_edit(request) and any(asked == each.group for each in context["groups"]):
        return _taken_along(request, study, found, form, asked)
    return page(request, "listen/study/recognition.html", context, status=422 if form.errors else 200)


def _taken_along(
    request: MemberRequest, study: Study, found: Studied, form: StudyRecognitionForm, asked: str
) -> HttpResponse:
    group = get_or_404(request, TargetGroup, slug=asked)
    research, change = acts.research_for(study, found, group=group, by=request.member)
    if change.touched:
        tell(request, _("The study is with the research of the plan."), undo=change.undo_url)
    told = parts.compared(found, form.cleaned_data["present"], form.cleaned_data["new"])
    values = {**parts.proposal_of(found, told), "research": str(research.pk)}
    return saved(request, parts.answer_url(request.organisation.slug, form.data["proposition"], asked, values))
