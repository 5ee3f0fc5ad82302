"""What a booklet is made of: chapters of text, points, facts, tables and figures. How it looks, its writers know."""

from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.publish.drawing import draw
from ankerpunt.publish.figure import Figure
from ankerpunt.text import Language

# A sentence of our own or of people, the promise of it all, what is not there yet, or a note beside what stands there.
Kind = Literal["plain", "lead", "missing", "note"]


class Prose(Struct, frozen=True, tag="prose"):
    """One text; its line ends part it into paragraphs."""

    text: str
    kind: Kind = "plain"


class Points(Struct, frozen=True, tag="points"):
    """Several things of one kind."""

    items: tuple[str, ...]


class Facts(Struct, frozen=True, tag="facts"):
    """What something is, by name."""

    rows: tuple[tuple[str, str], ...]


class Grid(Struct, frozen=True, tag="grid"):
    """A table with a head and a caption; never without rows.

    Parameters
    ----------
    caption
        What it shows.
    head
        The names of its columns.
    rows
        Its cells; line ends part a cell into lines.
    widths
        How wide the columns are, beside each other.
    amounts
        The columns that hold amounts, which stand to the right.
    total
        Whether the last row sums up the others.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    amounts: tuple[int, ...] = ()
    total: bool = False


class Picture(Struct, frozen=True, tag="picture"):
    """A figure; the table behind it is a block of its own.

    Parameters
    ----------
    figure
        What there is to see; its title is the caption.
    svg
        Its drawing, in its own colours.
    alt
        What is read out to people who cannot see it.
    """

    figure: Figure
    svg: str
    alt: str


Block = Prose | Points | Facts | Grid | Picture


class Chapter(Struct, frozen=True):
    """One subject, and the parts of it."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Chapter", ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read in it."""
        return not self.blocks and not self.parts


class Booklet(Struct, frozen=True, kw_only=True):
    """A communication plan as it is read.

    Parameters
    ----------
    title, organisation
        What it is called, and whose it is.
    about
        The lines below the title: the kind of plan, its period, its state.
    contents
        What the list of chapters is called.
    printed
        The day on which it was made, in words.
    page
        What a page is called at its foot.
    chapters
        In the order of the method: foundations, goals and groups before channels and means (C2).
    language, day
        In which language, and as of which day.
    """

    title: str
    organisation: str
    about: tuple[str, ...]
    contents: str
    printed: str
    page: str
    chapters: tuple[Chapter, ...]
    language: Language
    day: date


def chapter(title: str, *blocks: Block | None, parts: tuple[Chapter, ...] = ()) -> Chapter:
    """Make a chapter of the blocks and parts that say something."""
    kept = tuple(block for block in blocks if block is not None)
    return Chapter(title, kept, tuple(part for part in parts if not part.is_empty))


def grid(
    caption: str,
    head: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    widths: tuple[int, ...],
    *,
    amounts: tuple[int, ...] = (),
    total: bool = False,
) -> Grid | None:
    """Make a table of the columns in which anything stands; without rows there is none.

    Examples
    --------
    >>> made = grid("Partners", ("Who", "What", "Cost"), (("GP", "", "€5"),), (40, 40, 20), amounts=(2,))
    >>> made.head, made.rows, made.amounts
    (('Who', 'Cost'), (('GP', '€5'),), (1,))
    """
    if not rows:
        return None
    kept = [at for at in range(len(head)) if any(row[at].strip() for row in rows)]

    def told(row: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(row[at] for at in kept)

    return Grid(
        caption,
        told(head),
        tuple(map(told, rows)),
        tuple(widths[at] for at in kept),
        tuple(kept.index(at) for at in amounts if at in kept),
        total,
    )


def picture(figure: Figure, language: Language) -> Picture:
    """Make a block of a figure, drawn once for every kind of paper.

    Examples
    --------
    >>> from ankerpunt.publish.figure import Series
    >>> bars = Figure("bar", "Cases", "Most by web", ("Web",), (Series("Cases", (3,)),))
    >>> picture(bars, "en").alt
    'Cases. Most by web'
    """
    drawn = draw(figure, language=language, standalone=True, headed=False)
    return Picture(figure, drawn, f"{figure.title}. {figure.summary}")


def prose(text: str, kind: Kind = "plain") -> Prose | None:
    """Make a block of a text that says something."""
    return Prose(text.strip(), kind) if text.strip() else None
