"""Answers of another tool on their way to an estimate: how the file was read, and what of it cannot be used.

Everything is counted, nothing is listed: a row of such a file is about one person.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.publish.study.careless import Noticed
from ankerpunt.publish.study.how_read import how_read
from ankerpunt.science.floor import FLOOR
from ankerpunt.science.longtable import check_table
from ankerpunt.science.reading.answers import Layout, answers_in, limits, read_answers
from ankerpunt.science.reading.qualtrics import is_qualtrics
from ankerpunt.science.reading.roles import LONG, SAWTOOTH
from ankerpunt.science.studied import FEWEST, MOST, shown_groups
from ankerpunt.tables.reading import read, sheet_for
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.problems import Problem
    from ankerpunt.tables.role import Role
    from ankerpunt.tables.sheet import Sheet

REASONS = {
    "no_respondent": Text(nl="er staat niet bij wie antwoordde", en="it does not say who answered"),
    "too_few": Text(nl="er stond minder dan twee items op het scherm", en="fewer than two items were on the screen"),
    "duplicate_item": Text(nl="een item stond twee keer op het scherm", en="an item was on the screen twice"),
    "unknown_item": Text(nl="een item staat niet in de lijst", en="an item is not in the list"),
    "empty_row": Text(nl="beste en slechtste ontbreken allebei", en="best and worst are both missing"),
    "not_shown": Text(nl="wat gekozen is, stond niet op het scherm", en="what was chosen was not on the screen"),
    "best_is_worst": Text(nl="beste en slechtste zijn hetzelfde", en="best and worst are the same"),
    "duplicate_task": Text(nl="iemand beantwoordde hetzelfde scherm twee keer", en="one screen was answered twice"),
    "missing_task": Text(nl="iemand sloeg een scherm over", en="somebody left a screen out"),
    "bad_weight": Text(nl="het gewicht is geen bruikbaar getal boven 0", en="the weight is no usable number above 0"),
    "no_weight": Text(nl="het gewicht ontbreekt", en="the weight is missing"),
    "weight_changes": Text(nl="iemand heeft meer dan één gewicht", en="somebody has more than one weight"),
    "group_changes": Text(nl="iemand staat in meer dan één groep", en="somebody is in more than one group"),
    "unknown_choice": Text(nl="de keuze staat er op een manier die we niet kennen", en="the choice is not known"),
    "two_picks": Text(nl="er zijn twee keuzes van dezelfde soort", en="there are two picks of one kind"),
    "not_in_design": Text(nl="het scherm staat niet in het ontwerp", en="the screen is not in the design"),
    "unfinished": Text(nl="de vragenlijst is niet afgemaakt", en="the survey was not finished"),
    "spam": Text(nl="het is als spam gemarkeerd", en="it is marked as spam"),
    "test": Text(nl="het is een proef van de vragenlijst", en="it is a test of the survey"),
    "ragged_row": Text(nl="de rij is langer dan de kop", en="the row is longer than the header"),
}
"""Why a row cannot be used, without anything that it holds."""

OF_ITEMS = frozenset({"never_shown", "always_best", "always_worst"})

WAYS = (
    (r", of zeg welke het is: --column \w+=KOP|, or say which it is: --column \w+=NAME", "", ""),
    (r"geef --design BESTAND|give --design FILE", "kies dat hieronder ook", "choose that below too"),
    (r"geef --best-code|give --best-code", "vul hieronder in wat “beste” is", "fill in below what “best” is"),
    (r"Geef ook --worst-code|Give --worst-code too", "Dit bestand lezen we niet", "This file cannot be read"),
    (
        r"(?:met|with) --column ignore=\w+",
        "door hieronder “niet gebruikt” te kiezen",
        "by choosing “not used” below",
    ),
    (r"--column \w+=\w+", "kies dat hieronder bij de kolommen", "choose that below, at the columns"),
)
"""What the command line says to do, and the same on a page."""


class Reason(Struct, frozen=True):
    """So many rows that cannot be used, or the same thing wrong with an item."""

    count: int
    sentence: Text


class Brought(Struct, frozen=True):
    """What a file holds, as far as it can be used."""

    data: ChoiceData | None
    reasons: tuple[Reason, ...]
    about_items: tuple[Text, ...]
    noticed: tuple[Text, ...]
    parts: tuple[tuple[Text, tuple[str, ...], Text], ...]
    notices: tuple[Text, ...]

    @property
    def groups(self) -> list[tuple[str, bool]]:
        """The groups that the file names, each with whether figures of it will be shown."""
        if self.data is None:
            return []
        shown, _hidden = shown_groups(self.data)
        return [(name, name in shown) for name in self.data.groups]

    @property
    def too_little(self) -> Text | None:
        """Why these answers cannot be estimated, if so; what takes an estimate to find comes after it."""
        if self.data is None:
            return Text(
                nl="Geen enkel antwoord in dit bestand is bruikbaar.", en="Not one answer in this file can be used."
            )
        if self.data.n_respondents < FLOOR:
            return Text(
                nl=f"In dit bestand staan minder dan {FLOOR} mensen. Over zo weinig mensen geven we geen cijfers.",
                en=f"There are fewer than {FLOOR} people in this file. We give no figures about so few people.",
            )
        if not FEWEST <= self.data.n_items <= MOST:
            return Text(
                nl=f"Een voorkeursonderzoek heeft hier {FEWEST} tot {MOST} items; dit zijn er {self.data.n_items}.",
                en=f"A preference study has {FEWEST} to {MOST} items here; these are {self.data.n_items}.",
            )
        return None


def sheet_in(content: bytes, called: str, *, sheet: str = "") -> Sheet | None:
    """Find the sheet with the answers; None where the file is no table, as one of Sawtooth's may be."""
    return None if called.lower().endswith(".cho") else sheet_for(read(content, limits()), LONG, name=sheet)[0]


