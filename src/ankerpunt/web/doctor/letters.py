"""Mail of an installation: it goes out, from an address that others accept."""

from __future__ import annotations

from email.utils import parseaddr
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ankerpunt.organisation import mail
from ankerpunt.organisation.site import site
from ankerpunt.web.doctor.finding import Finding, mind, well, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator


def letters(to: str) -> Iterator[Finding]:
    """Look how mail goes out; with an address, send it a letter."""
    if not settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        printed = _("Mail is printed and not sent: name your mail server in ANKERPUNT_SMTP_HOST.")
        yield wrong(printed) if settings.PUBLIC or to else mind(printed)
        return
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    if sender.endswith("localhost") or "." not in sender.rpartition("@")[2]:
        yield wrong(
            _("Mail comes from %(sender)s, which others refuse. Name an address of yours in ANKERPUNT_MAIL_FROM.")
            % {"sender": sender or settings.DEFAULT_FROM_EMAIL}
        )
    if settings.EMAIL_HOST_USER and not (settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL):
        yield wrong(
            _("The password of your mail server goes over the line in the clear. Take ANKERPUNT_SMTP_TLS away.")
        )
    yield from _goes_out(to)


def _goes_out(to: str) -> Iterator[Finding]:
    server = {"server": f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}", "to": to}
    try:
        with mail.connection() as line:
            if to:
                subject, context = gettext_lazy("A test letter from Ankerpunt"), {"site": site()}
                mail.send("web/test_letter.txt", subject, to=to, language=get_language(), context=context, line=line)
    except mail.NOT_SENT as error:
        why = {"why": " ".join(str(error).split()) or type(error).__name__}
        yield wrong(_("The mail server %(server)s does not take our mail: %(why)s") % (server | why))
    else:
        yield well(_("The mail server %(server)s lets us in.") % server)
        if to:
            yield well(_("It took a letter to %(to)s. Look whether it arrives, also under spam.") % server)
