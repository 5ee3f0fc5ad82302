"""The page for the board: one A4 whatever is in the plan, in the figures of home and of the matrix (P4, A4, A5)."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ankerpunt.check.engine import check
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.document import load
from ankerpunt.plan.facts import loop
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Anchoring,
    EstrangementTest,
    Evidence,
    Organisation,
    Override,
    Plan,
    Proposition,
    TargetGroup,
    TargetGroupChoice,
    Touchpoint,
    Usp,
)
from ankerpunt.publish.board import sheet_of
from ankerpunt.publish.board_paper import board_of, picture_of, unprintable_of
from ankerpunt.publish.board_sheet import Sheet
from ankerpunt.text import Language

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
TODAY = date(2026, 11, 30)
WORD = "a" * 120


def plan(*, groups: int = 1, usps: int = 1, points: int = 9, claim: str = "Belofte", state: str = "stretch") -> Plan:
    """Groups with as many USPs each, and moments that all of them go through."""
    ids = [f"g{at}" for at in range(groups)]
    return Plan(
        organisation=Organisation(id="w", name="Gemeente W"),
        target_groups=tuple(TargetGroup(id=each, name=f"{claim} {each}", scope="internal", size=1) for each in ids),
        propositions=tuple(
            Proposition(id=f"p-{each}", target_group=each, promise=claim * 4, asks=(claim,)) for each in ids
        ),
        usps=tuple(
            Usp(id=f"u-{each}-{at}", proposition=f"p-{each}", claim=claim, state=state)  # type: ignore[arg-type]
            for each in ids
            for at in range(usps)
        ),
        touchpoints=tuple(
            Touchpoint(id=f"t{at}", name="Moment", order=at, target_groups=tuple(ids)) for at in range(points)
        ),
    )


def sheet(given: Plan, group: str = "", language: Language = "nl") -> Sheet:
    gates = [each for each in check(given, today=TODAY).each if each.severity == "gate"]
    return sheet_of(Index(in_force(given)), gates, group=group, today=TODAY, language=language)


def read(found: Sheet) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(board_of(found, language="nl")))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def figures(found: Sheet) -> list[str]:
    return [" ".join(filter(None, (each.lead, each.value, each.text))) for each in found.figures]


def test_waterrijk_is_told_in_the_figures_of_home() -> None:
    given = load(WATERRIJK)
    found, whole = sheet(given), loop.whole(Index(given))
    assert figures(found) == [
        "Wij beloven 9 dingen aan 3 groepen. 8 zijn waar, één nog niet",
        "Er is bewijs 22 van 81 plekken",
        "Mensen herkennen het 13 van 81 plekken",
        "Iemand zegt: klopt niet 4 van 81 plekken",
    ]
    assert [each.value for each in found.figures] == [
        str(each) for each in (whole.promised, whole.shown, whole.recognised, whole.contradicted)
    ]
    text, reader = read(found)
    assert len(reader.pages) == 1
    for part in (
        "vierde kwartaal 2026, zoals het op 30 november 2026 was",
        "9 dingen aan 3 groepen",
        "13 van 81 plekken",
        "Bouw met ruimte aan iets wat je buurman morgen gebruikt.",
        "Geleerde lessen zonder antwoord: Jaarplan 2027",
        "Eén keer bewust afgeweken",
        "Communicatieadviseur, tot 18 december 2026",
        "Praat vóór de kerst met één wijkteam",
        "Voor Net verhuisde gezinnen en starters.",
    ):
        assert part in text
    root = reader.root_object
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("nl", True)
    assert str(reader.metadata.title) == "Wat we beloven, en of mensen het merken: Gemeente Waterrijk"  # type: ignore[union-attr]


def test_of_one_group_it_says_what_is_of_that_group_alone() -> None:
    found = sheet(load(WATERRIJK), "sociaal", "en")
    assert [each.id for each in found.sections] == ["sociaal"]
    assert figures(found)[0] == "We promise 3 things to one group. 2 are true, one is not yet"
    assert found.sections[0].of == "Of 27 cells"
    assert [each.value for each in found.sections[0].figures] == ["6", "4", "2"]
    assert [row.kind for row in found.sections[0].onward] == ["gate", "gate"]
    assert (found.decided, [row.kind for row in found.asks]) == ((), ["written"])
    assert "Wijkconsulenten" in found.group
    with pytest.raises(LookupError):
        sheet(load(WATERRIJK), "nobody")


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (plan(groups=0), "Wij beloven nog niets"),
        (plan(), "Wij beloven 1 ding aan één groep. Het is nog niet waar"),
        (plan(state="lived"), "Wij beloven 1 ding aan één groep. Het is waar"),
        (plan(usps=2), "Wij beloven 2 dingen aan één groep. Geen ervan is al waar"),
        (plan(usps=2, state="lived"), "Wij beloven 2 dingen aan één groep. Ze zijn alle 2 waar"),
    ],
)
def test_there_is_a_word_for_none_one_and_many(given: Plan, first: str) -> None:
    assert figures(sheet(given))[0] == first


def test_what_is_nowhere_yet_has_no_number() -> None:
    found = sheet(plan())
    assert figures(found)[1:] == [
        "Er is bewijs nog nergens, van 9 plekken",
        "Mensen herkennen het nog nergens, van 9 plekken",
        "Iemand zegt: klopt niet nergens",
    ]
    assert sheet(plan(points=0)).sections[0].of == "Nog geen plekken"
    assert sheet(plan(points=1)).sections[0].of == "Van één plek"


@pytest.mark.parametrize(
    ("groups", "usps", "points", "claim"),
    [(1, 40, 9, "Je maakt samen je rooster"), (1, 40, 9, WORD), (14, 3, 30, WORD), (3, 3, 9, "woord " * 20)],
)
def test_it_is_one_page_and_says_how_many_more_there_are(groups: int, usps: int, points: int, claim: str) -> None:
    given = plan(groups=groups, usps=usps, points=points, claim=claim)
    text, reader = read(sheet(given))
    assert len(reader.pages) == 1
    assert "Ankerpunt" in text
    if groups * usps >= 40 and claim == WORD:
        assert "en nog" in text


def test_what_changed_and_what_is_asked_is_said_in_sentences() -> None:
    given = load(WATERRIJK)
    changed = {each.id: [row.text for row in each.changed] for each in sheet(given).sections}
    assert "2 keuzes in arbeidsvoorwaarden staan open" in changed["ict"]
    assert any(row.endswith("Antwoord: voor een deel") for row in changed["sociaal"])
    nobody = Plan(
        organisation=Organisation(id="w", name="W"),
        target_groups=(TargetGroup(id="g", name="Balie", scope="internal"),),
        propositions=(Proposition(id="p", target_group="g", promise="Samen.", status="adopted"),),
        usps=(Usp(id="u", proposition="p", claim="Je leert", stretch_due_on=date(2026, 11, 1)),),
        touchpoints=(Touchpoint(id="t", name="Start", target_groups=("g",)),),
        anchorings=(Anchoring(id="c", usp="u", touchpoint="t", state="experienced"),),
        evidence=(Evidence(id="e", anchoring="c", text="Nee.", stance="against", observed_on=TODAY),),
        estrangement_tests=(EstrangementTest(id="x", proposition="p", target_group="gone", tested_on=TODAY),),
        target_group_choices=(TargetGroupChoice(id="k", route="undecided", decided_on=TODAY),),
        overrides=(
            Override(
                id="o",
                rule="U111",
                noun="Motivation",
                object="m",
                reason="Nu even niet.",
                decided_by="directie",
                decided_on=TODAY,
                until=date(2026, 12, 18),
            ),
        ),
    )
    found = sheet(nobody, language="en")
    assert [row.text for row in found.asks] == [
        "Decide what happens to “Je leert”",
        "Choose for whom you are here",
        "Decide again before 18 December 2026",
    ]
    assert found.asks[0].note == "It was to be true on 1 November 2026. Until you decide we may not say it."
    assert [row.text for row in found.sections[0].changed] == [
        "Does gone still recognise itself? we do not know",
        "1 time somebody said: not right",
    ]


def test_a_promise_without_usps_is_told_apart() -> None:
    found = sheet(plan(usps=0))
    assert (found.sections, [row.kind for row in found.also]) == ((), ["draft"])
    assert found.also[0].note == "Voor Belofte g0. Nog niet vastgesteld: eerst twee of drie USP's kiezen."


def test_it_can_be_drawn_and_says_which_characters_it_lacks() -> None:
    odd = sheet(plan(claim="Zo 你 is het."))
    assert picture_of(odd, language="nl")[:4] == b"\x89PNG"
    assert unprintable_of(odd) == ("你",)


def test_what_stops_several_groups_is_told_once_and_under_the_group_that_is_asked_for() -> None:
    given = load(WATERRIJK)
    whole = sheet(given)
    under = [row.text for each in whole.sections for row in each.onward if row.kind == "gate"]
    assert [row.text for row in whole.shared if "Jaarplan 2027" in row.text]
    assert not {row.text for row in whole.shared} & set(under)
    assert len(under) == len(set(under))
    for each in whole.sections:
        alone = sheet(given, each.id)
        assert alone.shared == ()
        stopped = [row.kind for row in alone.sections[0].onward if row.kind == "gate"]
        assert ("open" in [row.kind for row in each.onward]) == (not stopped)
