from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import Role
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import sentence_case
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.organisation.leaving import has_to_hand_on
from ankerpunt.organisation.models import Invitation, Member, Unit, User
from ankerpunt.organisation.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Organisation

    MemberBase = forms.ModelForm[Member]
    UserBase = forms.ModelForm[User]
else:
    MemberBase = UserBase = forms.ModelForm

ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")
MOST_AT_ONCE = 50

WHAT_ROLES_DO = gettext_lazy(
    "An admin also manages people. An editor changes the plan. A reader reads everything, comments and sends in "
    "what they heard in conversations, and so does a listener. Sending in stories for a listener to read first is not "
    "possible yet."
)


def capital_choices(field: Any) -> None:
    """Begin each choice with a capital, as choices under each other do."""
    field.choices = [(value, sentence_case(str(label))) for value, label in field.choices]


class InvitationForm(KeyedForm, LegibleForm):
    """Whom to invite, one or many: addresses as they come out of a mail program or a spreadsheet, names and all."""

    email = forms.CharField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("Several at once: one on each line, or paste a list out of Excel or your mail program."),
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false", "autocapitalize": "off"}),
        max_length=20_000,
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Role"),
        choices=Role.choices,
        initial=Role.READER,
        help_text=WHAT_ROLES_DO,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        self.new: list[str] = []
        self.passed_over: list[str] = []
        capital_choices(self.fields["role"])

    @property
    def addresses(self) -> list[str]:
        """What was typed that is an address, each once."""
        typed = self.data.get(self.add_prefix("email"), "")
        return list(dict.fromkeys(each.lower() for each in ADDRESS.findall(typed)))

    def clean_email(self) -> str:
        """Whoever is here already is passed over, unless nobody is left."""
        typed, found = str(self.cleaned_data["email"]), self.addresses
        for line in typed.splitlines():
            if line.strip() and not ADDRESS.search(line):
                raise forms.ValidationError(_("There is no e-mail address in “%(line)s”.") % {"line": line.strip()})
        if len(found) > MOST_AT_ONCE:
            raise forms.ValidationError(_("Invite at most %(most)d people at once.") % {"most": MOST_AT_ONCE})
        for each in found:
            validate_address(each)
        members = _lower(Member.objects.of(self.organisation).active().values_list("user__email", flat=True))
        known = members | _lower(Invitation.objects.of(self.organisation).open().values_list("email", flat=True))
        self.passed_over = [each for each in found if each in known]
        self.new = [each for each in found if each not in known]
        if not self.new:
            raise forms.ValidationError(_nobody_left(found, members))
        return typed


def _lower(addresses: Iterable[str]) -> set[str]:
    return {each.lower() for each in addresses}


def _nobody_left(found: list[str], members: set[str]) -> str:
    if len(found) > 1:
        return _("Everybody here is a member or has been invited already.")
    if members.issuperset(found):
        return _("This person is a member already.")
    return _("This person has been invited already.")


def validate_address(typed: str) -> None:
    try:
        Invitation._meta.get_field("email").clean(typed, None)
    except forms.ValidationError as wrong:
        raise forms.ValidationError(_("“%(address)s” is no e-mail address.") % {"address": typed}) from wrong


class PlaceForm(MemberBase):
    """What a member may do, and where they work."""

    class Meta:
        model = Member
        fields = ["role", "unit"]
        labels = {"unit": gettext_lazy("Works in")}
        widgets = {"role": forms.RadioSelect}
        help_texts = {
            "role": WHAT_ROLES_DO,
            "unit": gettext_lazy(
                "A story is read first by somebody of another department. That needs to be known of listeners only."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        capital_choices(self.fields["role"])
        unit: Any = self.fields["unit"]
        unit.queryset = Unit.objects.of(self.instance.organisation).filter(
            Q(archived_on=None) | Q(pk=self.instance.unit_id)
        )
        unit.label_from_instance = names_of(self.instance.organisation, apart=True)
        unit.empty_label = gettext_lazy("not said")


class LeaveForm(LegibleForm):
    """Who sees from now on to what a member saw to; asked only where there is anything."""

    NOBODY = "nobody"

    to = forms.ChoiceField(
        label=gettext_lazy("Who sees to what this person saw to?"),
        help_text=gettext_lazy("Each by the same day. What goes to nobody is listed under “Nobody’s”, in My work."),
        error_messages={"required": gettext_lazy("Choose a colleague, or nobody.")},
    )

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = Member.objects.of(member.organisation).active().exclude(pk=member.pk).select_related("user")
        self.colleagues = {str(each.pk): each for each in colleagues}
        if not has_to_hand_on(member):
            del self.fields["to"]
            return
        choices: Any = self.fields["to"]
        names = [(key, str(each)) for key, each in self.colleagues.items()]
        choices.choices = [("", _("choose a colleague")), (self.NOBODY, _("nobody")), *names]

    @property
    def receiver(self) -> Member | None:
        return self.colleagues.get(self.cleaned_data.get("to", ""))


class RegistrationForm(LegibleForm):
    """Who was invited and is new here chooses a name and a password."""

    name = forms.CharField(
        label=gettext_lazy("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    password = forms.CharField(
        label=gettext_lazy("Choose a password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy("At least 12 characters. Four words in a row are easy to remember and hard to guess."),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(email=self.email, name=cleaned.get("name", "")))
            except forms.ValidationError as problem:
                self.add_error("password", problem)
        return cleaned


class PreferencesForm(UserBase, LegibleForm):
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect)

    weekly_invitation = forms.BooleanField(
        label=gettext_lazy("Send me an e-mail each week that invites me to a conversation"),
        help_text=gettext_lazy("On Monday, with what was heard last week. Each e-mail has a link to stop."),
        required=False,
    )

    digest = forms.ChoiceField(
        label=gettext_lazy("Send me my news by e-mail"),
        help_text=gettext_lazy("What is news for you and you did not see yet. Each e-mail has a link to stop."),
        choices=[("", gettext_lazy("never")), *Member.Digest.choices],
        required=False,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = User
        fields = ["name", "language", "appearance", "shortcuts"]
        widgets = {"appearance": forms.RadioSelect}

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        self.fields["weekly_invitation"].initial = member.weekly_invitation
        self.fields["digest"].initial = member.digest
        for name in ("appearance", "digest"):
            capital_choices(self.fields[name])

    def save(self, commit: bool = True) -> User:
        saved = super().save(commit)
        self.member.weekly_invitation = self.cleaned_data["weekly_invitation"]
        self.member.digest = self.cleaned_data["digest"]
        self.member.save(update_fields=["weekly_invitation", "digest"])
        return saved
