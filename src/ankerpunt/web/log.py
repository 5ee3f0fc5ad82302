"""What goes wrong, as a line on standard error: when, how bad, in which request, what; of a fault also where.

Never what someone typed or sent along: no form values, no query, no cookies, no links that let someone in.
"""

from __future__ import annotations

import logging
import re
from traceback import format_tb
from typing import TYPE_CHECKING, Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

from ankerpunt.kit.trouble import trouble_of
from ankerpunt.web.lines import JsonLine, Line, TextLine, said
from ankerpunt.web.request_id import current, is_silent, request_id

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT_OUT = "…"
# Answers that belong to the work: sign in first, someone else changed it, gone, something in the form is not right.
ORDINARY = {401, 409, 410, 422}
UNAVAILABLE = 503
# A segment of an address that is a word or an id; anything else may be a key that lets someone in.
PLAIN = re.compile(r"[a-z0-9]{0,24}(-[a-z0-9]{1,24})*")
FORMS = {"", "application/x-www-form-urlencoded", "multipart/form-data"}
# From here on a word counts as typed when it is a part of what was typed, or has that as a part.
PART = 4


def request_of(record: logging.LogRecord) -> HttpRequest | None:
    found = getattr(record, "request", None)
    return found if isinstance(found, HttpRequest) else current.get()


class WorthTelling(logging.Filter):
    """Lets through what tells of a failure, and nothing at all about a request under a silent path."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = request_of(record)
        if request is not None and is_silent(request):
            return False
        return not (record.name == "django.request" and getattr(record, "status_code", 0) in ORDINARY)


class InRequest(Line):
    """Adds the code of the request, and of a fault where it happened."""

    def told(self, record: logging.LogRecord) -> dict[str, str]:
        request = request_of(record)
        told = super().told(record) | {
            "request": request_id(request) or "-",
            "message": " ".join(message(record, request).split()),
        }
        if record.exc_info and record.exc_info[1] is not None and is_fault(record):
            told["traceback"] = "".join(traceback(record.exc_info[1], request)).rstrip("\n")
        return told


def is_fault(record: logging.LogRecord) -> bool:
    """Whether where it happened matters: not where something was refused, nor where the database or disk gave up."""
    status = getattr(record, "status_code", 500)
    return status >= 500 and status != UNAVAILABLE


class TextFormatter(InRequest, TextLine):
    pass


class JsonFormatter(InRequest, JsonLine):
    pass


def message(record: logging.LogRecord, request: HttpRequest | None) -> str:
    """What happened, in words of our own where it is about an answer: Django's have parts of what was sent."""
    status = getattr(record, "status_code", None)
    if status is None or request is None:
        return redacted(said(record), request)
    why = ""
    if record.exc_info and record.exc_info[1] is not None:
        trouble = trouble_of(record.exc_info[1]) if status == UNAVAILABLE else None
        why = trouble.value.en if trouble else type(record.exc_info[1]).__name__
    elif record.name == "django.security.csrf" and isinstance(record.args, tuple) and record.args:
        why = str(record.args[0]).partition(" - ")[0]
    return f"{status} {request.method} {address(request)} {why}"


def address(request: HttpRequest) -> str:
    """The path, without what follows the question mark and without keys."""
    return path_without_keys(request.path_info)


def path_without_keys(path: str) -> str:
    segments = path.split("/")
    return "/".join(each if PLAIN.fullmatch(each) else LEFT_OUT for each in segments)


def traceback(error: BaseException, request: HttpRequest | None) -> Iterator[str]:
    """Where it went wrong: files, lines and code are ours; of what each error says only what nobody typed."""
    for each in reversed(list(chain(error))):
        yield "Traceback (most recent call last):\n"
        yield from format_tb(each.__traceback__)
        # From its second line on a database tells the whole row.
        said = redacted(str(each).partition("\n")[0], request)
        yield f"{type(each).__module__}.{type(each).__qualname__}: {said}\n"


def chain(error: BaseException) -> Iterator[BaseException]:
    """The error, the one that it came from, and so on."""
    seen: set[int] = set()
    here: BaseException | None = error
    while here is not None and id(here) not in seen:
        seen.add(id(here))
        yield here
        here = here.__cause__ or (None if here.__suppress_context__ else here.__context__)


def redacted(text: str, request: HttpRequest | None) -> str:
    """The text without the words that came along with the request; nothing of it where those cannot be known."""
    if request is None or not text:
        return text
    sent = what_was_sent(request)
    if sent is None:
        return LEFT_OUT
    whole = "\n".join(sent).casefold()
    words = set(re.findall(r"\w+", whole))
    long = [word for word in words if len(word) >= PART]

    def keep(found: re.Match[str]) -> str:
        word = found[0].casefold()
        typed = word in words or (len(word) >= PART and (word in whole or any(each in word for each in long)))
        return LEFT_OUT if typed else found[0]

    return re.sub(r"\w+", keep, text)


def what_was_sent(request: HttpRequest) -> list[str] | None:
    """Every value of the query, the cookies and the form; None where there is more than that, or it is unreadable."""
    try:
        form, files = request.POST, request.FILES
    except (OSError, LookupError, ValueError, MultiPartParserError, SuspiciousOperation):
        return None
    if files or (request.method not in {"GET", "HEAD"} and request.content_type not in FORMS):
        return None
    found: list[Any] = [*request.COOKIES.values()]
    for fields in (request.GET, form):
        found += [value for _name, values in fields.lists() for value in values]
    match = request.resolver_match
    found += [*match.kwargs.values()] if match else []
    return [str(value) for value in found]
