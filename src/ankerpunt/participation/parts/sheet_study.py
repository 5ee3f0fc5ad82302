"""The screens of a preference study: on each what counts most and what counts least, of the items that it shows."""

from __future__ import annotations

from secrets import randbelow
from typing import TYPE_CHECKING, Literal

from ankerpunt.science.sheet import Choice, Sheet, encode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.participation.asked import Study

BEST, WORST = "best", "worst"
VERSION = "version"

Problem = Literal["", "best", "worst", "both", "same"]


def version_in(typed: str, study: Study) -> int:
    """The version that came along in the form; at the first look chance gives one, which no code leads to."""
    if typed.isdecimal() and typed.isascii() and len(typed) < 4 and int(typed) < len(study.versions):
        return int(typed)
    return randbelow(len(study.versions))


def names_at(at: int) -> tuple[str, str]:
    return f"{BEST}-{at}", f"{WORST}-{at}"


def offered(study: Study, version: int) -> dict[str, tuple[str, ...]]:
    """What may be chosen under each name of a form: the items of its screen, by their place."""
    screens = enumerate(study.versions[version], 1)
    return {name: tuple(map(str, shown)) for at, shown in screens for name in names_at(at)}


def problem_at(at: int, chosen: Mapping[str, str]) -> Problem:
    """What keeps somebody on this screen."""
    best, worst = (chosen.get(name, "") for name in names_at(at))
    if best and worst:
        return "same" if best == worst else ""
    return WORST if best else BEST if worst else "both"  # type: ignore[return-value]


def written(study: Study, version: int, chosen: Mapping[str, str]) -> str:
    """Write down what was chosen on all screens, and nothing else."""
    screens = enumerate(study.versions[version], 1)
    return encode(Sheet(tuple(Choice(shown, *(int(chosen[name]) for name in names_at(at))) for at, shown in screens)))
