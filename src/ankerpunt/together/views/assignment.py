"""Handing rows over, being done with them, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import complain, tell
from ankerpunt.organisation.actions.change import UndoError
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.views.change import back
from ankerpunt.together.actions import assignment as acts
from ankerpunt.together.actions.taking_back import take_back, undo_url
from ankerpunt.together.forms.assignment import AssignmentForm, HandOnForm
from ankerpunt.together.models import Assignment
from ankerpunt.together.parts.assignment import around, first_values
from ankerpunt.together.parts.assignment_mine import mine_swap
from ankerpunt.together.subject import subject_or_404, subjects_named, way_back

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.together.subject import Subject


@allow(*MAY["hand over"])
def hand_over_row(request: MemberRequest, organisation: str, noun: str, slug: str) -> HttpResponse:
    subject = subject_or_404(request, noun, slug)
    return _handed_over(request, [subject], to=subject.url)


@allow(*MAY["hand over"])
def hand_over_rows(request: MemberRequest, organisation: str) -> HttpResponse:
    """Several at once, named in the address."""
    to = way_back(request) or address("together:handed_over", organisation=organisation)
    return _handed_over(request, subjects_named(request, request.GET.getlist("row")), to=to)


def _handed_over(request: MemberRequest, subjects: list[Subject], *, to: str) -> HttpResponse:
    form = AssignmentForm(posted(request), organisation=request.organisation, initial=first_values(subjects))
    if request.method == "POST" and subjects and form.is_valid():
        member, due_on = form.cleaned_data["member"], form.cleaned_data["due_on"]
        act = acts.hand_over(subjects, to=member, by=request.member, due_on=due_on)
        said = ngettext("%(who)s sees to this now.", "%(who)s sees to these %(count)s now.", len(subjects))
        told = said % {"who": member, "count": len(subjects)}
        tell(request, told, undo=undo_url(request.organisation.slug, act))
        return saved(request, to, mine_swap(request))
    context = {"form": form, **around(subjects, back=to)}
    refused = form.errors or not subjects
    return page(request, "together/assignment/hand_over.html", context, status=422 if refused else 200)


@allow(*MAY["manage people"])
def hand_on(request: MemberRequest, organisation: str, member: int) -> HttpResponse:
    """All that somebody saw to, before access is taken away; how much that is, is told to nobody."""
    rows = Member.objects.of(request.organisation).select_related("user", "organisation")
    found, people = get_object_or_404(rows, pk=member), reverse("organisation:people", args=[organisation])
    form = HandOnForm(posted(request), member=found)
    if request.method == "POST" and form.is_valid():
        act = acts.hand_on(found, to=form.cleaned_data["member"], by=request.member)
        said = _("%(who)s sees to this now.") % {"who": form.cleaned_data["member"]}
        tell(request, said, undo=undo_url(organisation, act))
        return saved(request, people)
    context = {"form": form, "member": found, "back": people}
    return page(request, "together/assignment/hand_on.html", context, status=422 if form.errors else 200)


@allow(*MAY["finish what was handed over"])
@require_POST
def done(request: MemberRequest, organisation: str, assignment: int) -> HttpResponse:
    """Said by whoever was asked, or by whoever asked."""
    between = Q(member=request.member) | Q(begun_by=request.member)
    return _ended(request, _standing(request).filter(between), assignment, said=_("That is done."), done=True)


@allow(*MAY["hand over"])
@require_POST
def to_nobody(request: MemberRequest, organisation: str, assignment: int) -> HttpResponse:
    return _ended(request, _standing(request), assignment, said=_("Nobody sees to this any more."), done=False)


def _standing(request: MemberRequest) -> QuerySet[Assignment]:
    return Assignment.objects.of(request.organisation).standing()


def _ended(
    request: MemberRequest, among: QuerySet[Assignment], assignment: int, *, said: str, done: bool
) -> HttpResponse:
    act = acts.finish(get_object_or_404(among, pk=assignment), by=request.member, done=done)
    tell(request, said, undo=undo_url(request.organisation.slug, act))
    return back(request, otherwise=address("together:mine", organisation=request.organisation.slug), gone=())


@allow(*MAY["comment"])
@require_POST
def undo(request: MemberRequest, organisation: str, act: UUID) -> HttpResponse:
    try:
        take_back(act, by=request.member)
    except UndoError as refusal:
        complain(request, refusal.sentence)
    else:
        tell(request, _("That is undone."))
    return back(request, otherwise=f"/{organisation}/", gone=())
