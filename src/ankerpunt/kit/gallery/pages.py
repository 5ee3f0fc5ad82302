"""The living component page: every component in its states, with the lines that make it. Open in demo and debug."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit import htmx
from ankerpunt.kit.access import public
from ankerpunt.kit.gallery import rows
from ankerpunt.kit.icons import ICONS
from ankerpunt.kit.parts import Link
from ankerpunt.kit.status import STATUSES
from ankerpunt.kit.typed import Typed
from ankerpunt.kit.undo import tell

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Section:
    code: str
    title: _StrPromise

    @property
    def template(self) -> str:
        return f"kit/gallery/{self.code}.html"

    @property
    def source(self) -> str:
        """The template itself, without the line that loads the tags."""
        lines = get_template(self.template).template.source.splitlines()  # type: ignore[attr-defined]
        return "\n".join(line for line in lines if not line.startswith("{% load")).strip()


SECTIONS = (
    Section("buttons", gettext_lazy("Buttons and links")),
    Section("states", gettext_lazy("States and tags")),
    Section("heads", gettext_lazy("Page head and figures")),
    Section("cards", gettext_lazy("Cards")),
    Section("matrix", gettext_lazy("Matrix")),
    Section("findings", gettext_lazy("Findings")),
    Section("tables", gettext_lazy("Tables and pages")),
    Section("forms", gettext_lazy("Forms")),
    Section("notes", gettext_lazy("Notes, help and empty pages")),
    Section("tabs", gettext_lazy("Tabs and choices")),
    Section("charts", gettext_lazy("Charts")),
    Section("chain", gettext_lazy("Chain and tree")),
    Section("toasts", gettext_lazy("Toasts and confirmation")),
    Section("icons", gettext_lazy("Icons")),
)


class ExampleForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("What makes it tangible?"), max_length=120)
    text = forms.CharField(
        label=gettext_lazy("How does a new colleague notice it?"),
        help_text=gettext_lazy("One or two sentences, as you would tell it at the coffee machine."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    due = forms.DateField(label=gettext_lazy("Ready on"))
    kind = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        widget=forms.RadioSelect,
        choices=[
            ("process", gettext_lazy("A way of working")),
            ("culture", gettext_lazy("How we treat each other")),
            ("leadership", gettext_lazy("How managers act")),
        ],
    )
    owner = forms.ChoiceField(
        label=gettext_lazy("Who looks after it?"), choices=[("", "–"), ("hr", "HR")], required=False
    )
    agreed = forms.BooleanField(label=gettext_lazy("The team agrees to this"), required=False)


def only_in_demo() -> None:
    if not (settings.DEMO or settings.DEBUG):
        raise Http404


@public
def components(request: HttpRequest) -> HttpResponse:
    only_in_demo()
    if request.method == "POST":
        tell(request, _("Nothing was saved: this is an example."))
        return htmx.saved(request, reverse("kit:components"))
    if "told" in request.GET:
        tell(request, _("The evidence is removed."), undo=reverse("kit:components"))
        messages.error(request, _("This is what an error looks like."))
    context: dict[str, Any] = {
        "sections": SECTIONS,
        "crumbs": [Link("Ankerpunt", "/")],
        "icons": sorted(ICONS),
        "states": list(STATUSES),
        "today": timezone.localdate(),
        "pages": Paginator(range(240), 12).page(4),
        "empty_form": ExampleForm(prefix="new"),
        "wrong_form": ExampleForm({"wrong-title": "", "wrong-due": "2027-02-30"}, prefix="wrong"),
        "typed": Typed(reverse("kit:components"), texts=((_("Title"), _("We call you back today.")),)),
        **rows.everything(),
    }
    return htmx.page(request, "kit/gallery/index.html", context)


@public
def matrix_page(request: HttpRequest) -> HttpResponse:
    only_in_demo()
    return htmx.page(request, "kit/gallery/matrix_page.html", rows.matrix_page(request))


@public
def cell(request: HttpRequest, row: int, column: int) -> HttpResponse:
    only_in_demo()
    matrix = rows.matrix()
    if row >= len(matrix.rows) or column >= len(matrix.columns):
        raise Http404
    form = ExampleForm(request.POST or None)
    context = {
        "usp": matrix.rows[row].head,
        "column": matrix.columns[column].title,
        "cell": matrix.rows[row].cells[column],
        "crumbs": [Link(_("Anchoring matrix"), reverse("kit:matrix"))],
        "form": form,
        "back": reverse("kit:matrix"),
    }
    if request.method != "POST":
        return htmx.page(request, "kit/gallery/cell.html", context)
    if not form.is_valid():
        return htmx.page(request, "kit/gallery/cell.html", context, status=422)
    tell(request, _("Nothing was saved: this is an example."))
    return htmx.saved(request, reverse("kit:matrix"))
