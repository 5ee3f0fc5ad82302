"""What a phone sends of the cards of a step: three dots, an own order, a column for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

DOTS = 3


class Said(Struct, frozen=True):
    """Of one card."""

    dots: int = 0
    place: int | None = None
    pile: int | None = None


class VoteForm:
    """No form of Django: its fields are the cards that lie on the table now."""

    def __init__(self, data: Mapping[str, str], *, cards: Sequence[str], doing: Collection[str], columns: int) -> None:
        self.cards, self.doing = cards, doing
        limits = {"dots": (0, DOTS), "place": (1, len(cards)), "pile": (0, columns - 1)}
        wanted = {"dots": "dots" in doing, "place": "rank" in doing, "pile": "sort" in doing}
        read = {
            name: {card: _number(data.get(f"{name}-{card}", ""), *limits[name]) for card in cards}
            for name, asked in wanted.items()
            if asked
        }
        self.said = {
            card: Said(
                read.get("dots", {}).get(card) or 0, read.get("place", {}).get(card), read.get("pile", {}).get(card)
            )
            for card in cards
        }

    @property
    def problem(self) -> str:
        """What stands in the way of sending it, in a sentence; empty where nothing does."""
        over = sum(each.dots for each in self.said.values()) - DOTS
        if over > 0:
            said = ngettext(
                "You have three dots. Take %(over)s dot off.", "You have three dots. Take %(over)s dots off.", over
            )
            return said % {"over": over}
        places = [each.place for each in self.said.values() if each.place is not None]
        if len(places) != len(set(places)):
            return _("Two cards have the same place. Give each its own, or none.")
        if not self.something:
            return _("You have not chosen anything yet.")
        return ""

    @property
    def something(self) -> dict[str, Said]:
        """The cards of which anything was said."""
        return {card: each for card, each in self.said.items() if each != Said()}


def _number(typed: str, least: int, most: int) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and least <= int(typed[:6]) <= most else None
