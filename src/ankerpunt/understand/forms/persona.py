"""One person whom you could shake hands with: the form, with what an example or a conversation brings along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.check.registry import RULES
from ankerpunt.check.wordlists import posing_in
from ankerpunt.kit.guided import Guided, Step
from ankerpunt.kit.wording import language
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.tables.bullet import without_bullet
from ankerpunt.understand.models import Claim, Conversation, Motivation, Persona

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.understand.library import Example

RECENT = 20
WHO = ("target_group", "name", "one_line")
FACE = ("age", "work", "home", "day", "quote")
REACH = ("channels", "language_level", "hears_it_from")
HARD = ("hard_variant", "hard_matters", "hard_minutes", "hard_energy")


class PersonaForm(Guided, OwnedForm):
    """Who it is first; what hangs on the card is added on the card."""

    template_name = "organisation/guided_form.html"
    steps = (
        Step(
            gettext_lazy("Who is it?"),
            WHO,
            gettext_lazy("One person, as you would introduce them to a colleague. Made up, but true to life."),
        ),
        Step(gettext_lazy("How would you recognise this person in the street?"), FACE),
        Step(gettext_lazy("How do you reach this person?"), REACH, later=True),
        Step(gettext_lazy("What did you hear, and what do you assume?"), ("heard", "assumed"), later=True),
        Step(gettext_lazy("What is in it for this person?"), ("taken",)),
        Step(gettext_lazy("And on a bad day?"), HARD, later=True),
        Step(
            gettext_lazy("Which conversations and studies is this person drawn from?"),
            ("conversations", "research"),
            later=True,
        ),
    )

    class Meta:
        model = Persona
        fields = plan_fields(nouns.Persona)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["one_line"].help_text = _("For example “Arranges everything at night”.")
        self.fields["channels"].help_text = _("One on each line. Where does this person look and listen?")
        self.fields["hears_it_from"].help_text = _("Whom does this person believe? Perhaps not you.")
        talks: Any = self.fields["conversations"]
        talks.queryset = self._talks(talks.queryset)
        if not talks.queryset.exists():
            del self.fields["conversations"]
        if not self.fields["research"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["research"]

    def _talks(self, offered: QuerySet[Conversation]) -> QuerySet[Conversation]:
        """Those of the group, or the newest, and those that are linked already: nobody reads a list of hundreds."""
        group = self.instance.target_group_id or self.initial.get("target_group")
        near = Q(target_group=group) if group else Q()
        newest = list(offered.filter(near).order_by("-held_on", "-pk").values_list("pk", flat=True)[:RECENT])
        linked = [getattr(each, "pk", each) for each in self.initial.get("conversations") or ()]
        return offered.filter(pk__in=[*newest, *linked]).order_by("-held_on", "-pk")

    def clean(self) -> dict[str, Any]:
        """A group is refused by the rule of the check itself; a name that was there before may stay."""
        cleaned = super().clean()
        name, group = cleaned.get("name", ""), cleaned.get("target_group")
        if "name" in self.changed_data and (word := posing_in(name, group=group.name if group else "")):
            rule, speech = RULES["U108"], language()
            message = rule.message.say(speech, name=name, word=word)
            example = _("Example: %(example)s") % {"example": rule.example.say(speech)}
            self.add_error("name", f"{message} {rule.way_out.say(speech)} {example}")
        return cleaned


class NewPersonaForm(PersonaForm):
    """A new person, with what was heard and assumed; from an example nothing is kept until it is saved."""

    heard = forms.CharField(
        label=gettext_lazy("What did you hear in this conversation?"),
        help_text=gettext_lazy("One thing on each line. It comes on the card as evidence, with this conversation."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=20_000,
        required=False,
    )
    assumed = forms.CharField(
        label=gettext_lazy("What do you assume about this person?"),
        help_text=gettext_lazy("One thing on each line. It stays an assumption until something shows that it is true."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=20_000,
        required=False,
    )
    taken = forms.MultipleChoiceField(
        label=gettext_lazy("Take from the example"),
        help_text=gettext_lazy("Our goal, and what is in it for this person. You can change both on the card."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, example: Example | None, talk: Conversation | None, **kwargs: Any) -> None:
        self.example, self.talk = example, talk
        super().__init__(*args, **kwargs)
        if talk is None:
            del self.fields["heard"]
        if example is None:
            del self.fields["taken"]
        else:
            taken: Any = self.fields["taken"]
            taken.choices = [
                (str(at), f"{each.goal.say(language())} → {each.answer.say(language())}")
                for at, each in enumerate(example.motivations)
            ]

    def save(self, commit: bool = True) -> Persona:
        persona: Persona = super().save(commit)
        for text in _lines(self.cleaned_data.get("heard", "")):
            self._claim(persona, text, basis="evidence", conversation=self.talk)
        for text in _lines(self.cleaned_data.get("assumed", "")):
            self._claim(persona, text, basis="assumption")
        for at in self.cleaned_data.get("taken", ()):
            self._motivate(persona, int(at))
        return persona

    def _claim(self, persona: Persona, text: str, **known: Any) -> None:
        Claim(organisation=persona.organisation, persona=persona, text=text, **known).save()

    def _motivate(self, persona: Persona, at: int) -> None:
        assert self.example is not None
        found, speech = self.example.motivations[at], language()
        goal, answer = found.goal.say(speech), found.answer.say(speech)
        own = {"organisation": persona.organisation, "persona": persona}
        Motivation(goal=goal, answer=answer, kinds=found.kinds, **own).save()


class HardForm(OwnedForm):
    """The same person on a bad day."""

    class Meta:
        model = Persona
        fields = [*HARD]
        widgets = {"hard_energy": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hard_variant"].required = True


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := without_bullet(each).strip())]
