from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import Role, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.organisation.forms.organisation import OrganisationForm
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.parts.organisation import tabs_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(Role.ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str) -> HttpResponse:
    form = OrganisationForm(posted(request), instance=Organisation.objects.get(pk=request.organisation.pk))
    if request.method == "POST" and form.is_valid():
        form.save()
        tell(request, _("“%(organisation)s” is saved.") % {"organisation": form.instance})
        return saved(request, reverse("organisation:organisation", args=[organisation]))
    context = {"form": form, "tabs": tabs_of(request)}
    return page(request, "organisation/organisation.html", context, status=422 if form.errors else 200)
