from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import participant
from ankerpunt.kit.htmx import page
from ankerpunt.organisation.subscription import subscription_by

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@participant
@csrf_exempt  # a mail program sends this by itself, without a cookie; the signed link is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Opening the link only asks, because mail scanners open links; the button, or the mail program, does it."""
    subscription = subscription_by(token)
    if subscription is None:
        return page(request, "organisation/subscription/gone.html", status=404)
    if request.method == "POST":
        subscription.stop()
    member = subscription.member
    context = {"member": member, "letter": subscription.letter, "is_wanted": subscription.is_wanted}
    with translation.override(member.user.language or member.organisation.language):
        return page(request, "organisation/subscription/unsubscribe.html", context)
