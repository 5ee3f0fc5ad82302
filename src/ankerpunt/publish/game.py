"""The strategy game on paper: a poster of its steps, and cards to write on, to cut and to lay on the table (G1, G2)."""

from collections.abc import Sequence
from typing import Any, Final, Literal

from msgspec import Struct

from ankerpunt.plan.speech import shorten
from ankerpunt.publish.paper import as_pdf, as_pictures, unprintable
from ankerpunt.text import Language, Text

POSTER, CARDS = "game_poster", "game_cards"
Size = Literal["a1", "a2", "a3"]
SIZES: Final[tuple[Size, ...]] = ("a1", "a2", "a3")
# How much larger than on A3 everything is.
ENLARGED: Final[dict[Size, float]] = {"a3": 1.0, "a2": 2**0.5, "a1": 2.0}
SHEET = 8
# What still fits in a tile of twelve, in a type that one reads from where one stands; see the template.
LONGEST = {"name": 60, "question": 200, "trap": 140, "card": 160}
# As wide as a tile is read: so many beside each other, for so many steps at most.
COLUMNS = ((4, 2), (9, 3))
MOST_COLUMNS = 4

WORDS = {
    "title": Text(nl="Het strategiespel", en="The strategy game"),
    "steps": Text(
        nl="{count:n stap|stappen}, {minutes} minuten, één gesprek aan tafel",
        en="{count:n step|steps}, {minutes} minutes, one conversation around a table",
    ),
    "step": Text(nl="Stap {number}", en="Step {number}"),
    "minutes": Text(nl="{minutes} min", en="{minutes} min"),
    "trap": Text(nl="Valkuil", en="Trap"),
    "start": Text(nl="Start", en="Start"),
    "finish": Text(nl="In het plan", en="Into the plan"),
    "blank": Text(nl="Lege kaart", en="Blank card"),
    "cards": Text(nl="Kaarten bij het strategiespel", en="Cards for the strategy game"),
    "cut": Text(nl="Knip langs de lijnen.", en="Cut along the lines."),
    "own": Text(
        nl="De woorden op dit papier zijn van onszelf. De stappen zoals het spel bedacht is, zijn niet openbaar.",
        en="The wording on this paper is our own. The steps of the game as it was invented are not public.",
    ),
}


class PrintedStep(Struct, frozen=True, kw_only=True):
    """A step of the game as paper shows it, in one language.

    Attributes
    ----------
    number
        Where it comes in the game, from 1.
    minutes
        How long it takes [min], 1 or more.
    trap
        What goes wrong here easily; may be empty.
    cards
        What is on the cards that are given; may be empty.
    """

    number: int
    name: str
    question: str
    minutes: int
    trap: str = ""
    cards: tuple[str, ...] = ()


def poster_of(steps: Sequence[PrintedStep], *, organisation: str, size: Size, language: Language) -> bytes:
    """Print all steps as one poster, the same on every size of paper.

    Parameters
    ----------
    steps
        The steps that are played, in their order; one at least.
    organisation
        Whose game it is.
    size
        The paper, lying on its side.
    language
        The language of the words around the steps.

    Raises
    ------
    ValueError
        When there is no step.
    PaperError
        When the paper cannot be made.

    Examples
    --------
    >>> step = PrintedStep(number=1, name="Wat willen we bereiken?", question="Wat is er over een jaar?", minutes=15)
    >>> poster_of([step], organisation="Waterrijk", size="a3", language="nl")[:5]
    b'%PDF-'
    """
    given = _poster(steps, organisation, size, language)
    return as_pdf(POSTER, given, language=language, title=_title("title", organisation, language))


