"""Whether the same people were asked the same a short while ago, or a round was released before (R3, R6)."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date

from msgspec import Struct

from ankerpunt.science.ruled import RuleBroken

REST = 150
"""Days between a closing and the next opening for one subject."""


class Past(Struct, frozen=True, kw_only=True):
    """A round as it was.

    Parameters
    ----------
    opens_on, closes_on
        The real days, both of them open.
    subjects
        What was asked: a kind, and what it is about.
    roster
        Every unit that was asked, with every unit that one came from.
    released
        Whether it has words already.
    """

    opens_on: date
    closes_on: date
    subjects: Set[tuple[str, str]]
    roster: Set[str]
    released: bool = False


def apart(this: Past, others: Iterable[Past]) -> None:
    """Look whether a round keeps its distance, and was not released before.

    Parameters
    ----------
    this
        The round that closes.
    others
        Every other round that opened.

    Raises
    ------
    RuleBroken
        R6 when it was released before; R3 when another round of some of these people was open on one of its days, or
        asked the same less than 150 days before or after.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> this = Past(opens_on=day, closes_on=day, subjects=set(), roster={"care"}, released=True)
    >>> try:
    ...     apart(this, [])
    ... except RuleBroken as no:
    ...     print(no.rule)
    R6
    """
    if this.released:
        raise RuleBroken(
            nl="Deze ronde is al uitgekomen. Een tweede keer kan niet: samen zeggen ze te veel. Kijk bij de uitkomst.",
            en="This round was released already. A second time is not possible: together they say too much. Look at "
            "the words that came out.",
            rule="R6",
        )
    for other in others:
        between = max((this.opens_on - other.closes_on).days, (other.opens_on - this.closes_on).days)
        again = not this.subjects.isdisjoint(other.subjects)
        if not this.roster.isdisjoint(other.roster) and (between <= 0 or (again and between < REST)):
            raise RuleBroken(
                nl="Dezelfde mensen hadden kort geleden ook een ronde. Samen zeggen de uitkomsten te veel. We laten "
                "niets zien. Meld dit aan de beheerder.",
                en="The same people had another round too recently. Together the words say too much. Nothing is shown. "
                "Tell the administrator.",
                rule="R3",
            )
