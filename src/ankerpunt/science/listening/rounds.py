"""A round of closed questions, and whether it may open beside the rounds around it (R1, R3, R4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from itertools import combinations
from typing import Literal

from msgspec import Struct

from ankerpunt.science.floor import FLOOR
from ankerpunt.science.listening.groups import Group, groups_of
from ankerpunt.science.listening.register import Register, Unit, whole
from ankerpunt.science.ruled import RuleBroken

DAYS_BETWEEN = 150
"""Days between the closing of one round and the opening of the next that asks the same."""
YEAR = 365
ROUNDS_A_YEAR = 2
MOST_QUESTIONS = 3
SETTLED = 30
"""Days after which a change of the register needs no second look."""
CHURN = 5
"""More than one in this many people who came or went is a change."""

Subject = tuple[str, str]
"""The kind of a question, and the id of the foundation or USP that it is about; never its wording."""


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A closed question: less often, about as often, or more often than half a year ago.

    Parameters
    ----------
    kind
        How something is lived, or whether a promise is noticed.
    about
        The id of the foundation or the USP.
    text
        How it is put; two wordings of one subject are the same question.
    """

    kind: Literal["evolution", "recognition"]
    about: str
    text: str = ""

    @property
    def subject(self) -> Subject:
        """What it asks, whatever the words."""
        return self.kind, self.about


