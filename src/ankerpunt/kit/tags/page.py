"""The frame of a page and what lies in it: head, cards, figures, notes, tabs, panels, drawer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ankerpunt.kit.panels import collect
from ankerpunt.kit.tags.library import register
from ankerpunt.kit.wording import language, method_of, word
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model
    from django.template import Context

    from ankerpunt.kit.parts import Kpi, Link, Tab

METHOD_LINE = re.compile(r"[UPACLEG]\d{1,2}")


def method_lines(text: str) -> list[str]:
    """The ids of METHOD lines in `"U5 U8"`; anything else is a mistake of the template."""
    lines = text.split()
    for line in lines:
        if not METHOD_LINE.fullmatch(line):
            message = f"{line!r} is no line of the method, like 'U5'."
            raise ValueError(message)
    return lines


def block(template: str, content: SafeString, **values: Any) -> SafeString:
    return SafeString(render_to_string(template, {"content": SafeString(content.strip()), **values}))


@register.simple_block_tag(takes_context=True)
def page_head(
    context: Context,
    content: SafeString,
    title: str,
    *,
    lead: str = "",
    kicker: str = "",
    crumbs: Sequence[Link] = (),
    here: str = "",
) -> SafeString:
    """`{% page_head title=… lead=… kicker=… crumbs=… %} actions {% endpage_head %}`: the only h1; an h2 in a drawer.

    Where the title is an answer, `here` is what the page is called among the crumbs.
    """
    said = {"title": title, "lead": lead, "kicker": kicker, "crumbs": crumbs, "here": here}
    return block("kit/page_head.html", content, **said, in_drawer=context.get("in_drawer", False))


@register.simple_block_tag
def card(content: SafeString, title: str = "", *, count: int | None = None, id: str = "") -> SafeString:  # noqa: A002
    """`{% card title=… %}text{% endcard %}`; without a title, fill it with card_head and card_body."""
    return block("kit/card.html", content, title=title, count=count, id=id)


@register.simple_block_tag
def card_head(content: SafeString, title: str, *, count: int | None = None) -> SafeString:
    """`{% card_head title=… %} legend or actions {% endcard_head %}`: the head of a bare card."""
    return block("kit/card_head.html", content, title=title, count=count)


@register.simple_block_tag
def card_body(content: SafeString) -> SafeString:
    """`{% card_body %}…{% endcard_body %}`: the padded part of a bare card."""
    return block("kit/card_body.html", content)


@register.inclusion_tag("kit/kpis.html")
def kpis(figures: Sequence[Kpi]) -> dict[str, Any]:
    """`{% kpis figures %}` with a list of `kit.parts.Kpi`."""
    return {"figures": figures}


@register.simple_block_tag
def empty(content: SafeString, title: str, *, method: str, icon: str = "idea", example: str = "") -> SafeString:
    """`{% empty title=… method="U5" example=… %} actions {% endempty %}`: nothing here yet, so it teaches."""
    method_lines(method)  # not shown: they are for the page of the method in docs/
    return block("kit/empty.html", content, title=title, icon=icon, example=example)


@register.simple_block_tag(name="help", end_name="endhelp")
def help_panel(content: SafeString, title: str, *, method: str, open: bool = False) -> SafeString:  # noqa: A002
    """`{% help title=… method="A4 A5" %}…{% endhelp %}`: the method beside the page, folded in."""
    return block("kit/help.html", content, title=title, lines=method_lines(method), open=open)


@register.simple_block_tag
def notice(content: SafeString, *, tone: str = "info") -> SafeString:
    """`{% notice tone="warning" %}…{% endnotice %}`: something to know before going on; also positive, negative."""
    icon = {"info": "info", "positive": "done", "warning": "alert", "negative": "gate"}[tone]
    return block("kit/notice.html", content, tone=tone, icon=icon)


@register.simple_block_tag
def example(content: SafeString) -> SafeString:
    """`{% example %}…{% endexample %}`: how it looks when somebody did it well."""
    return block("kit/example.html", content)


# What a form has around a sentence about what was typed.
PROBLEM = ("ank-field__error", "ank-field--error", "ank-error-summary")


@register.simple_block_tag
def more(content: SafeString, title: str) -> SafeString:
    """`{% more title=… %}…{% endmore %}`: what not everybody needs, folded in; open where a form has a problem."""
    return block("kit/more.html", content, title=title, unfolded=any(sign in content for sign in PROBLEM))


@register.inclusion_tag("kit/tabs.html")
def tabs(items: Sequence[Tab], label: str) -> dict[str, Any]:
    """`{% tabs items label=_("Parts of the group") %}` with a list of `kit.parts.Tab`: parts of one page, as links."""
    return {"items": items, "label": label, "css": "ank-tabs"}


@register.inclusion_tag("kit/tabs.html")
def segments(items: Sequence[Tab], label: str) -> dict[str, Any]:
    """`{% segments items label=_("Show") %}`: one choice out of a few, as links."""
    return {"items": items, "label": label, "css": "ank-segments"}


@register.inclusion_tag("kit/tabs.html")
def choices(items: Sequence[Tab], label: str) -> dict[str, Any]:
    """`{% choices items label=_("Show only") %}`: links in a row, each with its count; one without address is grey."""
    return {"items": items, "label": label, "css": "ank-picks"}


@register.simple_tag(takes_context=True)
def panels(context: Context, place: str, subject: Model) -> SafeString:
    """`{% panels "understand.target_group" group %}`: what rooms above have to say about this object."""
    request = context["request"]
    found = collect(place, request, [subject])[subject.pk]
    return SafeString("".join(render_to_string(panel.template, dict(panel.context), request) for panel in found))


@register.inclusion_tag("kit/about.html")
def about(name: str) -> dict[str, str]:
    """`{% about "Motivation" %}`: what a noun of the plan is, by its example, and where the method says so."""
    return {"one": word(name), "method": method_of(name), "example": EXAMPLES[name].say(language())}
