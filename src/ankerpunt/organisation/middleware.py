"""Who is this, in which organisation, and may they use this view?"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from ankerpunt.kit.access import EDITORS, Access, Door, access_of
from ankerpunt.kit.htmx import is_htmx, page
from ankerpunt.kit.typed import BACK
from ankerpunt.kit.undo import complain
from ankerpunt.organisation.actions.change import UndoError, undo
from ankerpunt.organisation.gone import GoneError
from ankerpunt.organisation.kept import keep, let_go
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from ankerpunt.organisation.models import User

    Answer = Callable[[HttpRequest], HttpResponseBase]

# These guard their own views; tests/access lists what each of them answers to whom.
GUARDS_ITSELF = ("allauth.", "django.contrib.staticfiles.")

log = logging.getLogger(__name__)


class LanguageMiddleware:
    """The language that the person chose, else that of the language switch, else what the browser asks for."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = getattr(request.user, "language", "") or translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ["Accept-Language"])
        return response


class AccessMiddleware:
    """Finds `request.organisation` and `request.member`, and refuses whom the view does not allow.

    Unknown organisation, not a member, or no longer active: not there (404). A member with another role: 403.
    A view that does not say who may use it is not there for anyone; a test makes sure that there is none.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> HttpResponse | None:
        access = access_of(view)
        if access is None:
            _refuse_undeclared(view)
            return None
        if access.door is not Door.MEMBER:
            return None
        if not request.user.is_authenticated:
            return sign_in_first(request)
        member = _member(request.user, named["organisation"])
        request.organisation, request.member = member.organisation, member  # type: ignore[attr-defined]
        if request.method == "POST":
            let_go(request, of=request.get_full_path())
        _refuse_other_roles(access, member)
        return None


def _refuse_undeclared(view: Callable[..., Any]) -> None:
    if view.__module__.startswith(GUARDS_ITSELF):
        return
    message = f"{view.__module__}.{view.__qualname__} does not say who may use it: add @allow, @public or @participant."
    if settings.DEBUG:
        raise ImproperlyConfigured(message)
    log.error(message)
    raise Http404


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """Sign in and come back; after a form or an act that needed it, to the page where it was begun."""
    target = request.get_full_path()
    if request.method not in {"GET", "HEAD"}:
        target = came_from(request)
        if request.POST and not keep(request):
            complain(request, _("You were signed out, so this is not saved. Sign in, and do it once more."))
    answer = redirect_to_login(target)
    return HttpResponse(status=401, headers={"HX-Redirect": answer.url}) if is_htmx(request) else answer


def came_from(request: HttpRequest) -> str:
    """The page with the form; what stands behind the question mark says which form it is."""
    page = urlsplit(request.headers.get("HX-Current-URL") or request.headers.get("Referer", ""))
    return urlunsplit(("", "", page.path, page.query, "")) or "/"


def _member(user: User, slug: str) -> Member:
    found = Member.objects.active().select_related("organisation").filter(user=user, organisation__slug=slug).first()
    if found is None:
        raise Http404
    found.user = user
    return found


def _refuse_other_roles(access: Access, member: Member) -> None:
    if member.role not in access.roles:
        raise PermissionDenied(
            _("Your role is %(role)s; this is not open to it.") % {"role": member.get_role_display()}
        )


class GoneMiddleware:
    """Answers who wrote on a row that was taken away meanwhile, and brings it back where they ask for it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> None:
        member = getattr(request, "member", None)
        if request.method != "POST" or member is None or member.role not in EDITORS or BACK not in request.POST:
            return
        with suppress(ValueError):
            act = Change.objects.filter(pk=UUID(request.POST[BACK]), organisation=member.organisation).first()
            if act is not None:
                _bring_back(request, act, member)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if request.method != "POST" or getattr(request, "member", None) is None:
            return None
        if isinstance(exception, IntegrityError):
            # Something that nobody foresaw came in between: it is told like a failure of ours, and nothing is lost.
            log.error("The database refused what was sent to %s", request.path, exc_info=exception)
            return page(request, "organisation/at_once.html", status=409)
        if not isinstance(exception, GoneError):
            return None
        called = names_of(exception.row.organisation)(exception.row)
        home = f"/{exception.row.organisation.slug}/"
        context = {"gone": exception, "heading": exception.heading(called), "back": home}
        return page(request, "organisation/gone.html", context, status=409)


def _bring_back(request: HttpRequest, act: Change, member: Member) -> None:
    act.organisation = member.organisation
    try:
        undo(act, by=member)
    except UndoError as refusal:
        complain(request, refusal.sentence)
    else:
        member.organisation.refresh_from_db()
