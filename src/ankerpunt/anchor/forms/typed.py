from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

from ankerpunt.anchor.models import Anchoring
from ankerpunt.organisation.forms.conflict import Version
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.pages.forms.gated import GatedForm

if TYPE_CHECKING:
    from ankerpunt.plan import nouns

TYPED = ("text", "state", "owner", "due_on", "not_applicable")
NOTHING = ("", "", "", None, "")


def seen_in(cell: nouns.Anchoring | Anchoring | None) -> str:
    """What a place says, as a mark: whoever types over it has seen this, and not what a colleague made of it since."""
    said = NOTHING if cell is None else tuple(getattr(cell, name) for name in TYPED)
    return blake2s(repr(said).encode(), digest_size=8).hexdigest()


class TypedForm(GatedForm):
    """What is typed in the matrix itself.

    One press says that a USP does not belong at a touchpoint; typing takes that back. A place is typed over by whoever
    has seen what it says: a mark of that stands on the page for each place, where a version would cost a query.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    not_here = forms.BooleanField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Anchoring
        fields = ["text", "state", "owner", "due_on"]
        widgets = {"state": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound and self.instance.pk and self.data.get("seen") == seen_in(self.instance):
            newest = newest_page(self.instance)
            self._open_again(Version(newest, newest))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.instance.not_applicable = _("This does not belong here.") if cleaned.get("not_here") else ""
        return cleaned
