"""The words of a round as a table: a row for each group and one for all, a column for each question; no number (R8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.wording import word
from ankerpunt.science.listening.release import ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.listen.models import Round


@dataclass(frozen=True)
class WordRow:
    group: str
    whole: bool
    words: list[tuple[str, str]]  # the question, and its word


def rows_of(round_: Round, titles: Mapping[str, str]) -> list[WordRow]:
    said = {(each.group, each.question): each.word for each in round_.words.all()}
    questions = [(each.called, each.name) for each in round_.questions.all()]
    names = {ORGANISATION: _("The whole organisation"), **titles}
    return [
        WordRow(
            name,
            group == ORGANISATION,
            [
                (title, word("Heard", "word", said[group, question]))
                for question, title in questions
                if (group, question) in said
            ],
        )
        for group, name in names.items()
    ]
