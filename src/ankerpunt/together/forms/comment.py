from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.organisation.models import Member
from ankerpunt.pages.forms.guarded import GuardedForm
from ankerpunt.together.models.comment import LONGEST, MENTION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.models import Organisation

FIRST_NAME = re.compile(r"(?<!\w)@([^\W\d_][\w'’-]*)")


class CommentForm(GuardedForm, KeyedForm, LegibleForm):
    """What somebody says to colleagues; “@Bram” names one of them, and nobody outside may be recognised."""

    text = forms.CharField(
        label=gettext_lazy("What do you want to say?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "autocapitalize": "sentences"}),
        help_text=gettext_lazy("With @ and a first name that colleague hears of it. No names of residents or clients."),
        error_messages={"required": gettext_lazy("Write what you want to say.")},
    )

    guarded = ("text",)
    template_name = "together/comment/fields.html"

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        self.mentioned: list[Member] = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if text := cleaned.get("text"):
            cleaned["text"] = self._with_keys(text)
            self.look_for_people({**cleaned, "text": MENTION.sub("@…", cleaned["text"])}, self.organisation)
        return cleaned

    def _with_keys(self, text: str) -> str:
        """Name by key who is named with @, by the whole name or by a first name that only one of them has."""
        colleagues = list(Member.objects.of(self.organisation).active().select_related("user"))
        text = MENTION.sub("@…", text)
        for member in sorted(colleagues, key=lambda each: -len(str(each))):
            text = re.sub(rf"(?<!\w)@{re.escape(str(member))}(?!\w)", f"@[{member.pk}]", text, flags=re.IGNORECASE)
        text = FIRST_NAME.sub(lambda found: self._one_called(found, _by_first_name(colleagues)), text)
        named = {int(found[1]) for found in MENTION.finditer(text)}
        self.mentioned = [member for member in colleagues if member.pk in named]
        return text

    def _one_called(self, found: re.Match[str], by_name: dict[str, list[Member]]) -> str:
        called = by_name.get(found[1].casefold(), [])
        if len(called) > 1:
            names = ", ".join(f"@{member}" for member in called)
            said = _("More than one colleague is called %(name)s. Write the whole name: %(names)s.")
            self.add_error("text", said % {"name": found[1], "names": names})
        return f"@[{called[0].pk}]" if len(called) == 1 else found[0]


class QuestionForm(CommentForm):
    """A question to one colleague about rows of the plan: a remark on each of them that names who is asked."""

    member = forms.ModelChoiceField(Member.objects.none(), label=gettext_lazy("Whom do you ask?"))
    template_name = "together/comment/question_fields.html"

    field_order = ("member", "text")

    def __init__(self, *args: Any, organisation: Organisation, by: Member, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        colleagues: Any = self.fields["member"]
        of_us = Member.objects.of(organisation).active().exclude(pk=by.pk)
        colleagues.queryset = of_us.select_related("user")
        colleagues.empty_label = _("choose a colleague")
        colleagues.error_messages["required"] = _("Choose whom you ask.")
        self.fields["text"].label = _("What do you want to ask?")
        self.fields["text"].error_messages["required"] = _("Write what you want to ask.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        member = cleaned.get("member")
        if member is not None and cleaned.get("text") and member not in self.mentioned:
            self.mentioned.append(member)
            cleaned["text"] = f"@[{member.pk}] {cleaned['text']}"
        return cleaned


def _by_first_name(colleagues: Sequence[Member]) -> dict[str, list[Member]]:
    found: defaultdict[str, list[Member]] = defaultdict(list)
    for member in colleagues:
        found[str(member).partition(" ")[0].casefold()].append(member)
    return found
