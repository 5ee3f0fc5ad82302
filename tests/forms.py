"""A form as a browser without JavaScript would send it: what stands in it, and what somebody changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

UNSENT = {"submit", "button", "file", "reset"}


@dataclass
class PageForm:
    action: str
    method: str = "get"
    fields: dict[str, list[str]] = field(default_factory=dict)

    def with_(self, **typed: Any) -> dict[str, Any]:
        """Everything that the form holds, with what somebody typed over it; None takes a field away."""
        found: dict[str, Any] = {**self.fields, **typed}
        return {name: value for name, value in found.items() if value is not None}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[PageForm] = []
        self.inside: PageForm | None = None
        self.select: str | None = None
        self.options: list[tuple[str, bool]] = []
        self.many = False
        self.area: str | None = None
        self.text = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "form":
            self.inside = PageForm(given.get("action") or "", (given.get("method") or "get").lower())
            self.forms.append(self.inside)
        elif self.inside is None:
            return
        elif tag == "input" and name and given.get("type", "text") not in UNSENT:
            if given.get("type") in {"checkbox", "radio"}:
                if "checked" in given:
                    self._add(name, value or "on")
            else:
                self._add(name, value)
        elif tag == "textarea":
            self.area, self.text = name, ""
        elif tag == "select":
            self.select, self.options, self.many = name, [], "multiple" in given
        elif tag == "option" and self.select is not None:
            self.options.append((value, "selected" in given))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = None
        elif tag == "textarea" and self.area is not None:
            self._add(self.area, self.text.removeprefix("\n"))
            self.area = None
        elif tag == "select" and self.select is not None:
            chosen = [value for value, selected in self.options if selected]
            if not chosen and not self.many and self.options:
                chosen = [self.options[0][0]]
            for value in chosen:
                self._add(self.select, value)
            self.select = None

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.text += data

    def _add(self, name: str, value: str) -> None:
        if self.inside is not None and name:
            self.inside.fields.setdefault(name, []).append(value)


def forms_of(answer: Any) -> list[PageForm]:
    """Every form of a page that writes."""
    reader = _Reader()
    reader.feed(answer.content.decode())
    return [each for each in reader.forms if each.method == "post"]


def form_of(answer: Any) -> PageForm:
    """The form that the page is about: the one that holds most."""
    return max(forms_of(answer), key=lambda form: len(form.fields))
