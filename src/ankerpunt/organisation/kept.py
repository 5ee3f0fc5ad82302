"""What somebody typed when their session had run out: kept in this browser's session until the same person signs in.

Only a form that carries who opened it is kept, so that a stranger can store nothing here; another member's sign-in
throws it away, and so does a sign-out. Scripts keep a draft of their own: this is what works without one.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.dispatch import receiver
from django.utils import timezone

from ankerpunt.kit.typed import Typed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.organisation.models import User

TYPED = "typed"
KEPT_FOR = timedelta(days=7)
MOST = 64 * 1024  # characters


def keep(request: HttpRequest) -> bool:
    """Keep what was typed in this form, if it says who opened it; whether it is kept."""
    typed = Typed.read(request)
    if not typed.writer or typed.files or sum(len(value) for _name, value in typed.fields) > MOST:
        return False
    request.session[TYPED] = {
        "writer": typed.writer,
        "url": typed.url,
        "fields": typed.fields,
        "texts": typed.texts,
        "at": timezone.now().isoformat(),
    }
    return True


def kept(request: HttpRequest) -> Typed | None:
    """What is kept in this browser's session, if it is not too old; of whom, its reader has to ask."""
    found = request.session.get(TYPED)
    if found is None or datetime.fromisoformat(found["at"]) < timezone.now() - KEPT_FOR:
        return None
    fields, texts = (tuple((name, value) for name, value in found[each]) for each in ("fields", "texts"))
    return Typed(found["url"], fields, texts)


def kept_for(request: HttpRequest) -> Typed | None:
    """What this member typed before they had to sign in again."""
    found = kept(request)
    return found if found is not None and found.writer == str(request.user.pk) else None


def let_go(request: HttpRequest, *, of: str = "") -> None:
    """Throw away what is kept; with `of` only what was typed on that address, which was sent again."""
    if TYPED in request.session and of in {"", request.session[TYPED]["url"]}:
        del request.session[TYPED]


def let_go_everywhere(user: User, *, below: str) -> None:
    """Throw away what this person typed on the pages below an address and did not save, in whichever session it is."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        found = session.get_decoded().get(TYPED)
        if found is not None and found["writer"] == str(user.pk) and found["url"].startswith(below):
            store = SessionStore(session.session_key)
            del store[TYPED]
            store.save()


@receiver(user_logged_in)
def let_go_of_anothers(request: HttpRequest, user: User, **_: Any) -> None:
    found = kept(request)
    if found is None or found.writer != str(user.pk):
        let_go(request)
