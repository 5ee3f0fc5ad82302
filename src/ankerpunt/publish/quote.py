"""A text to pass on as a square picture, for where people share pictures rather than words (C11)."""

from typing import Any

from ankerpunt.publish.paper import as_pictures
from ankerpunt.text import Language, Text

PAPER = "quote"
# The page is a square of so many points; at this fineness it is a picture of 1080 dots, as social media show it.
POINTS, DOTS = 540, 1080
POINTS_IN_INCH = 72
NOT_YET = Text(nl="Nog niet waar, we werken eraan", en="Not true yet, we are working on it")


def picture_of(
    text: str, *, by: str, owner: str, language: Language, quoted: bool = False, not_yet: bool = False
) -> bytes:
    r"""Draw a text as a PNG, in the largest type in which all of it fits.

    Parameters
    ----------
    text
        As people wrote it.
    by
        The line below it, about the person who said it.
    owner
        The organisation.
    language
        Of the words around it.
    quoted
        Whether somebody said it, so that it gets quotation marks.
    not_yet
        Whether it is stretch: then the picture says so too.

    Raises
    ------
    PaperError
        When it cannot be drawn.

    Examples
    --------
    >>> picture_of("Ik leer elke vrijdag.", by="Een collega", owner="Waterrijk", language="nl", quoted=True)[:4]
    b'\x89PNG'
    """
    given: dict[str, Any] = {
        "text": f"“{text}”" if quoted else text,
        "by": by,
        "owner": owner,
        "label": NOT_YET.say(language) if not_yet else "",
    }
    fineness = DOTS / POINTS * POINTS_IN_INCH
    return as_pictures(PAPER, given, language=language, title=owner, dots_per_inch=fineness)[0]
