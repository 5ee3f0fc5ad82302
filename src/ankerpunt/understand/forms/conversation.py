"""Writing down a conversation: what was heard first, and nobody to be recognised in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kept import plan_of
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.models.unit import FEWEST_PEOPLE
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.plan.tables import fields_of
from ankerpunt.science.deidentify import Mark, excerpts, marks
from ankerpunt.understand.models import Conversation, Persona

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.forms.boundfield import BoundField

    from ankerpunt.plan.nouns import Plan

WHO = ("partner", "target_group", "persona", "held_on", "unit")
# What is filled in for everybody says nothing of who it was.
READY = {"unit", "held_on"}
# What was heard, whichever fields the plan has for it: nobody may be recognised by any of them.
TEXTS = tuple(field.name for field in fields_of(nouns.Conversation) if field.kind == "str" and not field.many)
TOLD = tuple(name for name in TEXTS if name != "summary")
REFUSALS = {
    "email": gettext_lazy("“%(what)s” looks like an e-mail address. Leave it out; nobody needs it to learn from this."),
    "phone": gettext_lazy("“%(what)s” looks like a phone number. Leave it out; nobody needs it to learn from this."),
    "bsn": gettext_lazy("“%(what)s” looks like a citizen service number (BSN). It may not be kept here: leave it out."),
    "iban": gettext_lazy(
        "“%(what)s” looks like a bank account (IBAN). Leave it out; nobody needs it to learn from this."
    ),
    "address": gettext_lazy(
        "“%(what)s” looks like an address. Write only the neighbourhood, for example “in the harbour”."
    ),
    "postcode": gettext_lazy(
        "“%(what)s” looks like a postcode. Write only the neighbourhood, for example “in the harbour”."
    ),
    "plate": gettext_lazy("“%(what)s” looks like a licence plate. Leave it out; nobody needs it to learn from this."),
    "number": gettext_lazy(
        "“%(what)s” looks like the number of a person or a file. Leave it out; nobody needs it to learn from this."
    ),
    "birth": gettext_lazy(
        "“%(what)s” looks like a date of birth. Write only roughly how old somebody is, for example “in her seventies”."
    ),
}


@dataclass(frozen=True)
class Step:
    """A part of the form that is folded in until it is wanted."""

    title: str
    fields: Sequence[BoundField]
    open: bool


@dataclass(frozen=True)
class Doubt:
    """A word that may be somebody's name, among the words around it."""

    field: str
    before: str
    name: str
    after: str


def known_words(plan: Plan) -> list[str]:
    """Names that point at nobody: made-up conversation partners, places, teams, groups and partners in the chain."""
    organisation = plan.organisation
    people = (row.name for row in plan.personas)
    teams = (row.name for row in plan.units)
    groups = (row.name for row in plan.target_groups)
    partners = (row.name for row in plan.partners)
    return [organisation.name, *organisation.places, *people, *teams, *groups, *partners]


class ConversationForm(OwnedForm):
    persona = forms.ModelChoiceField(Persona.objects.all(), required=False)
    nobody = forms.BooleanField(
        label=gettext_lazy("I have looked: nobody can be recognised by this."),
        required=False,
        error_messages={"required": ""},
    )
    looked_at = forms.CharField(required=False, widget=forms.HiddenInput)

    template_name = "understand/conversation/fields.html"

    class Meta:
        model = Conversation
        fields = plan_fields(nouns.Conversation)
        widgets = {"partner": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doubts: list[Doubt] = []
        self._nobody = self.fields.pop("nobody")
        if self.is_bound and self.data.get(self.add_prefix("looked_at")):
            self.fields["nobody"] = self._nobody
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
        known = known_words(plan_of(self.instance.organisation))
        found = {name: marks(cleaned.get(name) or "", known=known) for name in TEXTS}
        for name, each in found.items():
            for mark in each:
                if mark.structured:
                    self.add_error(name, REFUSALS[mark.kind] % {"what": mark.text})
        if not any(cleaned.get(name) for name in TEXTS) and not any(self.errors.get(name) for name in TEXTS):
            self.add_error("summary", _("Write down what you heard, in one sentence."))
        self._ask_about_names(cleaned, found)
        if (persona := cleaned.get("persona")) and not cleaned.get("target_group"):
            cleaned["target_group"] = persona.target_group
        return cleaned

    def _ask_about_names(self, cleaned: dict[str, Any], found: dict[str, tuple[Mark, ...]]) -> None:
        """Likely names wait for a person who has looked at exactly these."""
        guessed = {name: [mark for mark in each if not mark.structured] for name, each in found.items()}
        names = sorted({mark.text for each in guessed.values() for mark in each})
        looked_at = set((cleaned.get("looked_at") or "").splitlines())
        if not names or (cleaned.get("nobody") and set(names) <= looked_at):
            return
        self.doubts = [
            Doubt(str(self.fields[name].label), *shown)
            for name, each in guessed.items()
            for shown in excerpts(cleaned.get(name) or "", each)
        ]
        sent = QueryDict(mutable=True)
        sent.update(self.data)
        sent[self.add_prefix("looked_at")] = "\n".join(names)
        sent.pop(self.add_prefix("nobody"), None)
        self.data = sent
        self.fields["nobody"] = self._nobody
        self.add_error("nobody", _("May be a name: %(names)s.") % {"names": ", ".join(names)})

    def save(self, commit: bool = True) -> Conversation:
        saved: Conversation = super().save(commit)
        if persona := self.cleaned_data.get("persona"):
            persona.conversations.add(saved)
        return saved
