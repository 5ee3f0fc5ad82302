from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.promise.actions.version import Adoption, adopt
from ankerpunt.promise.models import Proposition
from ankerpunt.promise.writing import watch

if TYPE_CHECKING:
    from ankerpunt.mirror.findings import Draft
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.models import TargetGroup

NARROWED = ("drivers", "conversations")


class PropositionForm(OwnedForm):
    """The promise to one group, with why it fits; what is adopted keeps its promise, only the rest can change."""

    class Meta:
        model = Proposition
        fields = ["promise", "why", "drivers", "conversations", "differs", "asks", "foundations", "internal_first"]

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        group: TargetGroup = self.instance.target_group
        self._narrow(group)
        if self.instance.is_fixed:
            del self.fields["promise"]
        watch(self, "promise", "differs", organisation=organisation.slug)

    def _narrow(self, group: TargetGroup) -> None:
        """Only what this group said and looks for; an internal promise waits for no other."""
        fields: dict[str, Any] = self.fields
        fields["drivers"].queryset = fields["drivers"].queryset.filter(target_group=group).order_by("rank", "pk")
        known = [getattr(talk, "pk", talk) for talk in self.initial.get("conversations", ())]
        heard = Q(target_group=group) | Q(pk__in=known)
        conversations = fields["conversations"].queryset.filter(heard)
        fields["conversations"].queryset = conversations.order_by("-held_on", "-pk")
        if group.scope == "external":
            inside = fields["internal_first"].queryset.filter(target_group__scope="internal")
            fields["internal_first"].queryset = inside.exclude(status="retired")
        else:
            del fields["internal_first"]
        for name in (*NARROWED, "foundations"):
            if not fields[name].queryset.exists():
                del fields[name]


class AdoptForm(GatedForm):
    """Adopt a draft; the check judges the plan as it will be, with what hung on the old promise moved along."""

    class Meta:
        model = Proposition
        fields = ["adopted_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["adopted_on"].required = True
        self.fields["adopted_on"].initial = timezone.localdate()
        self.initial["adopted_on"] = self.initial.get("adopted_on") or timezone.localdate()

    def _takes_step(self, cleaned: dict[str, Any]) -> bool:
        return True

    def _drafts(self, cleaned: dict[str, Any]) -> list[Draft]:
        """The gates on its USPs count too: with the promise they are said to people."""
        return Adoption(self.instance).drafts(on=cleaned["adopted_on"])

    def save(self, commit: bool = True) -> Any:
        adopt(self.instance, on=self.cleaned_data["adopted_on"])
        return super().save(commit)
