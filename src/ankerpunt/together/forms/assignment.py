from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.models import Member

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


class AssignmentForm(LegibleForm):
    """Who sees to it from now on, and by when."""

    member = forms.ModelChoiceField(Member.objects.none(), label=gettext_lazy("Who sees to this?"))
    due_on = forms.DateField(label=gettext_lazy("By when?"), required=False, widget=forms.DateInput)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues: Any = self.fields["member"]
        colleagues.queryset = Member.objects.of(organisation).active().select_related("user")
        colleagues.empty_label = _("choose a colleague")
        colleagues.error_messages["required"] = _("Choose who sees to this.")

    def clean_due_on(self) -> Any:
        day = self.cleaned_data["due_on"]
        if day is not None and day < timezone.localdate():
            raise forms.ValidationError(_("This day is past. Choose one that is to come."))
        return day


class HandOnForm(AssignmentForm):
    """Who sees from now on to all that a member saw to; each day stays as it is."""

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, organisation=member.organisation, **kwargs)
        colleagues: Any = self.fields["member"]
        colleagues.queryset = colleagues.queryset.exclude(pk=member.pk)
        del self.fields["due_on"]
