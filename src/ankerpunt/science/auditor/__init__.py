"""An independent look at what a round is about to show; imports nothing of what releases it (METHOD L10).

In this order: `neighbours` before the closing transaction, on made-up answers; `before_commit` in it; `emptied` after
it and before anything is shown. Each raises `RuleBroken`, which rolls back, with a sentence for a listener.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from ankerpunt.science.auditor.cells import shown
from ankerpunt.science.auditor.groups import divided
from ankerpunt.science.auditor.rhythm import Past, apart
from ankerpunt.science.ruled import RuleBroken

__all__ = ["before_commit", "emptied"]


def before_commit(
    cells: Iterable[Mapping[str, object]],
    *,
    questions: Collection[str],
    groups: Mapping[str, Collection[str]],
    roster: Mapping[str, int],
    formed_on: date,
    this: Past,
    others: Iterable[Past],
    took_part: object = "",
) -> None:
    """Look at everything that can be seen inside the closing transaction: cells, groups, rhythm.

    Parameters
    ----------
    cells
        Each as it would be shown: its fields by name.
    questions
        Those of the round.
    groups
        By the name of each group its units.
    roster
        By unit how many people were invited.
    formed_on
        The day on which the groups were made.
    this, others
        This round, and every other round that opened.
    took_part
        What is said of how many took part; empty for nothing.

    Raises
    ------
    RuleBroken
        R8, R2, R3 or R6: the first that is broken, in this order.

    References
    ----------
    docs/listening.md, “The auditor”, (a) to (c).

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> this = Past(opens_on=day, closes_on=day, subjects={("evolution", "courage")}, roster={"care"})
    >>> fits = {"questions": ["courage"], "groups": {"all": ["care"]}, "roster": {"care": 31}, "formed_on": day}
    >>> cell = {"group": "all", "question": "courage", "word": "divided"}
    >>> before_commit([cell], **fits, this=this, others=[])
    >>> try:
    ...     before_commit([{**cell, "answered": 17}], **fits, this=this, others=[])
    ... except RuleBroken as no:
    ...     print(no.rule)
    R8
    """
    shown(cells, groups=groups, questions=questions, took_part=took_part)
    divided(groups, roster, formed_on=formed_on, opens_on=this.opens_on)
    apart(this, others)


def emptied(*, tallies: int, codes: int) -> None:
    """Look whether nothing is left of what people answered.

    Parameters
    ----------
    tallies, codes
        Rows that are left.

    Raises
    ------
    RuleBroken
        R6, when anything is.

    Examples
    --------
    >>> emptied(tallies=0, codes=0)
    """
    if tallies or codes:
        raise RuleBroken(
            nl="De antwoorden zijn nog niet gewist. We laten nog niets zien. Vraag de beheerder om de ronde opnieuw te "
            "sluiten.",
            en="The answers are not deleted yet. Nothing is shown yet. Ask the administrator to close the round again.",
            rule="R6",
        )
