"""What is carried over when a promise is copied to another group, and what stays, on a tiny plan."""

from ankerpunt.plan.facts.copying import Staying, along, shares_moments, staying
from ankerpunt.plan.nouns import (
    Anchoring,
    EstrangementTest,
    Evidence,
    Profile,
    Proposition,
    StretchMeasurement,
    StretchStep,
    TargetGroup,
    Usp,
)
from ankerpunt.plan.tests.test_facts import ICT, TODAY, index

BOUW = Proposition(id="bouw", target_group="ict", promise="Bouw", drivers=("d",), conversations=("g",))
LEARN = Usp(id="leren", proposition="bouw", claim="Je leert", state="lived", drivers=("d",))
TIME = Usp(id="tijd", proposition="bouw", claim="Je hebt tijd", order=1, stretch_target=4)
CELL = Anchoring(id="c", usp="leren", touchpoint="t", text="Vrijdag")
PLAN = index(
    ICT,
    BOUW,
    LEARN,
    TIME,
    CELL,
    Anchoring(id="leeg", usp="leren", touchpoint="u"),
    Anchoring(id="niet", usp="tijd", touchpoint="t", text="-", not_applicable="Hoort hier niet."),
    Anchoring(id="weg", usp="tijd", touchpoint="u", text="-", archived_on=TODAY),
    Evidence(id="e", anchoring="c", text="-"),
    EstrangementTest(id="x", proposition="bouw", target_group="ict", tested_on=TODAY),
    StretchStep(id="s", usp="tijd", text="Vrij"),
    StretchMeasurement(id="m", usp="tijd", measured_on=TODAY, value=1),
    Profile(id="kort", channel="k", target_group="ict", usps=("leren",)),
    Profile(id="anders", channel="k", target_group="ict"),
)


def test_words_are_carried_over_and_what_shows_that_they_are_true_stays() -> None:
    found = along(BOUW, PLAN)
    parts = ("usps", "cells", "agreements", "steps", "profiles")
    ids = {name: [each.id for each in getattr(found, name)] for name in parts}
    assert ids == {
        "usps": ["leren", "tijd"],
        "cells": ["c"],
        "agreements": ["tijd"],
        "steps": ["s"],
        "profiles": ["kort"],
    }
    assert staying(BOUW, PLAN) == Staying(lived=1, evidence=1, recognised=1, measured=1, reasons=2)


def test_moments_of_work_are_no_moments_of_service() -> None:
    residents, desk = (TargetGroup(id=of, name=of, scope=of) for of in ("external", "internal"))
    assert (shares_moments(BOUW, desk, PLAN), shares_moments(BOUW, residents, PLAN)) == (True, False)
    assert not shares_moments(BOUW, desk, index(desk))
