"""Slips with a code: cut, shuffled and drawn from a bowl, so that nobody holds a person and a code together."""

from collections.abc import Mapping, Sequence
from typing import Any

from ankerpunt.plan.speech import say_date
from ankerpunt.publish.listening.asking import Asking
from ankerpunt.publish.paper import as_pdf, as_pictures
from ankerpunt.publish.qr import qr_of
from ankerpunt.text import Language, Text

PAPER = "slips"
TITLE = Text(nl="Briefjes met een code", en="Slips with a code")
COVER = Text(nl="{group}: {count} briefjes", en="{group}: {count} slips")
HOW = Text(
    nl="Knip de briefjes los, vouw ze dubbel en doe ze in een bak voor deze groep. Laat de ondernemingsraad de bak"
    " rondbrengen. Iedereen trekt er één. Schrijf nergens op wie welk briefje kreeg. Houd je briefjes over? Scan ze"
    " bij de ronde en gooi ze weg.",
    en="Cut the slips, fold them and put them in a bowl for this group. Let the works council take the bowl around."
    " Everybody draws one. Never write down who got which slip. Slips left? Scan them at the round and throw them"
    " away.",
)
HEAD = Text(nl="Wat verandert er?", en="What is changing?")
HEAD_OF_A_STUDY = Text(nl="Wat telt voor jou?", en="What counts for you?")
NOBODY = Text(nl="Niemand kan zien wat jij koos.", en="Nobody can see what you chose.")
UNTIL = Text(nl="Tot en met {day}", en="Until {day}")
SCAN = Text(nl="Scan, of ga naar", en="Scan, or go to")
ALT = Text(nl="QR-code die naar de vragen leidt", en="QR code that leads to the questions")


def slips_of(
    asking: Asking, codes: Mapping[str, Sequence[str]], *, address: str, short: str, language: Language
) -> bytes:
    """Print the slips of every group, each group from a page of its own, in the order in which they are given.

    Parameters
    ----------
    asking
        The round.
    codes
        Who is heard together, in words, with the codes of that group as people type them; shuffled by the caller.
    address
        Where a QR code leads, with ``{code}`` where its code goes.
    short
        What somebody types who has no camera.
    language
        In which language.

    Raises
    ------
    PaperError
        When the paper cannot be made.
    """
    given = _given(asking, codes, address, short, language)
    return as_pdf(PAPER, given, language=language, title=_title(asking, language))


def pictures_of(
    asking: Asking, codes: Mapping[str, Sequence[str]], *, address: str, short: str, language: Language
) -> list[bytes]:
    """Draw the same as PNGs; see :func:`slips_of`."""
    given = _given(asking, codes, address, short, language)
    return as_pictures(PAPER, given, language=language, title=_title(asking, language), dots_per_inch=72)


def _title(asking: Asking, language: Language) -> str:
    return f"{TITLE.say(language)}, {asking.organisation}"


def _given(
    asking: Asking, codes: Mapping[str, Sequence[str]], address: str, short: str, language: Language
) -> dict[str, Any]:
    return {
        "groups": [
            {
                "cover": COVER.say(language, group=group, count=len(made)),
                "slips": [{"code": code, "svg": qr_of(address.format(code=code))} for code in made],
            }
            for group, made in codes.items()
        ],
        "how": HOW.say(language),
        "head": (HEAD_OF_A_STUDY if asking.study else HEAD).say(language),
        "organisation": asking.organisation,
        "nobody": NOBODY.say(language),
        "until": UNTIL.say(language, day=say_date(asking.closes_on, language)),
        "scan": SCAN.say(language),
        "short": short,
        "alt": ALT.say(language),
    }
