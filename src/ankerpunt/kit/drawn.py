"""The smallest components, of which a page has a hundred: as functions, since a template each costs ten times more.

Whatever is put in is escaped, unless it says that it is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from ankerpunt.kit.icons import icon

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

    from ankerpunt.kit.status import Status

NOTHING = SafeString("")


def link(text: _StrOrPromise, url: str, *, drawer: bool = False, onward: bool = False, about: str = "") -> SafeString:
    return format_html(
        '<a class="utrecht-link utrecht-link--html-a{}" href="{}"{}>{}{}{}</a>',
        " ank-go" if onward else "",
        url,
        _in_drawer(url) if drawer else "",
        text,
        format_html(' <span class="ank-hidden">({})</span>', about) if about else "",
        format_html(" {}", icon("arrow-right")) if onward else "",
    )


def link_button(url: str, label: str, *, css: str, icon_name: str, drawer: bool) -> SafeString:
    inside, opens = _before(icon_name), _in_drawer(url) if drawer else ""
    return format_html('<a class="{}" href="{}"{}>{}{}</a>', css, url, opens, inside, label)


def button(label: str, *, css: str, icon_name: str, kind: str, name: str, value: str) -> SafeString:
    sends = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html('<button class="{}" type="{}"{}>{}{}</button>', css, kind, sends, _before(icon_name), label)


def status(shown: Status, *, strong: bool = False) -> SafeString:
    heavy = " ank-status--strong" if strong else ""
    return format_html(
        '<span class="ank-status ank-status--{}{}">{}{}</span>', shown.tone, heavy, icon(shown.icon), shown.label
    )


def tag(label: str, *, tone: str, icon_name: str) -> SafeString:
    return format_html('<span class="ank-tag ank-tag--{}">{}{}</span>', tone, _before(icon_name), label)


def _before(icon_name: str) -> SafeString:
    return icon(icon_name) if icon_name else NOTHING


def _in_drawer(url: str) -> SafeString:
    return format_html(' hx-get="{}" hx-target="#drawer-content" hx-push-url="true"', url)
