"""Forms: one look, help and errors where they belong, nothing that was typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ankerpunt.kit.tags.library import register
from ankerpunt.kit.typed import Typed, signature
from ankerpunt.kit.undo import undo_url

if TYPE_CHECKING:
    from django.contrib.messages.storage.base import Message
    from django.forms import BaseForm
    from django.template import Context


@register.simple_tag(takes_context=True)
def form(
    context: Context,
    form: BaseForm,
    *,
    action: str = "",
    submit: str = "",
    icon: str = "check",
    kind: str = "primary",
    cancel: str = "",
    stays: bool = False,
    draft: str = "",
    method: str = "post",
    target: str = "",
    keep: bool = False,
) -> SafeString:
    """`{% form form action=url submit=_("Save") cancel=back draft="cell-12" %}`: a whole form.

    In the drawer it stays in the drawer; cancelling closes the drawer, or with `stays` shows `cancel` in it. On a page
    `target` is the part that its answer replaces. `draft` keeps what is typed in this browser until it is saved,
    for a week and for this member; `keep=True` sends it again after a lost connection.
    """
    request = context["request"]
    inside = {
        "form": form,
        "action": action or request.get_full_path(),
        "submit": context.get("go_on") or submit or _("Save"),
        "icon": icon,
        "kind": kind,
        "cancel": cancel,
        "stays": stays,
        "draft": draft,
        "method": method,
        "token": get_token(request) if method == "post" else "",
        "writer": signature(request) if method == "post" else "",
        "target": "#drawer-content" if context.get("in_drawer") else target,
        "in_drawer": context.get("in_drawer", False),
        "keep": keep,
    }
    return SafeString(render_to_string("kit/form/form.html", inside, request))


@register.inclusion_tag("kit/form/summary.html")
def error_summary(form: BaseForm, title: str = "") -> dict[str, Any]:
    """`{% error_summary form %}` above fields that you lay out yourself with `{{ form.name.as_field_group }}`.

    `title` where nothing would have been saved anyway.
    """
    return {"form": form, "title": title}


@register.simple_tag(takes_context=True)
def send_again(
    context: Context,
    *,
    submit: str,
    icon: str = "check",
    name: str = "",
    value: str = "",
    cancel: str = "",
    typed: Typed | None = None,
) -> SafeString:
    """`{% send_again submit=_("Save again") %}`: what was typed in the form that could not be saved, and a way on.

    In the answer to a POST; `typed` gives what was sent at another time. `name` and `value` go along with the button.
    """
    request = context["request"]
    if typed is None and request.method != "POST":
        return SafeString("")
    inside = {
        "typed": typed or Typed.read(request),
        "submit": submit,
        "icon": icon,
        "name": name,
        "value": value,
        "cancel": cancel,
        "token": get_token(request),
        "in_drawer": context.get("in_drawer", False),
    }
    return SafeString(render_to_string("kit/form/send_again.html", inside))


@register.inclusion_tag("kit/confirm.html", takes_context=True)
def confirm(context: Context, url: str, *, question: str, consequence: str, submit: str, cancel: str) -> dict[str, Any]:
    """`{% confirm url question=… consequence=… submit=… cancel=back %}`: for what cannot be undone."""
    token = get_token(context["request"])
    return {
        "url": url,
        "question": question,
        "consequence": consequence,
        "submit": submit,
        "cancel": cancel,
        "token": token,
    }


@register.inclusion_tag("kit/toast.html", takes_context=True)
def toast(context: Context, message: Message) -> dict[str, Any]:
    """`{% toast message %}`: a message of Django's, with its undo button; base.html shows them all."""
    undo = undo_url(message.extra_tags)
    return {
        "text": message.message,
        "error": message.level_tag == "error",
        "undo": undo,
        "token": get_token(context["request"]),
    }
