"""What people type, as the plan document holds it: lines that end one way, and no character that nobody can see."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ankerpunt.plan.characters import first_unseen

SEVERAL = re.compile(r"[\r\n\t\u2028\u2029]+")
WHERE = 24  # characters of the text before the one that nobody sees


class LegibleForm(forms.Form):
    """Beside any form: refuses what a plan document would refuse, and says where it stands."""

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        for name, value in list(self.cleaned_data.items()):
            if isinstance(self.fields[name].widget, forms.PasswordInput):
                continue
            found = tidied(value)
            if isinstance(found, str) and isinstance(self.fields[name].widget, forms.TextInput):
                found = in_one_line(found)
            self.cleaned_data[name] = found
            if sentence := unseen_in(found):
                self.add_error(name, forms.ValidationError(sentence, code="control"))


def tidied(value: Any) -> Any:
    """A text with the line ends of the plan document; a browser sends those of Windows."""
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


def in_one_line(text: str) -> str:
    """A text that was copied over several lines, or from cells of a table, as a field of one line shows it."""
    return " ".join(filter(None, map(str.strip, SEVERAL.split(text)))) if SEVERAL.search(text) else text


def unseen_in(value: Any) -> str:
    """What is wrong with a text, or with one of several lines; empty where everybody sees what it says."""
    texts = value if isinstance(value, tuple | list) else (value,)
    for text in texts:
        if isinstance(text, str) and (sign := first_unseen(text)):
            before = text[: text.index(chr(int(sign.removeprefix("U+"), base=16)))][-WHERE:].strip()
            where = _("after “%(before)s”") % {"before": before} if before else _("at the beginning")
            sentence = _("There is a character here that nobody can see (%(sign)s), %(where)s. Type that part again.")
            return sentence % {"sign": sign, "where": where}
    return ""
