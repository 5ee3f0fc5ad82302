"""Writing down a conversation: what was heard first, and nobody to be recognised in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.guarded import GuardedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE
from ankerpunt.plan.tables import fields_of
from ankerpunt.understand.models import Conversation, Persona

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.forms.boundfield import BoundField

WHO = ("partner", "target_group", "persona", "held_on", "unit")
# What is filled in for everybody says nothing of who it was.
READY = {"unit", "held_on"}
# What was heard, whichever fields the plan has for it: nobody may be recognised by any of them.
TEXTS = tuple(field.name for field in fields_of(nouns.Conversation) if field.kind == "str" and not field.many)
TOLD = tuple(name for name in TEXTS if name != "summary")


@dataclass(frozen=True)
class Step:
    """A part of the form that is folded in until it is wanted."""

    title: str
    fields: Sequence[BoundField]
    open: bool


class ConversationForm(GuardedForm, OwnedForm):
    persona = forms.ModelChoiceField(Persona.objects.all(), required=False)

    guarded = TEXTS
    template_name = "understand/conversation/fields.html"

    class Meta:
        model = Conversation
        fields = plan_fields(nouns.Conversation)
        widgets = {"partner": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._word_fields()
        self._offer_teams()

    def _word_fields(self) -> None:
        summary, persona = self.fields["summary"], self.fields["persona"]
        summary.label = _("What did you hear?")
        summary.help_text = _("One sentence is enough. Without names.")
        summary.required = self.instance.pk is None
        summary.error_messages["required"] = _("Write down what you heard, in one sentence.")
        summary.widget.attrs |= {"rows": 3, "class": "ank-log__first", "autocapitalize": "sentences"}
        persona.label = sentence_case(word("Persona"))
        persona.help_text = _(
            "Did this talk sound like somebody you know? Then the conversation goes to that card too."
        )
        if self.instance.pk is None:
            people: Any = persona
            people.queryset = Persona.objects.of(self.instance.organisation).order_by("name")
            people.empty_label = _("nobody in particular")
        else:
            del self.fields["persona"]

    def _offer_teams(self) -> None:
        """Only teams of which something may be shown by itself; where there is none, nothing is asked."""
        team: Any = self.fields["unit"]
        team.queryset = team.queryset.filter(Q(size__gte=FEWEST_PEOPLE) | Q(pk=self.instance.unit_id))
        team.empty_label = _("no team in particular")
        if not team.queryset.exists():
            del self.fields["unit"]

    @property
    def first(self) -> BoundField:
        return self["summary"]

    @property
    def steps(self) -> list[Step]:
        """Who and when, then one text after the other; open where there is something to see."""
        who = [self[name] for name in WHO if name in self.fields]
        told = [field for field in self.visible_fields() if field.name in TOLD]
        asked = self.instance.pk is not None or any(
            self.initial.get(field.name) for field in who if field.name not in READY
        )
        return [
            Step(_("With whom, and when?"), who, asked or any(field.errors for field in who)),
            *(Step(str(field.label), [field], bool(field.value() or field.errors)) for field in told),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.look_for_people(cleaned, self.instance.organisation)
        if not any(cleaned.get(name) for name in TEXTS) and not any(self.errors.get(name) for name in TEXTS):
            self.add_error("summary", _("Write down what you heard, in one sentence."))
        if (persona := cleaned.get("persona")) and not cleaned.get("target_group"):
            cleaned["target_group"] = persona.target_group
        return cleaned

    def save(self, commit: bool = True) -> Conversation:
        saved: Conversation = super().save(commit)
        if persona := self.cleaned_data.get("persona"):
            persona.conversations.add(saved)
        return saved
