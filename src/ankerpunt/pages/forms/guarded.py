"""Forms in which nobody may be recognised: what points at a person is refused, likely names wait for who has looked.

    class CommentForm(GuardedForm):
        guarded = ("text",)

        def clean(self):
            cleaned = super().clean()
            self.look_for_people(cleaned, organisation)
            return cleaned

`pages/guarded.html` shows the names in doubt and the box to tick, below the fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.carried import carry
from ankerpunt.mirror.kept import plan_of
from ankerpunt.science.deidentify import Mark, excerpts, marks

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Plan

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


class GuardedForm(forms.Form):
    nobody = forms.BooleanField(
        label=gettext_lazy("I have looked: nobody can be recognised by this."),
        required=False,
        error_messages={"required": ""},
    )
    looked_at = forms.CharField(required=False, widget=forms.HiddenInput)

    guarded: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doubts: list[Doubt] = []
        self._nobody = self.fields.pop("nobody")
        if self.is_bound and self.data.get(self.add_prefix("looked_at")):
            self.fields["nobody"] = self._nobody

    def look_for_people(self, cleaned: dict[str, Any], organisation: Organisation) -> None:
        known = known_words(plan_of(organisation))
        found = {name: marks(cleaned.get(name) or "", known=known) for name in self.guarded}
        for name, each in found.items():
            for mark in each:
                if mark.structured:
                    self.add_error(name, REFUSALS[mark.kind] % {"what": mark.text})
        self._ask_about_names(cleaned, found)

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
        carry(self, looked_at="\n".join(names), nobody=None)
        self.fields["nobody"] = self._nobody
        self.add_error("nobody", _("May be a name: %(names)s.") % {"names": ", ".join(names)})
