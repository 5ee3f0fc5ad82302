"""What we say about a person, and what shows that it is true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.models import Claim

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.understand.models import Conversation, Persona

SOURCES = ("conversation", "research", "source")


def talks_near(offered: QuerySet[Conversation], persona: Persona, *linked: int | None) -> QuerySet[Conversation]:
    """The conversations with this person's group, those that the card names, and those that are chosen already."""
    near = Q(target_group=persona.target_group_id) | Q(personas=persona) | Q(pk__in=[each for each in linked if each])
    return offered.filter(near).distinct().order_by("-held_on", "-pk")


class ProofForm(OwnedForm):
    """An assumption becomes evidence: by a conversation, by research, or by a source in words."""

    class Meta:
        model = Claim
        fields = [*SOURCES]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        talks: Any = self.fields["conversation"]
        if self.instance.persona_id:
            self.fields.pop("persona", None)
            talks.queryset = talks_near(talks.queryset, self.instance.persona, self.instance.conversation_id)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_evidence(cleaned) and not any(cleaned.get(name) for name in SOURCES):
            self.add_error(
                "conversation",
                _("What shows this? Choose a conversation or a study, or write down the source."),
            )
        return cleaned

    def is_evidence(self, _cleaned: dict[str, Any]) -> bool:
        return True

    def save(self, commit: bool = True) -> Claim:
        self.instance.basis = "evidence"
        saved: Claim = super().save(commit)
        return saved


class ClaimForm(ProofForm):
    """The claim itself too, of a person who is known or else asked for; an assumption may stay one."""

    class Meta(ProofForm.Meta):
        fields = ["persona", "text", "basis", *SOURCES]
        widgets = {"basis": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 2})}

    def is_evidence(self, cleaned: dict[str, Any]) -> bool:
        return cleaned.get("basis") == "evidence"

    def save(self, commit: bool = True) -> Claim:
        saved: Claim = OwnedForm.save(self, commit)
        return saved
