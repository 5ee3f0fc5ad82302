"""The addresses that are no room's own: the sign-in pages of allauth, and what `web` puts beside the rooms."""

from collections.abc import Mapping
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str

from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import UserFactory
from ankerpunt.organisation.tests.table import anyone


def reset_link(_organisation: Organisation) -> Mapping[str, Any]:
    user = UserFactory()
    return {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}


def confirmation(_organisation: Organisation) -> Mapping[str, Any]:
    user = UserFactory()
    address = EmailAddress.objects.create(user=user, email=user.email)
    return {"key": EmailConfirmationHMAC(address).key}


# The component page is for the demo and for developers; elsewhere it is not there.
LINES = [
    anyone("kit:components", signed_out=(404, 404), signed_in=(404, 404)),
    anyone("kit:matrix", signed_out=(404, 404), signed_in=(404, 404)),
    anyone("kit:cell", lambda _o: {"row": 0, "column": 0}, signed_out=(404, 404), signed_in=(404, 404)),
    anyone("security_txt", signed_out=(404, 405), signed_in=(404, 405)),
    anyone("set_language", signed_out=(405, 303), signed_in=(405, 303)),
    anyone("account_login", signed_out=(200, 200), signed_in=(302, 302)),
    anyone("account_logout", signed_out=(302, 302), signed_in=(200, 302)),
    anyone("account_inactive", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("account_signup", signed_out=(200, 200), signed_in=(302, 302)),
    anyone("account_reauthenticate", signed_out=(302, 302), signed_in=(200, 200)),
    anyone("account_email", signed_out=(302, 302), signed_in=(200, 302)),
    anyone("account_email_verification_sent", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("account_confirm_email", confirmation, signed_out=(200, 302), signed_in=(200, 302)),
    anyone("account_change_password", signed_out=(302, 302), signed_in=(200, 200)),
    anyone("account_set_password", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("account_reset_password", signed_out=(200, 200), signed_in=(200, 200)),
    anyone("account_reset_password_done", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("account_reset_password_from_key", reset_link, signed_out=(302, 302), signed_in=(302, 302)),
    anyone("account_reset_password_from_key_done", signed_out=(200, 405), signed_in=(200, 405)),
    anyone("account_confirm_login_code", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("mfa_index", signed_out=(302, 302), signed_in=(200, 405)),
    anyone("mfa_authenticate", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("mfa_reauthenticate", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("mfa_activate_totp", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("mfa_deactivate_totp", signed_out=(302, 302), signed_in=(404, 404)),
    anyone("mfa_view_recovery_codes", signed_out=(302, 302), signed_in=(404, 405)),
    anyone("mfa_generate_recovery_codes", signed_out=(302, 302), signed_in=(302, 302)),
    anyone("mfa_download_recovery_codes", signed_out=(302, 302), signed_in=(404, 404)),
]
