from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import sentence_case
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.organisation.models import Invitation, Member, User

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation

    InvitationBase = forms.ModelForm[Invitation]
    MemberBase = forms.ModelForm[Member]
    UserBase = forms.ModelForm[User]
else:
    InvitationBase = MemberBase = UserBase = forms.ModelForm

WHAT_ROLES_DO = gettext_lazy(
    "An admin also manages people. An editor changes the plan. A reader reads everything and comments, and so does "
    "a listener. Sending in stories for a listener to read first is not possible yet."
)


def capital_choices(field: Any) -> None:
    """Begin each choice with a capital, as choices under each other do."""
    field.choices = [(value, sentence_case(str(label))) for value, label in field.choices]


class InvitationForm(InvitationBase, KeyedForm):
    class Meta:
        model = Invitation
        fields = ["email", "role"]
        widgets = {"role": forms.RadioSelect}
        help_texts = {"role": WHAT_ROLES_DO}

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        capital_choices(self.fields["role"])

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        organisation = self.instance.organisation
        if Member.objects.of(organisation).filter(active=True, user__email__iexact=email).exists():
            raise forms.ValidationError(_("This person is a member already."))
        earlier = Invitation.objects.of(organisation).filter(email__iexact=email)
        if earlier.open().exists():
            raise forms.ValidationError(_("This person has been invited already."))
        earlier.delete()
        return email


class RoleForm(MemberBase):
    class Meta:
        model = Member
        fields = ["role"]
        widgets = {"role": forms.RadioSelect}
        help_texts = {"role": WHAT_ROLES_DO}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        capital_choices(self.fields["role"])


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
