from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.forms.member import PreferencesForm
from ankerpunt.organisation.models import User
from ankerpunt.organisation.own_data import own_data

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def own(request: MemberRequest, organisation: str) -> HttpResponse:
    """What is kept about the member who asks; nobody asks for anybody else."""
    name = f"ankerpunt-{organisation}-{timezone.localdate().isoformat()}.json"
    answer = JsonResponse(own_data(request), json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


@allow(*EVERYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str) -> HttpResponse:
    user = User.objects.get(pk=request.user.pk)
    initial = {"language": user.language or translation.get_language()}
    form = PreferencesForm(posted(request), instance=user, initial=initial, member=request.member)
    if request.method == "POST" and form.is_valid():
        form.save()
        with translation.override(user.language):
            tell(request, _("Your preferences are saved."))
        return saved(request, reverse("organisation:preferences", args=[organisation]))
    return page(request, "organisation/preferences.html", {"form": form}, status=422 if form.errors else 200)
