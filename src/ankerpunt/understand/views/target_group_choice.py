"""Looking again for whom we choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.understand.actions.target_group_choice import look_again

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def look(request: MemberRequest, organisation: str) -> HttpResponse:
    if change := look_again(by=request.member):
        told = _("A review has begun. The arguments were copied into it; the earlier choice stays.")
        tell(request, told, undo=change.undo_url)
    return saved(request, kind("TargetGroupChoice").list_address(organisation))
