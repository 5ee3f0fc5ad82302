"""A sentence in the two languages that Ankerpunt speaks."""

import os
from typing import Literal

from msgspec import Struct

Language = Literal["nl", "en"]


class Text(Struct, frozen=True):
    """The same sentence in Dutch and in English, with ``{name}`` where a value goes.

    Examples
    --------
    >>> Text(nl="{name} mist een eigenaar.", en="{name} has no owner.").say("nl", name="Cel 3")
    'Cel 3 mist een eigenaar.'
    """

    nl: str
    en: str

    def say(self, language: Language, /, **values: object) -> str:
        """Give the sentence in one language, with the values filled in."""
        return (self.nl if language == "nl" else self.en).format(**values)


def language_of_computer() -> Language:
    """Tell which of the two languages the terminal is set to; English where it is neither."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl" if spoken.lower().startswith("nl") else "en"
