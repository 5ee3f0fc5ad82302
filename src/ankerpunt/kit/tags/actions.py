"""Icons, states, and everything that can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ankerpunt.kit import drawn, icons
from ankerpunt.kit.parts import OutsideLink
from ankerpunt.kit.status import STATUSES, Status, legend
from ankerpunt.kit.tags.library import register

if TYPE_CHECKING:
    from datetime import date

    from django.template import Context

KINDS = {
    "primary": "utrecht-button--primary-action",
    "secondary": "utrecht-button--secondary-action",
    "subtle": "utrecht-button--subtle",
    "danger": "utrecht-button--primary-action utrecht-button--danger",
}


def button_class(kind: str, *, small: bool, wide: bool) -> str:
    sizes = [" ank-button--small"] * small + [" ank-button--wide"] * wide
    return f"utrecht-button {KINDS[kind]}{''.join(sizes)}"


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """`{% icon "anchor" %}` beside a word; `{% icon "close" label=_("Close") %}` instead of one."""
    return icons.icon(name, label=label)


@register.simple_tag
def outside(url: str, text: str = "") -> OutsideLink:
    """`{% outside evidence.url evidence.text %}`: a link that somebody typed; only the text where it is none."""
    return OutsideLink(url, text)


@register.simple_tag
def day(on: date, pattern: str = "DATE_FORMAT") -> SafeString:
    """`{% day usp.stretch_due_on %}`, `{% day week.monday _("j M") %}`: a day in words, and as machines read it."""
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), date_format(on, pattern))


@register.simple_tag
def button(
    label: str,
    *,
    icon: str = "",
    kind: str = "primary",
    type: str = "submit",  # noqa: A002 (the attribute's name)
    name: str = "",
    value: str = "",
    small: bool = False,
    wide: bool = False,
    onward: bool = False,
    form: str = "",
) -> SafeString:
    """`{% button _("Save") icon="check" %}` in a form; kind: primary, secondary, subtle, danger.

    Outside its form it names it: `form="answers"`; `onward=True` has an arrow behind the words.
    """
    css = button_class(kind, small=small, wide=wide)
    sends = drawn.sent(name=name, value=value, form=form)
    return drawn.button(label, css=css, icon_name=icon, kind=type, sends=sends, onward=onward)


@register.simple_tag
def link_button(
    url: str,
    label: str,
    *,
    icon: str = "",
    kind: str = "secondary",
    drawer: bool = False,
    small: bool = False,
    wide: bool = False,
) -> SafeString:
    """`{% link_button url _("Add evidence") icon="add" kind="primary" drawer=True %}`: a link that looks like one."""
    css = button_class(kind, small=small, wide=wide).replace("utrecht-button ", "utrecht-button utrecht-button-link ")
    return drawn.link_button(url, label, css=css, icon_name=icon, drawer=drawer)


@register.simple_tag
def text_link(url: str, label: str, *, drawer: bool = False, onward: bool = False, about: str = "") -> SafeString:
    """`{% text_link url _("Show everything") %}`: a link within text; a link to a row is `{% link row %}`."""
    return drawn.link(label, url, drawer=drawer, onward=onward, about=about)


@register.simple_tag(takes_context=True)
def post_button(
    context: Context,
    url: str,
    label: str,
    *,
    icon: str = "",
    kind: str = "secondary",
    name: str = "",
    value: str = "",
    small: bool = False,
    link: bool = False,
) -> SafeString:
    """`{% post_button url _("Remove") icon="delete" %}`: one act, a form of its own; `link=True` looks like a link."""
    css = "ank-link-button" if link else button_class(kind, small=small, wide=False)
    inside: dict[str, Any] = {"url": url, "label": label, "icon": icon, "css": css, "name": name, "value": value}
    inside |= {"token": get_token(context["request"]), "in_drawer": context.get("in_drawer", False)}
    return SafeString(render_to_string("kit/post_button.html", inside))


@register.simple_block_tag
def drawer_link(content: SafeString, url: str, css: str = "utrecht-link utrecht-link--html-a") -> SafeString:
    """`{% drawer_link url %}…{% enddrawer_link %}`: a link whose page opens in the drawer."""
    return format_html(
        '<a class="{}" href="{}" hx-get="{}" hx-target="#drawer-content" hx-push-url="true">{}</a>',
        css,
        url,
        url,
        SafeString(content.strip()),
    )


@register.simple_tag
def status(code: str = "", *, label: str = "", tone: str = "", icon: str = "", strong: bool = False) -> SafeString:
    """`{% status "agreed" %}`: icon and word. Other words: `{% status label=… tone="info" icon="clock" %}`."""
    known = STATUSES[code] if code else Status("", label, tone or "neutral", icon or "dashed")
    shown = Status(code, label or known.label, tone or known.tone, icon or known.icon)
    return drawn.status(shown, strong=strong)


@register.inclusion_tag("kit/legend.html", name="legend")
def legend_tag(*codes: str) -> dict[str, Any]:
    """`{% legend "experienced" "in_practice" "agreed" %}`: the states of a page, explained."""
    return {"statuses": legend(*codes)}


@register.simple_tag
def tag(label: str, *, tone: str = "neutral", icon: str = "") -> SafeString:
    """`{% tag _("Fictional") tone="accent" icon="info" %}`: a small label; tones as for a status."""
    return drawn.tag(label, tone=tone, icon_name=icon)
