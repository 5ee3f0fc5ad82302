"""The second step of signing in, in the words that the rest of the application uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class CodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code, with which the app on the phone is tried."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code in your app")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "placeholder": ""}


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages: ClassVar[dict[str, str | _StrPromise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right. Look at the app again: it shows a new one every half minute."),
    }
