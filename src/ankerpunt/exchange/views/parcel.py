"""The whole plan out and in: ready to take along, and brought, with what it would change before it does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.exchange.actions import parcel as acts
from ankerpunt.exchange.forms.parcel import ParcelForm
from ankerpunt.exchange.jobs import PACKING
from ankerpunt.exchange.models import Parcel
from ankerpunt.exchange.parts.parcel import MODES, preview
from ankerpunt.exchange.zipped import unpacked
from ankerpunt.files.models import StoredFile
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.work import ask
from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.mapper import RefusedError
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.parts.organisation import tabs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.exchange.zipped import Unpacked
    from ankerpunt.mirror.mapper.difference import Mode
    from ankerpunt.organisation.request import MemberRequest

ADMINS = MAY["take the whole plan out and in"]


@allow(*ADMINS)
@takes(Size.PLAN)
@require_http_methods(["GET", "HEAD", "POST"])
def whole(request: MemberRequest, organisation: str) -> HttpResponse:
    form = ParcelForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        parcel = acts.bring(form.cleaned_data["file"], organisation=request.organisation)
        return saved(request, address("exchange:take_in", organisation=organisation, parcel=parcel.pk))
    ready = Parcel.objects.of(request.organisation).here()
    context = {
        "form": form,
        "tabs": tabs_of(request),
        "large": acts.is_large(request.organisation, plan_of(request.organisation)),
        "making": Job.objects.of(request.organisation).under_way().filter(work=PACKING).first(),
        "ready": ready.filter(way=Parcel.Way.OUT),
        "brought": ready.filter(way=Parcel.Way.IN),
    }
    return page(request, "exchange/parcel/whole.html", context, status=422 if form.errors else 200)


@allow(*ADMINS)
@require_POST
def make(request: MemberRequest, organisation: str) -> HttpResponse:
    """At once where nobody has to wait for it, else in the background."""
    if acts.is_large(request.organisation, plan_of(request.organisation)):
        ask(PACKING, organisation=request.organisation)
        tell(request, _("It is being made. When it is ready you find it here."))
        return saved(request, address("exchange:whole", organisation=organisation))
    parcel = acts.make(request.organisation)
    return saved(request, address("exchange:file", organisation=organisation, parcel=parcel.pk))


@allow(*ADMINS)
@require_safe
def file(request: MemberRequest, organisation: str, parcel: UUID) -> FileResponse:
    found = _parcel_or_404(request, parcel, Parcel.Way.OUT)
    return FileResponse(found.path.open("rb"), as_attachment=True, filename=found.name, content_type="application/zip")


@allow(*ADMINS)
@require_POST
def throw_away(request: MemberRequest, organisation: str, parcel: UUID) -> HttpResponse:
    _parcel_or_404(request, parcel, Parcel.Way.IN).delete()
    tell(request, _("Nothing is taken in, and what you brought is gone from here."))
    return saved(request, address("exchange:whole", organisation=organisation))


@allow(*ADMINS)
@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: MemberRequest, organisation: str, parcel: UUID) -> HttpResponse:
    """What would change, and one button; the way back stands in the message and with all that changed."""
    found = _parcel_or_404(request, parcel, Parcel.Way.IN)
    mode: Mode = next((mode for mode in MODES if mode == request.GET.get("mode")), MODES[0])
    with _open(found) as content:
        said: dict[str, Any] = {}
        if request.method == "POST":
            try:
                written = acts.take_in(content, by=request.member, mode=mode, seen=request.POST.get("seen", ""))
            except acts.MovedError:
                said = {"moved": True}
            except RefusedError as refused:
                said = {"refused": refused.problems}
            else:
                found.delete()
                undo = written.change.undo_url if written.change else ""
                tell(request, _("The plan says what you brought."), undo=undo)
                return saved(request, f"/{organisation}/")
        context = {**_difference(request, content, mode), **said, "parcel": found, "tabs": _tabs(request, mode)}
    return page(request, "exchange/parcel/take_in.html", context, status=409 if said else 200)


def _difference(request: MemberRequest, content: Unpacked, mode: Mode) -> dict[str, Any]:
    """Read after the stamp: a plan that is newer than that is shown once more."""
    organisation = Organisation.objects.get(pk=request.organisation.pk)
    kept = StoredFile.objects.of(organisation).values_list("sha256", flat=True)
    return {"seen": acts.stamp(organisation), "preview": preview(request, content, mode=mode, kept=kept)}


def _tabs(request: MemberRequest, mode: Mode) -> list[Tab]:
    labels = {"replace": _("The plan becomes what you brought"), "merge": _("Only add and change, remove nothing")}
    return [Tab(labels[each], f"{request.path}?mode={each}", each == mode) for each in MODES]


@contextmanager
def _open(parcel: Parcel) -> Iterator[Unpacked]:
    """It was read before it was laid aside; what is not there any more is not found."""
    try:
        with unpacked(parcel.path, language=language()) as found:
            yield found
    except RefusedError as refused:
        raise Http404(str(parcel.pk)) from refused


def _parcel_or_404(request: MemberRequest, parcel: UUID, way: Parcel.Way) -> Parcel:
    found = get_object_or_404(Parcel.objects.of(request.organisation).here(), pk=parcel, way=way)
    if not found.path.exists():
        raise Http404(str(parcel))
    return found
