"""Saying something about a row of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.htmx import in_drawer, is_htmx, page, parts, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.standing import standing_of
from ankerpunt.together.actions import comment as acts
from ankerpunt.together.actions.taking_back import undo_url
from ankerpunt.together.forms.comment import CommentForm, QuestionForm
from ankerpunt.together.models import Comment
from ankerpunt.together.parts.assignment import around
from ankerpunt.together.parts.comment import asked_by_rule, spoken_of, thread_of, thread_swap
from ankerpunt.together.subject import subject_of, subject_or_404, subjects_named, way_back

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.together.subject import Subject


@allow(*MAY["comment"])
def say(request: MemberRequest, organisation: str, noun: str, slug: str) -> HttpResponse:
    subject = subject_or_404(request, noun, slug)
    form = CommentForm(posted(request), organisation=request.organisation)
    if request.method == "POST" and (act := acts.say(form, subject, by=request.member)):
        return _said(request, subject, act, _("That is said."))
    context = {"thread": thread_of(request, subject, form=form)}
    return page(request, "together/comment/say.html", context, status=422 if form.errors else 200)


@allow(*MAY["comment"])
def ask(request: MemberRequest, organisation: str) -> HttpResponse:
    """Ask a colleague about rows that are named in the address: those of a finding, for example."""
    subjects, back = subjects_named(request, request.GET.getlist("row")), way_back(request)
    first = {"text": asked_by_rule(request)}
    form = QuestionForm(posted(request), organisation=request.organisation, by=request.member, initial=first)
    if request.method == "POST" and subjects and (act := acts.ask(form, subjects, by=request.member)):
        tell(request, _("Your question is asked."), undo=undo_url(organisation, act))
        return saved(request, back or subjects[0].url)
    context = {"form": form, **around(subjects, back=back or (subjects[0].url if subjects else f"/{organisation}/"))}
    return page(request, "together/comment/ask.html", context, status=422 if form.errors or not subjects else 200)


@allow(*MAY["comment"])
def edit(request: MemberRequest, organisation: str, comment: int) -> HttpResponse:
    found, subject = _comment_or_404(request, comment, spoken_of(request).filter(begun_by=request.member))
    names = {member.pk: str(member) for member in found.mentions.all()}
    form = CommentForm(posted(request), organisation=request.organisation, initial={"text": found.spoken(names)})
    if request.method == "POST" and form.is_valid():
        act = acts.say_otherwise(found, form, by=request.member)
        return _said(request, subject, act, _("Your words are changed."))
    context = {"form": form, "subject": subject}
    return page(request, "together/comment/edit.html", context, status=422 if form.errors else 200)


@allow(*MAY["comment"])
@require_POST
def remove(request: MemberRequest, organisation: str, comment: int) -> HttpResponse:
    return _removed(request, comment, among=Comment.objects.filter(begun_by=request.member))


@allow(*MAY["take away a comment of somebody else"])
@require_POST
def take_away(request: MemberRequest, organisation: str, comment: int) -> HttpResponse:
    """For what should not stand here, whoever said it; an admin never changes the words of somebody else."""
    return _removed(request, comment, among=Comment.objects.all())


def _removed(request: MemberRequest, comment: int, *, among: QuerySet[Comment]) -> HttpResponse:
    found, subject = _comment_or_404(request, comment, among)
    return _said(request, subject, acts.remove(found, by=request.member), _("The comment is removed."))


def _comment_or_404(request: MemberRequest, pk: int, among: QuerySet[Comment]) -> tuple[Comment, Subject]:
    found = get_object_or_404(among, pk=pk, organisation=request.organisation, ended_in=None)
    subject = subject_of(standing_of(request), found)
    if subject is None:
        raise Http404(pk)
    return found, subject


def _said(request: MemberRequest, subject: Subject, act: UUID, told: str) -> HttpResponse:
    """The thread as it is now, where it stands; without JavaScript the page of the row."""
    tell(request, told, undo=undo_url(request.organisation.slug, act))
    if is_htmx(request):
        return parts(request, thread_swap(request, subject, in_drawer=in_drawer(request)))
    return saved(request, subject.url)
