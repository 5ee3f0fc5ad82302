from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.forms.member import PreferencesForm
from ankerpunt.organisation.models import User

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


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
