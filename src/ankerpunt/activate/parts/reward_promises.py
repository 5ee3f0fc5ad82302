"""Which promises a statement of what people get can show, and where each of them shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.plan.facts.sharing import TRUE, cells, why_not
from ankerpunt.plan.facts.usp import claimed, saying
from ankerpunt.plan.nouns import Touchpoint
from ankerpunt.publish.reward.sheet import Promise

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Usp

# A touchpoint that is about what people get, by a word in its name.
REWARD = re.compile(r"belon|salaris|loon|keuzebudget|reward|salary|pay\b|arbeidsvoorwaarden|benefits", re.IGNORECASE)


class Offered(Struct, frozen=True):
    """A promise that can be on the sheet; ticked at once where the group meets it when it gets its reward."""

    usp: str
    promise: Promise
    shows_reward: bool


def offered(group: str, index: Index, today: date) -> tuple[Offered, ...]:
    usps = claimed(group, index) if group else ()
    return tuple(_offered(usp, index, today) for usp in usps if not why_not(usp, index, today))


def _offered(usp: Usp, index: Index, today: date) -> Offered:
    """Where it shows: at the moment of the reward, else as the promise itself gives an example."""
    said = saying(usp, today)
    met = [cell for cell in cells(usp, index) if cell.state in TRUE and cell.text.strip()]
    names = {cell.id: point.name for cell in met if (point := index.get(Touchpoint, cell.touchpoint))}
    at_reward = next((cell.text for cell in met if REWARD.search(names.get(cell.id, ""))), "")
    promise = Promise(said.text, at_reward or said.example, not_yet=usp.state == "stretch")
    return Offered(usp.id, promise, bool(at_reward))