def roles_of(sheet: Sheet, layout: Layout) -> Sequence[Role]:
    """What its columns can be; of Qualtrics' they are known."""
    if layout.design is not None:
        return SAWTOOTH
    return () if is_qualtrics(sheet) else LONG


def brought(content: bytes, called: str, sheet: Sheet | None, layout: Layout) -> Brought:
    """Read the answers, and judge them.

    Raises
    ------
    Refusal
        When the file cannot be understood.
    """
    try:
        answers = read_answers(content, layout, called=called) if sheet is None else answers_in(sheet, layout)
        checked = check_table(answers.mapping(), items=layout.items or None)
    except Refusal as no:
        raise Refusal.of(on_page(no.sentence)) from None
    codes = [code for _row, code, _sentence in answers.unread] + [each.code for each in checked.problems]
    read_as = how_read(answers.tables, answers.notices)
    return Brought(
        data=checked.data,
        reasons=tuple(_reasons(codes)),
        about_items=tuple(_of_items(checked.problems)),
        noticed=tuple(Noticed.at_a_glance(checked.data).sentences()) if checked.data else (),
        parts=read_as.parts,
        notices=tuple(map(on_page, read_as.notices)),
    )


def _reasons(codes: Iterable[str]) -> list[Reason]:
    counted = Counter(code for code in codes if code in REASONS)
    return [Reason(count, REASONS[code]) for code, count in counted.most_common()]


def _of_items(problems: Iterable[Problem]) -> list[Text]:
    return [each.sentence for each in problems if each.code in OF_ITEMS]


def on_page(sentence: Text) -> Text:
    """Say what to do as on a page, where a reader of files says it for the command line."""
    nl, en = sentence.nl, sentence.en
    for pattern, dutch, english in WAYS:
        nl, en = re.sub(pattern, dutch, nl), re.sub(pattern, english, en)
    return Text(nl=nl, en=en)
