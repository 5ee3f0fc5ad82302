"""The icons of the sprite that `frontend/build.mjs` makes out of icons.json."""

from __future__ import annotations

import json
from pathlib import Path

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

ICONS: frozenset[str] = frozenset(json.loads(Path(__file__).with_name("icons.json").read_text()))


def icon(name: str, *, label: str = "") -> SafeString:
    """An icon beside a word; with a label, an icon instead of a word."""
    if name not in ICONS:
        message = f"There is no icon {name!r}; add it to kit/icons.json."
        raise KeyError(message)
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    address = f"{static('dist/icons.svg')}#{name}"
    return format_html('<svg class="ank-icon" {} focusable="false"><use href="{}"></use></svg>', spoken, address)
