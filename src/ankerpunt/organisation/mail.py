"""The only place from which mail leaves: one letter to one person, as text and as HTML, in their language."""

from __future__ import annotations

from smtplib import SMTPException, SMTPRecipientsRefused
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.utils import translation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import Promise

# What keeps a letter from being sent, whoever it is for.
NOT_SENT = (SMTPException, OSError)
# What is wrong with one address, and keeps no other letter.
REFUSED = SMTPRecipientsRefused

# Many letters in a row go over one line: `with mail.connection() as line: mail.send(…, line=line)`.
Line = BaseEmailBackend
connection = get_connection


def goes_out() -> bool:
    """Whether letters leave this machine; without a mail server they are printed, and nobody gets them."""
    return not settings.EMAIL_BACKEND.endswith("console.EmailBackend")


def send(
    template: str,
    subject: Promise,
    *,
    to: str,
    language: str,
    context: Mapping[str, object],
    headers: Mapping[str, str] | None = None,
    line: Line | None = None,
) -> None:
    """Write the letter from its template and send it; the subject is a lazy text that may name what the context has."""
    with translation.override(language):
        text = render_to_string(template, dict(context))
        title = " ".join((str(subject) % context).split())
        letter = written(title, text, to=to, headers=headers, line=line)
    letter.send()


def written(
    title: str, text: str, *, to: str, headers: Mapping[str, str] | None = None, line: Line | None = None
) -> EmailMultiAlternatives:
    """A letter in the language that is spoken now: the text, and the same as a page with its links."""
    letter = EmailMultiAlternatives(title, text, to=[to], headers=dict(headers or {}), connection=line)
    about = {"title": title, "text": text.strip(), "language": translation.get_language()}
    letter.attach_alternative(render_to_string("organisation/letter.html", about), "text/html")
    return letter
