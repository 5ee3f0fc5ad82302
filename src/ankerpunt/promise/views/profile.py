"""Profiles: who we are and what we deliver, per group and channel, drawn from what is true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.check.sourcing import length_of
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, findings_about, history_of, lines, may_edit, naming
from ankerpunt.pages.forms.object import first_values
from ankerpunt.promise.forms.profile import PickForm, ProfileForm
from ankerpunt.promise.models import Profile, ProfileChannel
from ankerpunt.promise.profiling import first_text

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

COMPOSE = "compose"


@allow(*EVERYONE)
@require_safe
def profiles(request: MemberRequest, organisation: str) -> HttpResponse:
    rows = list(Profile.objects.of(request.organisation).select_related("channel", "target_group").order_by("pk"))
    channels = ProfileChannel.objects.of(request.organisation).order_by("name")
    about = findings_about(request, Profile=[row.slug for row in rows])
    context = {
        "noun": naming(kind("Profile"), request),
        "crumbs": crumbs(request, kind("Profile"))[:-1],
        "cards": [card_of(row) for row in rows],
        "channels": channels,
        "channels_url": kind("ProfileChannel").list_address(organisation),
        "new_channel_url": kind("ProfileChannel").act_address(organisation, "new"),
        "findings": lines(request, about),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/profile/list.html", context)


def card_of(row: Profile) -> dict[str, Any]:
    """A profile with its length against the room that the channel gives."""
    return {"row": row, "length": length_of(row.who_we_are, row.what_we_deliver), "room": row.channel.max_length}


@allow(*EVERYONE)
@require_safe
def profile(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Profile.objects.select_related("channel", "target_group"), slug=slug)
    context = {
        "noun": naming(kind("Profile"), request, row),
        "crumbs": crumbs(request, kind("Profile")),
        "card": card_of(row),
        "row": row,
        "foundations": row.foundations.all(),
        "usps": row.usps.order_by("order", "pk"),
        "findings": lines(request, findings_about(request, Profile=[row.slug])),
        "history": history_of(request, row),
        "may_edit": may_edit(request),
    }
    return page(request, "promise/profile/detail.html", context)


@allow(*EDITORS)
def new_profile(request: MemberRequest, organisation: str) -> HttpResponse:
    """First pick what it is drawn from, then get a first text out of that, then make it your own."""
    if request.method != "POST" and COMPOSE not in request.GET:
        form: Any = PickForm(organisation=request.organisation, initial=_asked(request))
        return page(request, "promise/profile/pick.html", _context(request, form, None))
    pick = PickForm(request.GET, organisation=request.organisation)
    if request.method != "POST" and not pick.is_valid():
        return page(request, "promise/profile/pick.html", _context(request, pick, None), status=422)
    form = ProfileForm(posted(request), organisation=request.organisation, initial=_composed(pick))
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The profile is saved."), undo=change.undo_url)
        return saved(request, _url(request, form.instance))
    return page(request, "promise/profile/form.html", _context(request, form, None), status=form.status)


def _asked(request: MemberRequest) -> dict[str, Any]:
    return first_values(kind("Profile"), request.GET, organisation=request.organisation)


def _composed(pick: PickForm) -> dict[str, Any]:
    """What was picked, and a first text out of it."""
    if not pick.is_valid():
        return {}
    cleaned = pick.cleaned_data
    text = first_text(cleaned["foundations"], cleaned["usps"], timezone.localdate())
    picked = {name: [row.pk for row in cleaned[name]] for name in ("foundations", "usps")}
    return {**cleaned, **picked, "who_we_are": text.who_we_are, "what_we_deliver": text.what_we_deliver}


def _context(request: MemberRequest, form: Any, row: Profile | None) -> dict[str, Any]:
    channels = list(ProfileChannel.objects.of(request.organisation).values_list("pk", "max_length"))
    return {
        "form": form,
        "row": row,
        "rooms": {str(pk): room for pk, room in channels if room is not None},
        "has_channels": bool(channels),
        "noun": naming(kind("Profile"), request, row),
        "crumbs": crumbs(request, kind("Profile"), row),
        "new_channel_url": kind("ProfileChannel").act_address(request.organisation.slug, "new"),
    }


def _url(request: MemberRequest, row: Profile) -> str:
    return reverse("promise:profile", kwargs={"organisation": request.organisation.slug, "slug": row.slug})


@allow(*EDITORS)
def edit_profile(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Profile.objects.select_related("channel", "target_group"), slug=slug)
    form = ProfileForm(posted(request), instance=row, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The profile is saved."), undo=change.undo_url)
        return saved(request, _url(request, row))
    return page(request, "promise/profile/form.html", _context(request, form, row), status=form.status)
