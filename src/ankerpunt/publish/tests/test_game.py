"""The strategy game on paper: a poster of its steps and cards to cut (G1, G2)."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from ankerpunt.publish.game import (
    LONGEST,
    SIZES,
    PrintedStep,
    Size,
    cards_drawn,
    cards_of,
    poster_of,
    posters_drawn,
    unprintable_of,
)

WATERRIJK = "Gemeente Waterrijk"
MM = 72 / 25.4
ON_PAPER = {"a1": (841, 594), "a2": (594, 420), "a3": (420, 297)}


def step(number: int, *cards: str, **said: str) -> PrintedStep:
    said = {"name": f"Wat is stap {number}?", "question": f"Vraag {number}", "trap": f"Pas op {number}"} | said
    return PrintedStep(number=number, minutes=12, cards=cards, **said)


TWELVE = [step(number) for number in range(1, 13)]


def poster(steps: list[PrintedStep], size: Size = "a3") -> PdfReader:
    return PdfReader(io.BytesIO(poster_of(steps, organisation=WATERRIJK, size=size, language="nl")))


def cards(steps: list[PrintedStep], blank: int = 4) -> list[str]:
    made = cards_of(steps, organisation=WATERRIJK, blank=blank, language="nl")
    return [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]


@pytest.mark.parametrize("size", SIZES)
def test_the_same_poster_fits_on_one_sheet_of_every_size(size: Size) -> None:
    (page,) = poster(TWELVE, size).pages
    assert [round(float(each) / MM) for each in page.mediabox[2:]] == list(ON_PAPER[size])
    text = page.extract_text()
    for number in range(1, 13):
        assert {f"Wat is stap {number}?", f"Vraag {number}", f"Pas op {number}"} <= {
            line.removeprefix("Valkuil: ") for line in text.splitlines()
        }
    assert text.count("12 min") == 12
    assert "12 stappen, 144 minuten" in text
    assert WATERRIJK in text


def test_paper_says_that_the_wording_is_our_own() -> None:
    own = "De woorden op dit papier zijn van onszelf."
    assert own in poster(TWELVE).pages[0].extract_text()
    assert all(own in page for page in cards(TWELVE[:2]))


def test_a_poster_is_read_in_the_order_in_which_it_is_played() -> None:
    """Whichever way the road runs."""
    read = poster(TWELVE)
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    text = read.pages[0].extract_text()
    places = [text.index(f"Wat is stap {number}?") for number in range(1, 13)]
    assert places == sorted(places)


@pytest.mark.parametrize("count", [1, 4, 5, 9, 10, 16])
def test_a_game_has_as_many_steps_as_it_has(count: int) -> None:
    """Also long ones, in words that somebody else chose: none runs off its tile or onto a second sheet."""
    long = {"name": "Wie " * 15, "question": "vraagt wat " * 30, "trap": "en waarom " * 30}
    steps = [step(number, **long) for number in range(1, count + 1)]
    (page,) = poster(steps).pages
    assert page.extract_text().count("Valkuil:") == count


def test_a_step_without_a_trap_has_no_empty_warning() -> None:
    assert "Valkuil" not in poster([step(1, trap="")]).pages[0].extract_text()


def test_each_step_has_its_cards_on_sheets_of_eight_filled_up_with_blank_ones() -> None:
    pages = cards([step(1, "Tijd over", "Gelijk krijgen"), step(2, *(f"Kaart {each}" for each in range(7)))])
    assert len(pages) == 3
    assert [page.count("Lege kaart") for page in pages] == [6, 1, 8]
    assert "Tijd over" in pages[0]
    assert [page.count("Stap 2 ·") for page in pages] == [0, 8, 8]


def test_cards_to_write_on_alone() -> None:
    assert [page.count("Lege kaart") for page in cards([step(3)], blank=0)] == [8]
    assert [page.count("Lege kaart") for page in cards([step(3)], blank=1)] == [8]
    assert [page.count("Lege kaart") for page in cards([step(3)], blank=9)] == [8, 8]
    assert [page.count("Lege kaart") for page in cards([step(3, *"abcdefgh")], blank=0)] == [0]


def test_a_long_card_is_set_smaller_and_then_cut() -> None:
    (page,) = cards([step(1, "woord " * 100)], blank=0)
    assert "…" in page
    assert LONGEST["card"] < 600


def test_a_game_without_steps_or_with_fewer_than_no_cards_is_refused() -> None:
    with pytest.raises(ValueError, match="one step at least"):
        poster_of([], organisation=WATERRIJK, size="a3", language="nl")
    with pytest.raises(ValueError, match="one step at least"):
        cards_of([], organisation=WATERRIJK, language="nl")
    with pytest.raises(ValueError, match="no -1 blank cards"):
        cards_of(TWELVE, organisation=WATERRIJK, blank=-1, language="nl")


def test_characters_that_paper_cannot_show_are_named() -> None:
    assert unprintable_of([step(1, "boos 😡", trap="你")], organisation="W") == ("你", "😡")


def test_it_can_be_looked_at() -> None:
    assert posters_drawn(TWELVE, organisation=WATERRIJK, size="a3", language="en")[0][:4] == b"\x89PNG"
    assert len(cards_drawn(TWELVE[:2], organisation=WATERRIJK, language="en")) == 2
