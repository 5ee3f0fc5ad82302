"""What changed in a quarter and what is asked of the board, on tiny plans."""

from datetime import date, timedelta
from typing import Any

import pytest

from ankerpunt.plan.facts.board import SOON, asked_of_all, asked_of_board
from ankerpunt.plan.facts.quarter import begin_of_quarter, happened
from ankerpunt.plan.nouns import (
    Anchoring,
    CafeteriaOption,
    Conversation,
    EstrangementTest,
    Evidence,
    Override,
    Proposition,
    Row,
    Story,
    StretchStep,
    TargetGroupChoice,
    Touchpoint,
    Usp,
)
from ankerpunt.plan.tests.test_facts import ICT, TODAY, YESTERDAY, index

SINCE = begin_of_quarter(TODAY)
LONG_AGO = SINCE - timedelta(days=1)
BOUW = Proposition(id="bouw", target_group="ict", promise="Bouw", status="adopted", adopted_on=YESTERDAY)
LEARN = Usp(id="leren", proposition="bouw", claim="Je leert", state="lived", lived_since=YESTERDAY)
START = Touchpoint(id="start", name="Start", target_groups=("ict",))
CELL = Anchoring(id="c", usp="leren", touchpoint="start", state="experienced")
AGREED = Usp(
    id="tijd",
    proposition="bouw",
    claim="Je hebt tijd",
    stretch_wording="Nog niet.",
    stretch_unit="uren",
    stretch_baseline=0,
    stretch_target=4,
    stretch_due_on=TODAY,
    stretch_owner="directie",
)
STEP = StretchStep(id="s", usp="tijd", text="Vrijdag vrij")


def told(*rows: Row) -> list[tuple[str, int]]:
    found = happened("ict", index(ICT, *rows), since=SINCE, until=TODAY)
    return [(each.kind, len(each.rows)) for each in found]


def asked(*rows: Row, today: date = TODAY) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in asked_of_board(ICT, index(ICT, *rows), today)]


@pytest.mark.parametrize(("month", "first"), [(1, 1), (3, 1), (4, 4), (9, 7), (12, 10)])
def test_a_quarter_begins_in_january_april_july_or_october(month: int, first: int) -> None:
    assert begin_of_quarter(date(2026, month, 28)) == date(2026, first, 1)


def test_what_weighs_most_comes_first_and_the_rest_is_counted() -> None:
    seen = [Evidence(id=f"e{at}", anchoring="c", text="-", observed_on=YESTERDAY) for at in range(3)]
    against: Any = {"anchoring": "c", "text": "-", "stance": "against"}
    assert told(
        BOUW,
        LEARN,
        AGREED,
        START,
        CELL,
        StretchStep(id="klaar", usp="tijd", text="Gedaan", done_on=YESTERDAY),
        EstrangementTest(id="t", proposition="bouw", target_group="ict", tested_on=YESTERDAY),
        CafeteriaOption(id="k", name="Verlof", target_groups=("ict",), published_on=YESTERDAY),
        *seen,
        Evidence(id="tegen", **against, observed_on=TODAY, answer="Het klopt nu.", answered_on=TODAY),
        Conversation(id="g", held_on=YESTERDAY, target_group="ict"),
        Story(id="v", text="-", told_on=YESTERDAY, target_group="ict"),
    ) == [
        ("adopted", 1),
        ("lived", 1),
        ("step", 1),
        ("tested", 1),
        ("opened", 1),
        ("against", 1),
        ("answered", 1),
        ("shown", 3),
        ("talk", 1),
        ("story", 1),
    ]


def test_what_happened_before_or_on_no_day_or_to_what_ended_is_left_out() -> None:
    ended = Proposition(id="oud", target_group="ict", promise="Oud", status="retired", adopted_on=YESTERDAY)
    no_day = Usp(id="leren", proposition="bouw", claim="Je leert", state="lived")
    talk = Conversation(id="g", held_on=LONG_AGO, target_group="ict")
    assert told(Proposition(id="bouw", target_group="ict", promise="-"), no_day, ended, talk) == []


def test_what_was_written_down_for_the_board_comes_first_of_what_holds_and_of_the_draft() -> None:
    holds = Proposition(id="a", target_group="ict", promise="-", status="adopted", asks=("Geef tijd", " "))
    draft = Proposition(id="b", target_group="ict", promise="-", replaces="a", asks=("Praat met het team",))
    ended = Proposition(id="c", target_group="ict", promise="-", status="retired", asks=("Voorbij",))
    assert asked(ended, draft, holds) == [("written", "Geef tijd"), ("written", "Praat met het team")]


def test_what_is_openly_not_true_asks_for_a_decision_somebody_or_the_means() -> None:
    nobody = Usp(id="x", proposition="bouw", claim="Zonder iemand")
    unplanned = Usp(id="y", proposition="bouw", claim="Zonder plan", stretch_owner="directie", order=1)
    assert asked(BOUW, LEARN, AGREED, STEP) == []
    assert asked(BOUW, AGREED, STEP, today=TODAY + timedelta(days=1)) == [("overdue", "")]
    assert asked(BOUW, nobody, unplanned) == [("no_owner", ""), ("no_means", "")]


def test_a_choice_that_is_open_and_a_decision_that_ends_soon_are_asked_of_the_board() -> None:
    choice = TargetGroupChoice(id="k", route="undecided", decided_on=YESTERDAY)
    made: Any = {"rule": "U111", "noun": "Usp", "object": "u", "reason": "Nu even.", "decided_by": "directie"}
    soon, later = (
        Override(id=name, **made, decided_on=YESTERDAY, until=TODAY + SOON + timedelta(days=more))
        for name, more in (("soon", 0), ("later", 1))
    )
    ever = Override(id="ever", **made, decided_on=YESTERDAY)
    found = asked_of_all(index(ICT, choice, soon, later, ever), TODAY)
    assert [(each.kind, each.row.id, each.by) for each in found] == [
        ("undecided", "k", None),
        ("ends", "soon", TODAY + SOON),
    ]
    decided = TargetGroupChoice(id="k", route="both", decided_on=YESTERDAY)
    assert asked_of_all(index(decided), TODAY) == ()
