"""Every text can be read and every border seen, in the light and the dark theme."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

TEXT, BORDER = 5.7, 3.5
ROLES = ("default", "accent-1", "accent-2", "accent-3", "positive", "negative", "warning", "info", "highlight")
STATES = ("subtle", "default", "hover", "active", "document")
BACKGROUNDS = ("bg-document", "bg-subtle", "bg-default")


def palette() -> dict[str, dict[str, str]]:
    built = finders.find("dist/palette.json")
    assert built, "The front end is not built: run ./run check once."
    colours: dict[str, dict[str, str]] = json.loads(Path(built).read_text())
    return colours


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def texts() -> Iterator[tuple[str, str]]:
    """What the components put on what: a role's text on its own backgrounds and on the page's; inverse on inverse."""
    for role in ROLES:
        grounds = {f"{name}-{step}" for name in (role, "default") for step in BACKGROUNDS}
        yield from ((f"{role}-color-{state}", ground) for state in STATES for ground in grounds)
        yield from ((f"{role}-color-{state}", f"{role}-bg-{state}") for state in ("hover", "active"))
        yield f"{role}-inverse-color-subtle", f"{role}-inverse-bg-document"
        for state in ("default", "hover", "active", "document"):
            yield f"{role}-inverse-color-{state}", f"{role}-inverse-bg-{state}"


def borders() -> Iterator[tuple[str, str]]:
    for role in ROLES:
        for state in ("default", "hover", "active"):
            for ground in {f"{name}-{step}" for name in (role, "default") for step in BACKGROUNDS[:2]}:
                yield f"{role}-border-{state}", ground
            yield f"{role}-inverse-border-{state}", f"{role}-inverse-bg-document"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(texts, TEXT), (borders, BORDER)])
def test_it_can_be_read(theme: str, pairs, least: float) -> None:  # type: ignore[no-untyped-def]
    colours = palette()
    faint = {
        f"{front} on {ground}": round(found, 2)
        for front, ground in pairs()
        if (found := contrast(colours[front][theme], colours[ground][theme])) < least
    }
    assert faint == {}
