"""Copy a promise with its matrix to another group, as one act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.facts.copying import along
from ankerpunt.promise.forms.copying import CopyForm
from ankerpunt.promise.parts.proposition_copy import copy_page
from ankerpunt.promise.views.version import proposition_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def copy(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row, standing = proposition_or_404(request, slug), standing_of(request)
    said = standing.said(row)
    found = along(said, standing.index)
    form = CopyForm(posted(request), said=said, along=found, standing=standing)
    return form_page(
        request,
        form,
        "promise/proposition/copy.html",
        partial(copy_page, request, row, said, found, standing),
        said=_("The promise is copied, as a draft. You show again what is true of it."),
        to=lambda made: kind("Proposition").address(organisation, made.slug),
        save=partial(form.copy, row, by=request.member),
    )
