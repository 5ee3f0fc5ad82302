"""A booklet on paper: the whole of it, or one page of it, as a tagged PDF."""

import msgspec

from ankerpunt.publish.booklet.blocks import Booklet
from ankerpunt.publish.paper import as_pdf, as_pictures, unprintable

WHOLE, BRIEF = "booklet", "brief"


def as_booklet(booklet: Booklet) -> bytes:
    """Print a booklet as a tagged PDF.

    Raises
    ------
    PaperError
        When the paper cannot be made.
    """
    return as_pdf(WHOLE, {"booklet": booklet}, language=booklet.language, title=title_of(booklet))


def as_page(brief: Booklet) -> bytes:
    """Print a brief as a tagged PDF of one page, in a type as large as fits.

    Raises
    ------
    PaperError
        When the paper cannot be made.
    """
    return as_pdf(BRIEF, {"booklet": brief}, language=brief.language, title=title_of(brief))


def unprintable_of(booklet: Booklet) -> tuple[str, ...]:
    """Name the characters of a booklet that the paper cannot show."""
    return unprintable(msgspec.to_builtins(booklet))


def pictures_of(booklet: Booklet, *, paper: str = WHOLE) -> list[bytes]:
    """Draw every page of a booklet or a brief as a PNG."""
    return as_pictures(
        paper, {"booklet": booklet}, language=booklet.language, title=title_of(booklet), dots_per_inch=72
    )


def title_of(booklet: Booklet) -> str:
    """Say what the window of the reader calls it."""
    return f"{booklet.title}, {booklet.organisation}"
