from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.check.sourcing import length_of, says_bare
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.object import first_values
from ankerpunt.plan.facts.usp import holding, is_overdue
from ankerpunt.promise.models import Foundation, Profile, ProfileChannel, Usp
from ankerpunt.promise.writing import watch
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

    from ankerpunt.organisation.models import Organisation

TEXTS = ("who_we_are", "what_we_deliver")


def _claims(field: Any, group: Any, organisation: Organisation) -> Any:
    """The USPs that may be drawn from: of this group, or of every group in a profile for all."""
    found = field.queryset.filter(slug__in=holding(Standing(organisation).index))
    found = found.filter(proposition__target_group=group) if group else found
    return found.select_related("proposition").order_by("proposition", "order", "pk")


class PickForm(OwnedForm):
    """The first step: for whom, on which channel, and what the text is drawn from."""

    class Meta:
        model = Profile
        fields = ["target_group", "channel", "foundations", "usps"]

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["usps"].label_from_instance = _named
        fields["usps"].queryset = _claims(fields["usps"], self.initial.get("target_group"), organisation)
        del fields["opened"], fields["key"]
        for field in fields.values():
            field.to_field_name = "slug"  # what was picked stands in the address


def asked_for(address: QueryDict, organisation: Organisation) -> dict[str, Any]:
    """For whom and on which channel the address asks for a profile."""
    found = first_values(kind("Profile"), address, organisation=organisation)
    models = {"target_group": TargetGroup, "channel": ProfileChannel}
    return {name: model.objects.get(pk=found[name]) for name, model in models.items() if name in found}


def _named(usp: Usp) -> str:
    """A claim, and whether it is true already."""
    if usp.state != "stretch":
        return usp.claim
    return _("%(claim)s (stretch: in its honest wording)") % {"claim": usp.claim}


class ProfileForm(OwnedForm):
    """Who we are and what we deliver on one channel; it cannot claim more than what was picked."""

    class Meta:
        model = Profile
        fields = ["who_we_are", "what_we_deliver", "channel", "target_group", "foundations", "usps"]

    too_long = gettext_lazy("This has %(length)s characters and %(room)s fit. Cut it to the core.")

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        fields: dict[str, Any] = self.fields
        own = Q(pk__in=[getattr(usp, "pk", usp) for usp in self.initial.get("usps", ())])
        fields["usps"].queryset = fields["usps"].queryset.filter(
            Q(pk__in=_claims(fields["usps"], None, organisation).values("pk")) | own
        )
        fields["usps"].label_from_instance = _named
        watch(self, *TEXTS, organisation=organisation.slug, reads_too=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        who, what = (cleaned.get(name, "") for name in TEXTS)
        if not who.strip() and not what.strip():
            self.add_error("who_we_are", _("Write at least one sentence."))
        self._fit(length_of(who, what), cleaned.get("channel"))
        self._rest_on(cleaned.get("foundations", ()), cleaned.get("usps", ()), delivers=bool(what.strip()))
        self._stay_honest(f"{who} {what}", cleaned.get("usps", ()))
        return cleaned

    def _fit(self, length: int, channel: Any) -> None:
        if channel and channel.max_length is not None and length > channel.max_length:
            self.add_error("what_we_deliver", self.too_long % {"length": length, "room": channel.max_length})

    def _rest_on(self, foundations: Iterable[Foundation], usps: Iterable[Usp], *, delivers: bool) -> None:
        """Who we are rests on a foundation, what we deliver on a USP."""
        if not foundations and not usps:
            self.add_error("usps", _("Choose the foundation or the USP that this text is drawn from."))
        elif delivers and not usps:
            self.add_error("usps", _("What you deliver is drawn from a USP. Choose which one."))

    def _stay_honest(self, text: str, usps: Iterable[Usp]) -> None:
        standing = Standing(self.instance.organisation)
        for usp in usps:
            if is_overdue(standing.said(usp), timezone.localdate()):
                said = _("The date of “%(claim)s” is past. It may no longer be claimed.")
                self.add_error("usps", said % {"claim": usp.claim})
            elif usp.state == "stretch" and says_bare(text, usp.claim):
                raise forms.ValidationError(
                    _("“%(claim)s” is not true yet. Use its honest wording: %(wording)s")
                    % {"claim": usp.claim, "wording": usp.stretch_wording}
                )
