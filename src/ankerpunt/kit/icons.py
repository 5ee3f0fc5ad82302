"""The icons of the sprite that `frontend/build.mjs` makes out of icons.json."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

REMEMBERED = 1024
ICONS: frozenset[str] = frozenset(json.loads(Path(__file__).with_name("icons.json").read_text()))


def icon(name: str, *, label: str = "") -> SafeString:
    """An icon beside a word; with a label, an icon instead of a word."""
    return _drawn(_sprite(), name, str(label))


@cache
def _sprite() -> str:
    return static("dist/icons.svg")


@lru_cache(maxsize=REMEMBERED)
def _drawn(sprite: str, name: str, label: str) -> SafeString:
    if name not in ICONS:
        message = f"There is no icon {name!r}; add it to kit/icons.json."
        raise KeyError(message)
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="ank-icon" {} focusable="false"><use href="{}"></use></svg>', spoken, f"{sprite}#{name}"
    )
