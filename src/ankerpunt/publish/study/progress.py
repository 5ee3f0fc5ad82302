"""A bar on the terminal that says how far the work is and how long it still takes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

from ankerpunt.publish.study.words import pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.publish.study.report import Language

WIDTH = 28
PAUSE = 0.1
"""Seconds between two drawings."""

SURE_AFTER, SURE_FROM = 1.0, 0.04
"""Seconds, and share of the work, before a time is estimated."""

PHASES: dict[str, tuple[str, str]] = {
    "design": ("opzet maken", "making the design"),
    "pack": ("inlezen", "reading"),
    "sample": ("steekproef schatten", "estimating a sample"),
    "estimate": ("schatten", "estimating"),
    "polish": ("ijken", "calibrating"),
    "done": ("geschat", "estimated"),
    "looking for careless answers": ("slordige antwoorden zoeken", "looking for careless answers"),
    "how many kinds of people": ("hoeveel soorten mensen", "how many kinds of people"),
    "how many segments": ("hoeveel segmenten", "how many segments"),
    "resampling people": ("mensen opnieuw trekken", "resampling people"),
    "looking for them again": ("segmenten opnieuw zoeken", "looking for them again"),
    "drawing utilities": ("waarden trekken", "drawing values"),
    "counting sets": ("sets tellen", "counting sets"),
}
"""What `science` says it is doing, in Dutch and in English."""


class Bar:
    """A progress bar; on anything but a terminal it stays silent.

    Parameters
    ----------
    stream
        Where it is drawn: standard error.
    language
        Of the words.
    clock
        Seconds, rising.
    """

    def __init__(self, stream: TextIO, language: Language, clock: Callable[[], float] = time.monotonic) -> None:
        self.stream = stream
        self.language = language
        self.clock = clock
        self.began = clock()
        self.drawn = float("-inf")
        self.shown = False

    def __call__(self, share: float, what: str) -> None:
        """Draw the bar, at most ten times a second."""
        now = self.clock()
        if not self.stream.isatty() or (now - self.drawn < PAUSE and share < 1):
            return
        self.drawn, self.shown = now, True
        filled = round(WIDTH * min(share, 1.0))
        bar = "█" * filled + "░" * (WIDTH - filled)
        word = pick(self.language, *PHASES.get(what, (what, what)))
        self.stream.write(f"\r\033[K{bar} {share:4.0%}  {word}{self._left(share, now - self.began)}")
        self.stream.flush()

    def _left(self, share: float, spent: float) -> str:
        if spent < SURE_AFTER or not SURE_FROM < share < 1:
            return ""
        left = spent / share * (1 - share)
        time_left = f"{left:.0f} s" if left < 90 else f"{left / 60:.0f} min"
        return f" · nog ongeveer {time_left}" if self.language == "nl" else f" · about {time_left} left"

    def clear(self) -> None:
        """Wipe the bar away, so that what follows starts on a clean line."""
        if self.shown:
            self.stream.write("\r\033[K")
            self.stream.flush()
            self.shown = False
