"""How people come in: the names of the site, and the proxy in front of it, asked through the proxy itself."""

from __future__ import annotations

import http.client
import json
import ssl
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.signing import TimestampSigner
from django.utils.translation import gettext as _

from ankerpunt.organisation.site import site
from ankerpunt.web.doctor.finding import Finding, mind, well, wrong
from ankerpunt.web.health import DOCTOR, LIVES, SALT
from ankerpunt.web.proxies import address, is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 10
# An address that nobody has (RFC 5737): what a visitor would make up.
MADE_UP = "198.51.100.77"


def door() -> Iterator[Finding]:
    if not settings.PUBLIC:
        yield mind(_("Only this machine can reach Ankerpunt. For others, name the site in ANKERPUNT_HOSTS."))
        return
    first = settings.HOSTS[0]
    if first.startswith((".", "*")) or ":" in first or "/" in first:
        yield wrong(
            _("Links in mail lead to %(site)s, which is no site. Put its plain name first in ANKERPUNT_HOSTS.")
            % {"site": site()}
        )
        return
    if not settings.SECURITY_CONTACT:
        yield mind(_("Nobody reads here whom to tell of a leak: name an address in ANKERPUNT_SECURITY_CONTACT."))
    yield from proxy(first)


def proxy(host: str) -> Iterator[Finding]:
    """Ask our own site from outside, as a visitor who makes up an address, and hear what arrived."""
    try:
        status, told = ask(host)
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = {"site": site(), "why": " ".join(str(error).split()) or type(error).__name__}
        problem = (
            _("The certificate of %(site)s is not right: %(why)s")
            if isinstance(error, ssl.SSLError)
            else _("%(site)s does not answer: %(why)s. Does Ankerpunt run, and does the proxy lead to it?")
        )
        yield wrong(problem % why)
        return
    if status != http.client.OK or "nearest" not in told:
        yield wrong(
            _("%(site)s answers, but not from here (status %(status)s). Where does the proxy lead?")
            % {"site": site(), "status": status}
        )
        return
    found = list(_what_is_wrong(told))
    yield from found or [well(_("%(site)s answers, and the proxy tells who asks.") % {"site": site()})]


def _what_is_wrong(told: dict[str, Any]) -> Iterator[Finding]:
    nearest = address(told["nearest"])
    forwarded = [each.strip() for each in told["forwarded"].split(",") if each.strip()]
    if nearest is None or not is_among(nearest, settings.PROXIES):
        yield wrong(
            _("Requests come from the proxy %(proxy)s, which is not trusted. Add it to ANKERPUNT_PROXIES.")
            % {"proxy": told["nearest"]}
        )
    if told["proto"].partition(",")[0].strip() != "https":
        yield wrong(_("The proxy does not say that a request came over HTTPS. Let it set X-Forwarded-Proto to https."))
    if not forwarded or forwarded == [MADE_UP]:
        yield wrong(_("The proxy does not say who asks. Let it add the address of the visitor to X-Forwarded-For."))


def ask(host: str) -> tuple[int, dict[str, Any]]:
    headers = {DOCTOR: TimestampSigner(salt=SALT).sign("doctor"), "X-Forwarded-For": MADE_UP}
    line = http.client.HTTPSConnection(host, timeout=SECONDS)
    try:
        line.request("GET", LIVES, headers=headers)
        answer = line.getresponse()
        told = json.loads(answer.read(10_000)) if answer.status == http.client.OK else {}
        return answer.status, told if isinstance(told, dict) else {}
    finally:
        line.close()
