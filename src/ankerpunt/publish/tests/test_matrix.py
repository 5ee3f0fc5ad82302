"""The matrix on paper: all of its texts, on one sheet where they fit, with its states said in words (A2)."""

import io
from datetime import date

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from ankerpunt.plan.nouns import Anchoring, Evidence, Organisation, Plan, Proposition, TargetGroup, Touchpoint, Usp
from ankerpunt.publish.matrix import matrix_of, pictures_of, unprintable_of

TODAY = date(2026, 11, 30)
MILLIMETRE = 72 / 25.4
LONG = (
    "Elke maandag om negen uur kijken we samen naar het rooster van de komende zes weken, en wie knelt zegt het daar. "
)


def plan(*cells: Anchoring, evidence: tuple[Evidence, ...] = (), points: int = 3) -> Plan:
    """Two groups with a USP each, and moments that only the first of them goes through to the end."""
    groups = tuple(TargetGroup(id=each.lower(), name=each, scope="internal") for each in ("Balie", "ICT"))
    return Plan(
        organisation=Organisation(id="w", name="Gemeente W"),
        target_groups=groups,
        propositions=tuple(Proposition(id=f"p-{each.id}", target_group=each.id, promise="Samen.") for each in groups),
        usps=tuple(
            Usp(id=f"u-{each.id}", proposition=f"p-{each.id}", claim=f"Belofte aan {each.name}", state="lived")
            for each in groups
        ),
        touchpoints=tuple(
            Touchpoint(
                id=f"t-{number}",
                name=f"Moment {number}",
                order=number,
                target_groups=("balie", "ict") if number == 0 else ("balie",),
            )
            for number in range(points)
        ),
        anchorings=cells,
        evidence=evidence,
    )


def cell(number: int = 0, **said: object) -> Anchoring:
    return Anchoring(id=f"c-{number}", usp="u-balie", touchpoint=f"t-{number}", **said)  # type: ignore[arg-type]


def read(pdf: bytes) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def test_each_place_says_its_state_in_words_with_text_owner_date_and_evidence() -> None:
    cells = (
        cell(0, text="Je vult je rooster in.", state="experienced", owner="teamleider"),
        cell(1, text="De laptop ligt klaar.", state="agreed", owner="ict", due_on=date(2027, 2, 1)),
        cell(2, not_applicable="Dit gaat vanzelf.", text="oud"),
    )
    seen = (
        Evidence(id="e1", anchoring="c-0", text="Gezien.", kind="story"),
        Evidence(id="e2", anchoring="c-1", text="Niet bij ons.", stance="against"),
        Evidence(id="e3", anchoring="c-1", text="Bij ons ook niet.", stance="against"),
    )
    text, reader = read(matrix_of(plan(*cells, evidence=seen), ["balie"], today=TODAY, language="nl"))
    for part in (
        "Je vult je rooster in.",
        "teamleider · 1 bewijs",
        "Ervaren",
        "Klopt niet",
        "ict · voor 1 februari 2027",
    ):
        assert part in text
    assert "2 zeggen van niet" in text
    assert "Hoort hier niet Dit gaat vanzelf." in text
    assert "oud" not in text
    assert "Balie · Op 1 van de 2 plekken herkennen mensen het" in text
    assert "Zoals het op 30 november 2026 was" in text
    root = reader.root_object
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("nl", True)
    assert str(reader.metadata.title) == "Wat we beloven, en waar je het merkt: Balie"  # type: ignore[union-attr]


@pytest.mark.parametrize(("size", "sides"), [("a4", (297, 210)), ("a3", (420, 297)), ("a1", (841, 594))])
def test_the_type_steps_down_until_it_fits_on_the_sheet(size: str, sides: tuple[int, int]) -> None:
    cells = [cell(number, text=LONG * (2 if size == "a4" else 4)) for number in range(6)]
    _text, reader = read(matrix_of(plan(*cells, points=6), size=size, today=TODAY, language="nl"))  # type: ignore[arg-type]
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert [round(float(each) / MILLIMETRE) for each in (box.width, box.height)] == pytest.approx(sides, abs=1)


def test_what_fits_on_no_sheet_goes_on_on_the_next_and_nothing_is_lost() -> None:
    cells = [cell(number, text=f"{LONG * 30} Einde {number}.") for number in range(9)]
    text, reader = read(matrix_of(plan(*cells, points=9), ["balie"], size="a4", today=TODAY, language="nl"))
    assert len(reader.pages) > 1
    assert all(f"Einde {number}." in text.replace("- ", "") for number in range(9))


def test_all_groups_stand_on_one_sheet_with_each_moment_once() -> None:
    text, _reader = read(matrix_of(plan(cell(text="Zo.")), size="a1", today=TODAY, language="en"))
    assert text.count("Moment 0") == 1
    assert ("Belofte aan Balie" in text, "Belofte aan ICT" in text) == (True, True)
    assert "In 0 of the 4 cells people recognise it" in text
    assert "Not right" in text


def test_a_group_without_a_matrix_says_what_comes_first() -> None:
    with pytest.raises(LookupError, match="eerst USP's en contactmomenten"):
        matrix_of(plan(), ["nobody"], today=TODAY, language="nl")


def test_it_can_be_drawn_and_says_which_characters_it_lacks() -> None:
    odd = plan(cell(text="Zo 你 is het."))
    assert pictures_of(odd, ["balie"], today=TODAY, language="nl")[0].startswith(b"\x89PNG")
    assert unprintable_of(odd, today=TODAY, language="nl") == ("你",)


def test_a_usp_that_is_not_true_yet_says_so() -> None:
    given = plan()
    stretch = Usp(id="u-balie", proposition="p-balie", claim="Ooit", state="stretch")
    text, _reader = read(matrix_of(replace(given, usps=(stretch,)), today=TODAY, language="nl"))
    assert "Nog niet waar, we werken eraan" in text
