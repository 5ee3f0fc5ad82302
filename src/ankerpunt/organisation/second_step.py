"""The second step of signing in, in the words that the rest of the application uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from ankerpunt.organisation.models import User


class CodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code, with which the app on the phone is tried."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code in your app")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "placeholder": ""}


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages: ClassVar[dict[str, str | _StrPromise]] = {
        **DefaultMFAAdapter.error_messages,
        "add_email_blocked": _(
            "With the second step on, your address cannot change. Switch the second step off, change the address, and "
            "switch it on again."
        ),
        "cannot_delete_authenticator": _("The second step cannot be switched off here. Ask an admin for help."),
        "cannot_generate_recovery_codes": _("Switch the second step on first; then you can make recovery codes."),
        "incorrect_code": _("This code is not right. Look at the app again: it shows a new one every half minute."),
        "unverified_email": _(
            "You are changing your e-mail address. Open the link in the e-mail first, or keep the old address; then "
            "you can switch the second step on."
        ),
    }


def address_on_its_way(user: User) -> str:
    """The address that somebody asked to sign in with and did not confirm yet; until then there is no second step."""
    waiting = EmailAddress.objects.filter(user=user, verified=False).exclude(email__iexact=user.email)
    return waiting.values_list("email", flat=True).first() or ""
