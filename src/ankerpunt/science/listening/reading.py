"""From what was sent or stored to a round: a field that a round does not know is refused (R1, R8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from msgspec import convert

from ankerpunt.science.listening.rounds import Question, Round
from ankerpunt.science.ruled import RuleBroken

FIELDS = frozenset(Round.__struct_fields__)
OF_QUESTION = frozenset(Question.__struct_fields__)


def round_of(sent: Mapping[str, object]) -> Round:
    """Read a round strictly.

    Parameters
    ----------
    sent
        Field names and plain values; days as ISO text or dates.

    Returns
    -------
    Round
        With nothing left over.

    Raises
    ------
    RuleBroken
        R1 for a list of people or teams that is no unit of the round, R8 for any other field.
    msgspec.ValidationError
        When a field is missing or of another kind.

    References
    ----------
    R1, R8 (docs/listening.md).

    Examples
    --------
    >>> sent = {"id": "r1", "opens_on": "2027-03-01", "closes_on": "2027-03-14", "units": ["care"], "questions": []}
    >>> round_of(sent).opens_on.year
    2027
    >>> try:
    ...     round_of({**sent, "without": ["p7"]})
    ... except RuleBroken as no:
    ...     print(no.rule)
    R1
    """
    for name in sent.keys() - FIELDS:
        _refuse(sent[name])
    questions = sent.get("questions", ())
    for question in questions if isinstance(questions, list | tuple) else ():
        if isinstance(question, Mapping) and question.keys() - OF_QUESTION:
            _refuse("")
    return convert(dict(sent), Round)


def _refuse(value: object) -> NoReturn:
    if isinstance(value, list | tuple | set | frozenset | Mapping):
        raise RuleBroken(
            nl="Een ronde vraagt hele teams. Een lijst van mensen, iemand erbij of iemand eruit kan niet: zo is een "
            "antwoord te herkennen. Kies alleen teams.",
            en="A round asks whole teams. A list of people, somebody added or somebody left out is not possible: an "
            "answer could be recognised. Choose teams only.",
            rule="R1",
        )
    raise RuleBroken(
        nl="Een ronde splitst antwoorden niet uit, bijvoorbeeld naar leeftijd of functie. Laat dat weg.",
        en="A round does not split answers, by age or function for example. Leave that out.",
        rule="R8",
    )
