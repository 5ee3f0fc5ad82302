"""An example partner as the page shows it, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.http import urlencode

from ankerpunt.kit.wording import sentence_case, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.text import Language
    from ankerpunt.understand.library import Example


@dataclass(frozen=True)
class ShownMotive:
    goal: str
    answer: str
    kinds: Sequence[str]


@dataclass(frozen=True)
class ShownExample:
    id: str
    name: str
    age: int
    sector: str
    one_line: str
    introduction: str
    quote: str
    hard: str
    claims: Sequence[str]
    motives: Sequence[ShownMotive]
    start_url: str


def shown(example: Example, language: Language, *, new_url: str, group: str = "") -> ShownExample:
    asked = {"example": example.id, **({"target_group": group} if group else {})}
    return ShownExample(
        id=example.id,
        name=example.name,
        age=example.age,
        sector=sentence_case(word("Organisation", "kind", example.sector)),
        one_line=example.one_line.say(language),
        introduction=sentence_case(f"{example.work.say(language)} · {example.home.say(language)}"),
        quote=example.quote.say(language),
        hard=example.hard_variant.say(language),
        claims=[each.say(language) for each in example.claims],
        motives=[
            ShownMotive(
                each.goal.say(language),
                each.answer.say(language),
                [sentence_case(word("Motivation", "kinds", kind)) for kind in each.kinds],
            )
            for each in example.motivations
        ],
        start_url=f"{new_url}?{urlencode(asked)}" if new_url else "",
    )