class Round(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody is about to ask: units and questions, and nothing else.

    Parameters
    ----------
    id
        What it is called by.
    opens_on, closes_on
        Its days; people can answer on both.
    questions
        One to three.
    units
        Ids of units of the register, each taken whole.
    opened_by, approved_by
        The member who opens it, and the second one who saw what changed in the register; empty for nobody.
    study
        Whether it is a preference study, which has no closed question: everybody is one group of 50 or more (R12).
    """

    id: str
    opens_on: date
    closes_on: date
    questions: tuple[Question, ...]
    units: tuple[str, ...]
    opened_by: str = ""
    approved_by: str = ""
    study: bool = False


class Asked(Struct, frozen=True, kw_only=True):
    """Another round that opened, or that will; released or not.

    Parameters
    ----------
    opens_on, closes_on
        Its days; the last one is the real day of closing once it is known.
    subjects
        What it asked.
    roster
        Every unit whose people were asked, as the register was then, with what it came from.
    """

    opens_on: date
    closes_on: date
    subjects: frozenset[Subject]
    roster: frozenset[str]


def open_round(wanted: Round, register: Register, others: Iterable[Asked] = ()) -> tuple[Group, ...]:
    """Judge whether a round may open, and make its groups.

    Parameters
    ----------
    wanted
        The round.
    register
        The units on the day of opening.
    others
        Every other round of the organisation that opened or is planned.

    Returns
    -------
    tuple
        The groups that will be heard, as they stay for the whole round.

    Raises
    ------
    RuleBroken
        With the first rule that is broken, in the order R1, R4, R3, R2; for a study R12 after R2.

    References
    ----------
    R1 to R4 and R12 (docs/listening.md).

    Examples
    --------
    >>> from datetime import timedelta
    >>> day, week = date(2027, 3, 1), timedelta(weeks=1)
    >>> question = Question(kind="evolution", about="courage")
    >>> wanted = Round(id="r1", opens_on=day, closes_on=day + week, questions=(question,), units=("care",))
    >>> register = Register((Unit(id="care", people=31),))
    >>> [group.invited for group in open_round(wanted, register)]
    [31]
    >>> before = Asked(
    ...     opens_on=day - 3 * week, closes_on=day - week, subjects={question.subject}, roster=frozenset({"care"})
    ... )
    >>> try:
    ...     open_round(wanted, register, [before])
    ... except RuleBroken as no:
    ...     print(no.rule, no)
    R3 The same was asked a short while ago. Leave that question out, or wait another 143 days.
    """
    _refuse_roster(wanted, register)
    _refuse_questions(wanted)
    if wanted.closes_on < wanted.opens_on:
        raise RuleBroken(
            nl="De ronde sluit voordat hij opent. Kies een latere laatste dag.",
            en="The round closes before it opens. Choose a later last day.",
            rule="R3",
        )
    roster = lineage(register, wanted.units)
    near = [(other, shared) for other in others if (shared := roster & lineage(register, other.roster))]
    for other, _ in near:
        _refuse_near(wanted, other)
    _refuse_third(wanted, near)
    groups = groups_of(register, wanted.units)
    return (_together(groups),) if wanted.study else groups


def remembered(opened: Round, register: Register) -> Asked:
    """Give what later rounds have to know of a round that opens.

    Parameters
    ----------
    opened
        The round.
    register
        The units on the day of opening: later a unit may have gone, or lie elsewhere.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> question = Question(kind="recognition", about="u1")
    >>> opened = Round(id="r1", opens_on=day, closes_on=day, questions=(question,), units=("care",))
    >>> units = Unit(id="care"), Unit(id="north", parent="care")
    >>> sorted(remembered(opened, Register(units)).roster)
    ['care', 'north']
    """
    return Asked(
        opens_on=opened.opens_on,
        closes_on=opened.closes_on,
        subjects=frozenset(question.subject for question in opened.questions),
        roster=lineage(register, opened.units),
    )


def lineage(register: Register, named: Collection[str]) -> frozenset[str]:
    """Give the units that are asked, with what they came from: rosters overlap when these share a unit.

    Parameters
    ----------
    register
        The units of today.
    named
        Units of this round or of an earlier one.

    Examples
    --------
    >>> register = Register((Unit(id="care"), Unit(id="north", parent="care", came_from=("city",))))
    >>> sorted(lineage(register, ["care"]))
    ['care', 'city', 'north']
    """
    earlier = {unit.id: unit.came_from for unit in register.units}
    found = list(whole(register, named))
    seen = set(found)
    for unit in found:  # grows while it is read
        found.extend(before for before in earlier.get(unit, ()) if before not in seen)
        seen.update(earlier.get(unit, ()))
    return frozenset(seen)


def to_approve(register: Register, named: Collection[str], on: date) -> tuple[str, ...]:
    """List the units of a round that changed so shortly before that a second member has to agree.

    Parameters
    ----------
    register
        The units.
    named
        The units of the round.
    on
        The day of opening.

    Returns
    -------
    tuple
        Ids in the order of the register.

    Examples
    --------
    >>> units = Unit(id="calm", people=30, joined=3, left=3), Unit(id="busy", people=30, joined=4, left=3)
    >>> to_approve(Register(units), ["calm", "busy"], date(2027, 3, 1))
    ('busy',)
    """
    asked = whole(register, named)
    return tuple(unit.id for unit in register.units if unit.id in asked and _unsettled(unit, on))


def _unsettled(unit: Unit, on: date) -> bool:
    changed = unit.changed_on is not None and (on - unit.changed_on).days < SETTLED
    before = max(unit.people - unit.joined + unit.left, 0)
    return changed or CHURN * (unit.joined + unit.left) > before


def _refuse_roster(wanted: Round, register: Register) -> None:
    known = {unit.id for unit in register.units}
    if not wanted.units or not known.issuperset(wanted.units):
        raise RuleBroken(
            nl="Een ronde vraagt hele teams uit het register. Kies een of meer teams die daarin staan.",
            en="A round asks whole teams of the register. Choose one or more teams that are in it.",
            rule="R1",
        )
    seen_by_two = wanted.approved_by and wanted.opened_by and wanted.approved_by != wanted.opened_by
    if not seen_by_two and to_approve(register, wanted.units, wanted.opens_on):
        raise RuleBroken(
            nl=f"Een team is minder dan {SETTLED} dagen geleden veranderd. Vraag een collega om de indeling te "
            "bekijken en goed te keuren.",
            en=f"A team changed less than {SETTLED} days ago. Ask a colleague to look at the teams and to approve.",
            rule="R1",
        )


def _refuse_questions(wanted: Round) -> None:
    subjects = [question.subject for question in wanted.questions]
    if wanted.study:
        if subjects:
            raise RuleBroken(
                nl="Een voorkeursonderzoek heeft geen andere vragen. Zet die in een eigen ronde.",
                en="A preference study has no other questions. Put those in a round of their own.",
                rule="R4",
            )
        return
    if not 1 <= len(subjects) <= MOST_QUESTIONS:
        raise RuleBroken(
            nl=f"Een ronde heeft een tot {MOST_QUESTIONS} vragen. Kies wat je het liefst wilt horen.",
            en=f"A round has one to {MOST_QUESTIONS} questions. Choose what you most want to hear.",
            rule="R4",
        )
    if len(set(subjects)) < len(subjects):
        raise RuleBroken(
            nl="Twee vragen gaan over hetzelfde. Laat er een weg, ook als de woorden anders zijn.",
            en="Two questions are about the same. Leave one out, even if the words differ.",
            rule="R3",
        )


def _together(groups: tuple[Group, ...]) -> Group:
    """Everybody of a study as one group, for figures are of 50 people or more."""
    everybody = Group(frozenset[str]().union(*(group.units for group in groups)), sum(each.invited for each in groups))
    if everybody.invited < FLOOR:
        raise RuleBroken(
            nl=f"In deze teams werken minder dan {FLOOR} mensen. Over minder dan {FLOOR} mensen geven we geen cijfers. "
            "Kies meer teams, of vraag het in een gesprek.",
            en=f"Fewer than {FLOOR} people work in these teams. No figures are given about fewer than {FLOOR} people. "
            "Choose more teams, or ask it in a conversation.",
            rule="R12",
        )
    return everybody


def _refuse_near(wanted: Round, other: Asked) -> None:
    first, then = sorted([(wanted.opens_on, wanted.closes_on), (other.opens_on, other.closes_on)])
    between = (then[0] - first[1]).days
    if between <= 0:
        raise RuleBroken(
            nl="Voor een deel van deze mensen is dan een andere ronde open. Open deze ronde als die gesloten is.",
            en="Another round is open then for some of these people. Open this round when that one is closed.",
            rule="R3",
        )
    if between < DAYS_BETWEEN and other.subjects.intersection(question.subject for question in wanted.questions):
        if wanted.opens_on < other.opens_on:
            raise RuleBroken(
                nl="Kort na deze ronde wordt hetzelfde weer gevraagd. Laat die vraag hier of daar weg, of zorg voor "
                f"{DAYS_BETWEEN} dagen ertussen.",
                en="The same is asked again shortly after this round. Leave that question out here or there, or keep "
                f"{DAYS_BETWEEN} days in between.",
                rule="R3",
            )
        wait = DAYS_BETWEEN - between
        raise RuleBroken(
            nl=f"Hetzelfde is kort geleden gevraagd. Laat die vraag weg, of wacht nog {wait} dagen.",
            en=f"The same was asked a short while ago. Leave that question out, or wait another {wait} days.",
            rule="R3",
        )


def _refuse_third(wanted: Round, near: list[tuple[Asked, frozenset[str]]]) -> None:
    """Of rounds with a closed question; a study has none, so that it neither counts nor is counted (R4)."""
    asking = [each for each in near if each[0].subjects] if not wanted.study else []
    for pair in combinations(asking, ROUNDS_A_YEAR):
        days = [wanted.opens_on, *(other.opens_on for other, _ in pair)]
        if (max(days) - min(days)).days <= YEAR and frozenset.intersection(*(shared for _, shared in pair)):
            raise RuleBroken(
                nl="Sommige mensen krijgen zo drie rondes in een jaar. Vraag het later, of aan andere teams.",
                en="Some people would get three rounds in a year like this. Ask later, or ask other teams.",
                rule="R4",
            )
