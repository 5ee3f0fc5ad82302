"""The photos and files of evidence: bringing one along, and sending one to a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from ankerpunt.anchor.forms.attachment import NewAttachmentForm
from ankerpunt.anchor.models import Attachment, Evidence
from ankerpunt.files import serving
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.views.form import written

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@takes(Size.PHOTO)
def add_attachment(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    evidence = get_or_404(request, Evidence, slug=slug)
    begun = Attachment(organisation=request.organisation, evidence=evidence)
    return written(request, kind("Attachment"), begun, by=NewAttachmentForm)


@allow(*EVERYONE)
@require_safe
def file(request: MemberRequest, organisation: str, slug: str) -> HttpResponseBase:
    row = get_or_404(request, Attachment, slug=slug)
    return serving.whole(request, row.sha256, name=row.name, of=request.organisation)


@allow(*EVERYONE)
@require_safe
def small(request: MemberRequest, organisation: str, slug: str) -> HttpResponseBase:
    row = get_or_404(request, Attachment, slug=slug)
    return serving.small(request, row.sha256, of=request.organisation)
