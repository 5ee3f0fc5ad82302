from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import public
from ankerpunt.kit.htmx import page
from ankerpunt.organisation.kept import kept_for, let_go
from ankerpunt.organisation.models import Member, User

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

YEAR = 365 * 24 * 60 * 60


@public
def start(request: HttpRequest) -> HttpResponse:
    """Lead everyone to where they work: straight on, or by a choice for who works in several organisations."""
    if not request.user.is_authenticated:
        return redirect_to_login("/")
    members = list(Member.objects.active().filter(user=request.user).select_related("organisation"))
    if len(members) == 1:
        return HttpResponseRedirect(home_of(members[0]))
    return page(request, "organisation/start.html", {"members": [(each, home_of(each)) for each in members]})


@public
def typed(request: HttpRequest) -> HttpResponse:
    """What somebody typed when their session had run out, for that person alone."""
    found = kept_for(request) if request.user.is_authenticated else None
    if request.method == "POST" or found is None:
        let_go(request)
        return HttpResponseRedirect("/", status=303)
    return page(request, "organisation/typed.html", {"typed": found})


@public
@require_POST
def switch_language(request: HttpRequest) -> HttpResponse:
    """Show the same page in the other language; who is signed in keeps it."""
    language = request.POST.get("language", "")
    answer = HttpResponseRedirect(_same_site(request, request.POST.get("next", "")), status=303)
    if check_for_language(language) and language in dict(settings.LANGUAGES):
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=YEAR,
            samesite="Lax",
            httponly=True,
            secure=settings.LANGUAGE_COOKIE_SECURE,
        )
        if request.user.is_authenticated:
            User.objects.filter(pk=request.user.pk).update(language=language)
    return answer


@public
@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign a visitor of the demo in as one of its fictional members."""
    if not settings.DEMO:
        raise Http404
    member = get_object_or_404(Member.objects.active(), pk=request.POST.get("member") or 0, user__fictional=True)
    login(request, member.user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return HttpResponseRedirect(_same_site(request, request.POST.get("next", "")) or home_of(member), status=303)


def home_of(member: Member) -> str:
    return f"/{member.organisation.slug}/"


def _same_site(request: HttpRequest, url: str) -> str:
    safe = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return url if safe else "/"
