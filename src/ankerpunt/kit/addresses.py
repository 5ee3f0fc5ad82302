"""The address of a page by its name, worked out once: a page of links asks for the same ones again and again."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse

REMEMBERED = 8192


def address(name: str, **arguments: object) -> str:
    """As `reverse(name, kwargs=arguments)`, with ids and names only.

    Raises
    ------
    NoReverseMatch
        When there is no such page.
    """
    where = (get_urlconf() or settings.ROOT_URLCONF, get_script_prefix())
    return _address(where, name, tuple(arguments.items()))


@lru_cache(maxsize=REMEMBERED)
def _address(_where: tuple[str, str], name: str, arguments: tuple[tuple[str, object], ...]) -> str:
    return reverse(name, kwargs=dict(arguments))
