"""One view for the whole page, the drawer and the part that changed.

A page's template extends `layout`; `page` chooses it:

    {% extends layout %}
    {% block title %}…{% endblock %}
    {% block content %}…{% endblock %}

so that the same address is a full page (a link, a reload, no JavaScript) and, asked for by the drawer, its content.
`saved` answers a form that was saved: the changed parts to htmx, a redirect to everyone else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, QueryDict

PAGE = "layouts/page.html"
DRAWER = "layouts/drawer.html"
FRAGMENT = "layouts/fragment.html"
TOASTS = "kit/toasts.html"
DRAWER_CONTENT = "#drawer-content"
VARY = ("HX-Request", "HX-Target", "HX-Request-Type")
SEE_OTHER = 303


@dataclass(frozen=True)
class Swap:
    """A part of the page to put in place of the element that `target` selects."""

    target: str
    template: str | Sequence[str]
    context: Mapping[str, Any] = field(default_factory=dict)
    how: str = "outerHTML"

    def render(self, request: HttpRequest) -> SafeString:
        content = mark_safe(render_to_string(self.template, dict(self.context), request))  # noqa: S308 (a rendered template)
        return format_html('<hx-partial hx-target="{}" hx-swap="{}">{}</hx-partial>', self.target, self.how, content)


def drawer_swap(template: str | Sequence[str], context: Mapping[str, Any], url: str) -> Swap:
    """What the drawer shows next, and the address of that; among the parts of `saved` it keeps the drawer open."""
    inside = {**context, "layout": DRAWER, "in_drawer": True, "page_url": url}
    return Swap(DRAWER_CONTENT, template, inside, how="innerHTML")


def is_htmx(request: HttpRequest) -> bool:
    """Whether htmx asks for a part; for the whole page (a step back in the history) it says "full"."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Request-Type") != "full"


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, or None where it is only asked for: `form = NameForm(posted(request))`."""
    return request.POST if request.method == "POST" else None


def in_drawer(request: HttpRequest) -> bool:
    return is_htmx(request) and request.headers.get("HX-Target") == "div#drawer-content"


def page(
    request: HttpRequest, template: str | Sequence[str], context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """The page, or its content for the drawer or another part of the page, whichever was asked for.

    Of several templates the first that exists is shown. A part that the page has too takes the place of the one that
    asked: a form that stands on another page as well.
    """
    drawer = in_drawer(request)
    layout = DRAWER if drawer else FRAGMENT if is_htmx(request) else PAGE
    content = render_to_string(template, {**(context or {}), "layout": layout, "in_drawer": drawer}, request)
    response = _answer(request, content, status=status)
    asking = request.headers.get("HX-Target", "").partition("#")[2]
    if layout == FRAGMENT and asking and f'id="{asking}"' in content:
        response["HX-Reselect"], response["HX-Reswap"] = f"#{asking}", "outerHTML"
    return response


def asks_for(request: HttpRequest, part: str) -> bool:
    """Whether htmx asks for this part of the page, by its id; also where it selects it out of the whole page."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Target", "").endswith(f"#{part}")


def anew() -> HttpResponse:
    """The whole page once more: what a part waited for is there."""
    return HttpResponse(headers={"HX-Refresh": "true"})


def parts(request: HttpRequest, *swaps: Swap, status: int = 200) -> HttpResponse:
    """Only the parts that changed, and the messages that wait."""
    toasts = Swap("#toasts", TOASTS, how="beforeend").render(request) if messages.get_messages(request) else ""
    return _answer(request, "".join([*(swap.render(request) for swap in swaps), toasts]), status=status)


def saved(request: HttpRequest, url: str, *swaps: Swap) -> HttpResponse:
    """Answer a form that was saved: close the drawer and show the changed parts, or go to `url`.

    Without parts htmx goes to `url` too; with one for the drawer it stays open, at `url`. Say what happened with
    `kit.undo.tell` before.
    """
    if not is_htmx(request):
        return HttpResponseRedirect(url, status=SEE_OTHER)
    if not swaps:
        return HttpResponse(headers={"HX-Redirect": url})
    response = parts(request, *swaps)
    if any(swap.target == DRAWER_CONTENT for swap in swaps):
        response["HX-Replace-Url"] = url
    else:
        response["HX-Trigger"] = "drawer:close"
    return response


def _answer(request: HttpRequest, content: str, *, status: int) -> HttpResponse:
    response = HttpResponse(content, status=status)
    patch_vary_headers(response, VARY)
    if is_htmx(request):
        response["Cache-Control"] = "no-store"
    return response
