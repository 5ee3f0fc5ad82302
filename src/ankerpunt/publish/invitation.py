"""A card on A6 that invites people to tell something on their phone: a question, a code, and what happens with it."""

from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.speech import say_date
from ankerpunt.publish.paper import as_pdf
from ankerpunt.publish.qr import qr_of
from ankerpunt.text import Language, Text

PAPER = "invitation"
BREAK = "\u200b"
WORDS = {
    "scan": Text(nl="Scan de code met je telefoon", en="Scan the code with your phone"),
    "type": Text(nl="of typ dit adres", en="or type this address"),
    "code": Text(nl="QR-code die {address} opent", en="QR code that opens {address}"),
    "until": Text(nl="Tot en met {day}", en="Until {day}"),
    "who": Text(nl="{who} vraagt dit", en="{who} asks this"),
}
PROMISES = {
    "story": Text(
        nl="Je naam staat er niet bij. Iemand van een andere afdeling leest mee, en jij hebt het laatste woord.",
        en="Your name is not with it. Somebody of another department reads it first, and you have the last word.",
    ),
    "conversation": Text(
        nl="Je naam staat er niet bij, en er is geen account nodig.",
        en="Your name is not with it, and no account is needed.",
    ),
}


class Invitation(Struct, frozen=True):
    """What is on one card.

    Attributes
    ----------
    address
        What the code opens.
    kind
        Which promise is made about what people tell.
    """

    organisation: str
    question: str
    asked_by: str
    until: date
    address: str
    kind: Literal["story", "conversation"]


def on_paper(address: str) -> str:
    """Write the l of an address for participants as a capital, since a small one reads as an I or a 1.

    Examples
    --------
    >>> on_paper("https://waterrijk.example/l/tell/2abc")
    'https://waterrijk.example/L/tell/2abc'
    """
    return address.replace("/l/", "/L/", 1)


def card_of(invitation: Invitation, *, language: Language) -> bytes:
    """Print one invitation as an A6 card.

    Examples
    --------
    >>> until, address = date(2027, 3, 1), "https://waterrijk.example/l/tell/2abc/"
    >>> asked = Invitation("Waterrijk", "Wat bleef je bij?", "Team Welkom", until, address, "story")
    >>> card_of(asked, language="nl")[:5]
    b'%PDF-'
    """
    given = {
        "owner": invitation.organisation,
        "question": invitation.question,
        "who": WORDS["who"].say(language, who=invitation.asked_by),
        "until": WORDS["until"].say(language, day=say_date(invitation.until, language)),
        "svg": qr_of(invitation.address),
        "alt": WORDS["code"].say(language, address=invitation.address),
        "scan": WORDS["scan"].say(language),
        "type": WORDS["type"].say(language),
        "address": _in_pieces(invitation.address),
        "promise": PROMISES[invitation.kind].say(language),
    }
    return as_pdf(PAPER, given, language=language, title=invitation.question)


def _in_pieces(address: str) -> str:
    """Give an address that may be broken where one takes a breath, so that it can be typed over."""
    shown = address.partition("://")[2] or address
    return shown.rstrip("/").replace("/", f"/{BREAK}").replace(".", f".{BREAK}")
