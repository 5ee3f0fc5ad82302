"""Help while writing: which words of a text are empty (P5), and on request which make it hard to read (C6).

The words are those of the rule on slogans; both ask `check.slogans.empty_words`. The help points, it never blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.http import urlencode

from ankerpunt.check.reading import read
from ankerpunt.check.registry import RULES
from ankerpunt.check.slogans import empty_words
from ankerpunt.kit.wording import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django import forms

    from ankerpunt.check.reading import Reading

RULE = RULES["P208"]
FIELD = "promise/writing/field.html"
READING = "reading"


@dataclass(frozen=True)
class Piece:
    text: str
    empty: bool


@dataclass(frozen=True)
class Look:
    """A text cut in pieces, the empty words apart."""

    text: str
    reads_too: bool = False

    @property
    def reading(self) -> Reading | None:
        """How it reads, where the page asked for that and it reads hard."""
        found = read(self.text) if self.reads_too and self.text.strip() else None
        return found if found and found.hard else None

    @property
    def pieces(self) -> list[Piece]:
        return list(self._pieces())

    def _pieces(self) -> Iterator[Piece]:
        at = 0
        for start, end in empty_words(self.text):
            if start > at:
                yield Piece(self.text[at:start], empty=False)
            yield Piece(self.text[start:end], empty=True)
            at = end
        if at < len(self.text):
            yield Piece(self.text[at:], empty=False)

    @property
    def words(self) -> list[str]:
        return [self.text[start:end] for start, end in empty_words(self.text)]

    @property
    def way_out(self) -> str:
        return RULE.way_out.say(language())

    @property
    def example(self) -> str:
        return RULE.example.say(language())


def watch(form: forms.BaseForm, *names: str, organisation: str, reads_too: bool = False) -> None:
    """Look along with these fields: when the page opens, and each time that one of them is left.

    With `reads_too` it is also said what makes the text hard to read.
    """
    for name in names:
        if name in form.fields:
            _watch(form, name, organisation, reads_too=reads_too)


def _watch(form: forms.BaseForm, name: str, organisation: str, *, reads_too: bool) -> None:
    field: Any = form.fields[name]
    field.template_name = FIELD
    field.look = Look(_text_in(form, name), reads_too)
    address = reverse("promise:words", kwargs={"organisation": organisation})
    asked = {"field": form.add_prefix(name)} | ({READING: "1"} if reads_too else {})
    field.widget.attrs |= {
        "hx-post": f"{address}?{urlencode(asked)}",
        "hx-trigger": "change",
        "hx-target": f"#{form[name].auto_id}_words",
        "hx-swap": "innerHTML",
    }


def _text_in(form: forms.BaseForm, name: str) -> str:
    value = form[name].value()
    return "\n".join(value) if isinstance(value, list | tuple) else str(value or "")
