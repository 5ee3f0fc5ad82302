"""Slips with a code: cut, shuffled and drawn from a bowl, so that nobody holds a person and a code together."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ankerpunt.plan.speech import say_date
from ankerpunt.publish.listening.asking import Asking
from ankerpunt.publish.paper import as_pdf, as_pictures
from ankerpunt.publish.qr import qr_of
from ankerpunt.text import Language, Text

PAPER = "slips"
TITLE = Text(nl="Briefjes met een code", en="Slips with a code")
COVER = Text(nl="{group}: {count} briefjes", en="{group}: {count} slips")
COVER_PART = Text(nl="{group}: {count} van de {all} briefjes", en="{group}: {count} of the {all} slips")
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


PER_PAPER = 600
"""Slips on one paper: setting so many takes some 100 MB, which grows with their number."""

Codes = Mapping[str, Sequence[str]]


def papers_of(codes: Codes, *, most: int = PER_PAPER) -> list[dict[str, Sequence[str]]]:
    """Divide the slips of a round over papers; a group goes on where the paper before it was full.

    Parameters
    ----------
    codes
        As for :func:`slips_of`.
    most
        Slips on one paper, at least 1.

    Returns
    -------
    list of dict
        For each paper its groups with their codes, in the order in which they are given; none is empty.

    Examples
    --------
    >>> papers_of({"north": ["A", "B", "C"], "south": ["D"]}, most=2)
    [{'north': ['A', 'B']}, {'north': ['C'], 'south': ['D']}]
    """
    papers: list[dict[str, Sequence[str]]] = []
    room = 0
    for group, made in codes.items():
        at = 0
        while at < len(made):
            if not room:
                papers.append({})
                room = most
            papers[-1][group] = made[at : at + room]
            taken = len(papers[-1][group])
            at, room = at + taken, room - taken
    return papers


def zipped(papers: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Pack papers one after another, so that no more than one of them is in memory.

    Parameters
    ----------
    papers
        The name of each file in the ZIP, with what is in it; read one by one.

    Yields
    ------
    bytes
        Pieces of a ZIP.

    Examples
    --------
    >>> packed = b"".join(zipped([("1.pdf", b"%PDF")]))
    >>> zipfile.ZipFile(io.BytesIO(packed)).namelist()
    ['1.pdf']
    """
    passing = _Passing()
    with zipfile.ZipFile(passing, "w", zipfile.ZIP_STORED) as packed:  # a PDF is packed already
        for name, content in papers:
            packed.writestr(name, content)
            yield passing.taken()
    yield passing.taken()


class _Passing(io.RawIOBase):
    """A file that cannot be gone back in: what is written is taken out of it."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        self._waiting += content
        return len(content)

    def taken(self) -> bytes:
        found, self._waiting = bytes(self._waiting), bytearray()
        return found


def slips_of(
    asking: Asking,
    codes: Codes,
    *,
    address: str,
    short: str,
    language: Language,
    all_of: Mapping[str, int] | None = None,
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
    all_of
        How many slips there are of each group, where these are a part of them.

    Raises
    ------
    PaperError
        When the paper cannot be made.
    """
    given = _given(asking, codes, address, short, language, all_of=all_of or {})
    return as_pdf(PAPER, given, language=language, title=_title(asking, language))


def pictures_of(
    asking: Asking, codes: Mapping[str, Sequence[str]], *, address: str, short: str, language: Language
) -> list[bytes]:
    """Draw the same as PNGs; see :func:`slips_of`."""
    given = _given(asking, codes, address, short, language, all_of={})
    return as_pictures(PAPER, given, language=language, title=_title(asking, language), dots_per_inch=72)


def _title(asking: Asking, language: Language) -> str:
    return f"{TITLE.say(language)}, {asking.organisation}"


def _given(
    asking: Asking, codes: Codes, address: str, short: str, language: Language, *, all_of: Mapping[str, int]
) -> dict[str, Any]:
    return {
        "groups": [
            {
                "cover": _cover(group, len(made), all_of.get(group, len(made)), language),
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


def _cover(group: str, count: int, all_of_them: int, language: Language) -> str:
    if count == all_of_them:
        return COVER.say(language, group=group, count=count)
    return COVER_PART.say(language, group=group, count=count, all=all_of_them)
