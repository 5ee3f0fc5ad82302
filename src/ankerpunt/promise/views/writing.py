"""Look at a text while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.promise.writing import READING, Look

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def words(request: MemberRequest, organisation: str) -> HttpResponse:
    """The empty and hard words of one field of the form that was sent; nothing of it is kept."""
    look = Look(request.POST.get(request.GET.get("field", ""), ""), READING in request.GET)
    return render(request, "promise/writing/words.html", {"look": look, "asked": True})