def cards_of(steps: Sequence[PrintedStep], *, organisation: str, blank: int = 4, language: Language) -> bytes:
    """Print the cards of each step, eight on an A4 with lines to cut along; each step begins on a sheet of its own.

    Parameters
    ----------
    steps
        The steps whose cards are wanted; one at least.
    organisation
        Whose game it is.
    blank
        How many cards to write on oneself each step has at least, 0 or more; the last sheet is filled up with them.
    language
        The language of the words around what is on the cards.

    Raises
    ------
    ValueError
        When there is no step, or ``blank`` is below 0.
    PaperError
        When the paper cannot be made.

    Examples
    --------
    >>> step = PrintedStep(number=4, name="Wat zit erin?", question="Waarom?", minutes=15, cards=("Tijd over",))
    >>> cards_of([step], organisation="Waterrijk", language="nl")[:5]
    b'%PDF-'
    """
    given = _cards(steps, organisation, blank, language)
    return as_pdf(CARDS, given, language=language, title=_title("cards", organisation, language))


def posters_drawn(steps: Sequence[PrintedStep], *, organisation: str, size: Size, language: Language) -> list[bytes]:
    """Draw the poster as a PNG; see :func:`poster_of`."""
    given = _poster(steps, organisation, size, language)
    return as_pictures(POSTER, given, language=language, title=WORDS["title"].say(language), dots_per_inch=72)


def cards_drawn(steps: Sequence[PrintedStep], *, organisation: str, blank: int = 4, language: Language) -> list[bytes]:
    """Draw the sheets of cards as PNGs; see :func:`cards_of`."""
    given = _cards(steps, organisation, blank, language)
    return as_pictures(CARDS, given, language=language, title=WORDS["cards"].say(language), dots_per_inch=72)


def unprintable_of(steps: Sequence[PrintedStep], *, organisation: str) -> tuple[str, ...]:
    """Name the characters in these steps that paper cannot show."""
    texts = [[step.name, step.question, step.trap, *step.cards] for step in steps]
    return unprintable([organisation, *texts])


def _title(key: str, organisation: str, language: Language) -> str:
    return f"{WORDS[key].say(language)}, {organisation}"


def _refuse_nothing(steps: Sequence[PrintedStep]) -> None:
    if not steps:
        message = "A game on paper has one step at least."
        raise ValueError(message)


def _poster(steps: Sequence[PrintedStep], organisation: str, size: Size, language: Language) -> dict[str, Any]:
    _refuse_nothing(steps)
    minutes = sum(step.minutes for step in steps)
    return {
        "size": size,
        "scale": ENLARGED[size],
        "columns": next((columns for most, columns in COLUMNS if len(steps) <= most), MOST_COLUMNS),
        "organisation": organisation,
        "lead": WORDS["steps"].say(language, count=len(steps), minutes=str(minutes)),
        "steps": [_step(step, language) for step in steps],
        "words": {key: WORDS[key].say(language) for key in ("title", "trap", "start", "finish", "own")},
    }


def _step(step: PrintedStep, language: Language) -> dict[str, Any]:
    return {
        "number": step.number,
        "name": shorten(step.name, LONGEST["name"]),
        "question": shorten(step.question, LONGEST["question"]),
        "trap": shorten(step.trap, LONGEST["trap"]),
        "minutes": WORDS["minutes"].say(language, minutes=str(step.minutes)),
    }


def _cards(steps: Sequence[PrintedStep], organisation: str, blank: int, language: Language) -> dict[str, Any]:
    _refuse_nothing(steps)
    if blank < 0:
        message = f"There can be no {blank} blank cards; it is 0 or more."
        raise ValueError(message)
    return {
        "organisation": organisation,
        "steps": [
            {
                "step": WORDS["step"].say(language, number=str(step.number)),
                "name": shorten(step.name, LONGEST["name"]),
                "question": shorten(step.question, LONGEST["question"]),
                "cards": [shorten(card, LONGEST["card"]) for card in step.cards],
                "blank": _filled_up(len(step.cards), blank),
            }
            for step in steps
        ],
        "words": {key: WORDS[key].say(language) for key in ("blank", "cut", "own")},
    }


def _filled_up(given: int, blank: int) -> int:
    """Say how many blank cards make whole sheets; where there is nothing else there is one sheet of them."""
    return blank + -(given + blank) % SHEET or (0 if given else SHEET)
