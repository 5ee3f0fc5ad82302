"""Rendering a line of template as a page would."""

import re

from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation


def request(path: str = "/", **headers: str) -> HttpRequest:
    made = RequestFactory().get(path, headers=headers)
    made.session = {}  # type: ignore[assignment]
    made._messages = FallbackStorage(made)  # type: ignore[attr-defined]
    return made


def render(source: str, asked: HttpRequest | None = None, **context: object) -> str:
    """The HTML of a template with the kit loaded, its whitespace made plain."""
    template = engines["django"].from_string("{% load kit %}" + source)
    with translation.override("nl"):
        return re.sub(r"\s+", " ", template.render(context, asked or request())).strip()
