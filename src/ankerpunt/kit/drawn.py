"""The smallest components, of which a page has a hundred: as functions, since a template each costs ten times more.

Whatever is put in is escaped, unless it says that it is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import localize
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from ankerpunt.kit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.utils.functional import _StrOrPromise

    from ankerpunt.kit.parts import Column
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


def sent(*, name: str, value: str, form: str = "") -> SafeString:
    """What a button sends along, and with which form where it stands outside of it."""
    along = format_html(' name="{}" value="{}"', name, value) if name else NOTHING
    return format_html('{} form="{}"', along, form) if form else along


def button(
    label: str, *, css: str, icon_name: str, kind: str, sends: SafeString = NOTHING, onward: bool = False
) -> SafeString:
    after = icon("arrow-right") if onward else NOTHING
    before = _before(icon_name)
    return format_html('<button class="{}" type="{}"{}>{}{}{}</button>', css, kind, sends, before, label, after)


def status(shown: Status, *, strong: bool = False) -> SafeString:
    heavy = " ank-status--strong" if strong else ""
    return format_html(
        '<span class="ank-status ank-status--{}{}">{}{}</span>', shown.tone, heavy, icon(shown.icon), shown.label
    )


def tag(label: str, *, tone: str, icon_name: str) -> SafeString:
    return format_html('<span class="ank-tag ank-tag--{}">{}{}</span>', tone, _before(icon_name), label)


def noted(value: Any, note: _StrOrPromise) -> SafeString:
    return format_html('<span class="ank-noted">{}<small>{}</small></span>', value, note)


def table_rows(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> SafeString:
    """The rows of a table, which may be hundreds; on a phone each value is shown behind the name of its column."""
    begun = [
        format_html('<td data-label="{}"{}>', column.label, SafeString(' class="ank-table__number"' * column.number))
        for column in columns[1:]
    ]
    lines = []
    for row in rows:
        name, *values = (conditional_escape(localize(value)) for value in row)
        cells = "".join(f"{begin}{value}</td>" for begin, value in zip(begun, values, strict=True))
        lines.append(f'<tr><th scope="row">{name}</th>{cells}</tr>')
    return SafeString("\n".join(lines))


def _before(icon_name: str) -> SafeString:
    return icon(icon_name) if icon_name else NOTHING


def _in_drawer(url: str) -> SafeString:
    return format_html(' hx-get="{}" hx-target="#drawer-content" hx-push-url="true"', url)
