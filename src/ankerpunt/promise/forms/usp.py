from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.promise.writing import watch

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


class UspForm(GatedForm):
    """One claim of a promise, in words that a colleague recognises; what is adopted keeps its claim."""

    class Meta:
        model = Usp
        fields = [
            "claim",
            "examples",
            "state",
            "lived_since",
            "drivers",
            "conversations",
            "explanation",
            "note",
            "order",
        ]
        widgets = {
            "state": forms.RadioSelect,
            "claim": forms.Textarea(attrs={"rows": 2}),
            "note": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        self._narrow()
        if self.instance.is_fixed:
            del self.fields["claim"]
        self.fields["order"].required = False
        watch(self, "claim", "examples", organisation=organisation.slug)

    def _narrow(self) -> None:
        """Only what the group said and looks for that the claim is promised to."""
        fields: dict[str, Any] = self.fields
        group = Proposition.objects.filter(pk=self.instance.proposition_id).values("target_group")
        fields["drivers"].queryset = fields["drivers"].queryset.filter(target_group__in=group).order_by("rank", "pk")
        known = [getattr(talk, "pk", talk) for talk in self.initial.get("conversations", ())]
        heard = Q(target_group__in=group) | Q(pk__in=known)
        conversations = fields["conversations"].queryset.filter(heard)
        fields["conversations"].queryset = conversations.order_by("-held_on", "-pk")
        for name in ("drivers", "conversations"):
            if not fields[name].queryset.exists():
                del fields[name]

    def clean_claim(self) -> str:
        """A claim is one line, however it was typed."""
        return " ".join(str(self.cleaned_data["claim"]).split())

    def clean_order(self) -> int:
        """Left empty it keeps its place."""
        order: int | None = self.cleaned_data["order"]
        return self.instance.order if order is None else order


class ContractForm(OwnedForm):
    """The open contract about what is not true yet: what people read, from where to where, by when, and who."""

    class Meta:
        model = Usp
        fields = [
            "stretch_wording",
            "stretch_unit",
            "stretch_baseline",
            "stretch_current",
            "stretch_target",
            "stretch_due_on",
            "stretch_owner",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, value in self.initial.items():
            if isinstance(value, float) and value.is_integer():
                self.initial[name] = int(value)
