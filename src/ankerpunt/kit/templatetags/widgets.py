"""`{% load widgets %}`, for the templates of form controls.

Django renders a template for each option of a select: with three hundred of them that took longer than the rest of a
page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template import Library
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from collections.abc import Mapping

    Widget = Mapping[str, Any]


register = Library()


@register.simple_tag
def attributes(widget: Widget) -> SafeString:
    """The attributes of a control, each after a space: `required` where it is true, nothing where it is false."""
    return SafeString("".join(_attribute(*each) for each in widget["attrs"].items() if each[1] is not False))


@register.simple_tag
def options(widget: Widget) -> SafeString:
    """What there is to choose in a select, in its groups."""
    parts = []
    for name, choices, _index in widget["optgroups"]:
        inside = SafeString("\n".join(map(_option, choices)))
        parts.append(format_html('<optgroup label="{}">{}</optgroup>', name, inside) if name else inside)
    return SafeString("\n".join(parts))


def _option(one: Widget) -> str:
    return f'<option value="{escape(str(one["value"]))}"{attributes(one)}>{conditional_escape(one["label"])}</option>'


def _attribute(name: str, value: Any) -> str:
    return f" {escape(name)}" if value is True else f' {escape(name)}="{escape(str(value))}"'
