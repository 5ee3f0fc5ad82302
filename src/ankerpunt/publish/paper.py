"""Paper: a named template with what it is to show, as a PDF that a screen reader can read, or as pictures of its pages.

The templates lie in ``typst/`` and are code of ours; what people wrote only ever comes in as data, so that nothing in
it can be read as Typst. Their words come in with the data too, in one language.
"""

import os
import string
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import msgspec
import typst

from ankerpunt.text import Language, Number, Text

# One paper is set by one thread: more of them take no less work, and up to a quarter more memory, each time another
# amount. Read when the first one is set; who knows better says so in the environment.
os.environ.setdefault("RAYON_NUM_THREADS", "1")

ROOM = Path(__file__).parent
TEMPLATES, FONTS = ROOM / "typst", ROOM / "fonts"
# Shared by the templates; no paper of its own.
HOUSE = "house"
# Tagged, with a title, a language and words beside every picture; Typst refuses what misses one of them.
STANDARDS: Final = ("ua-1",)
DOTS_PER_INCH = 144.0
# What stands where no font of ours has the character, such as most emoji.
UNKNOWN = "□"
LACKING = Text(
    nl="□ is een teken dat dit papier niet kan laten zien.", en="□ is a character that this paper cannot show."
)
NOTE = Text(
    nl="Let op: {count:n teken kan|tekens kunnen} niet op papier. Daar staat een □: {signs}",
    en="Note: {count:n character|characters} cannot be shown on paper. What you see there is a □: {signs}",
)
SIGNS_SHOWN = 20
PLAIN = frozenset(string.printable)
# Controls, joiners and marks that choose a variant of the character before them.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Mn", "Zl", "Zp"})
REMEMBERED_CHARACTERS = 4_096
# Pages after which Typst drops what they did not use, and one to spare.
FORGETS_AFTER = 12


class PaperError(Exception):
    """A paper that could not be made; the sentence says which and why."""


def as_pdf(template: str, given: Mapping[str, Any], *, language: Language, title: str) -> bytes:
    """Make a tagged PDF (PDF/UA-1) of a template.

    The same template with the same data makes the same bytes: no date is kept in it.

    Parameters
    ----------
    template
        The name of a file in ``publish/typst``, without its ending.
    given
        What the template shows: anything that JSON can hold, dates and structs of msgspec included.
    language
        The language of the words in ``given``; it decides on hyphens and on the voice of a screen reader.
    title
        What the window of the reader calls the document.

    Raises
    ------
    PaperError
        When there is no such template, when the data is not JSON, or when Typst refuses the page.

    Examples
    --------
    >>> drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
    >>> shown = {"svg": drawing, "alt": "Een lijn.", "width": 90}
    >>> as_pdf("figure", shown, language="nl", title="Een lijn")[:5]
    b'%PDF-'
    """
    made: bytes = _compiled(template, given, language, title, format="pdf", pdf_standards=[*STANDARDS])
    return made


def as_pictures(
    template: str,
    given: Mapping[str, Any],
    *,
    language: Language,
    title: str,
    dots_per_inch: float = DOTS_PER_INCH,
) -> list[bytes]:
    """Make a PNG of each page of a template.

    Parameters
    ----------
    template, given, language, title
        As for :func:`as_pdf`.
    dots_per_inch
        How fine the pictures are [1/inch].

    Raises
    ------
    PaperError
        As for :func:`as_pdf`.
    """
    made = _compiled(template, given, language, title, format="png", ppi=dots_per_inch)
    return made if isinstance(made, list) else [made]


def let_go() -> None:
    """Have Typst forget what it set: it remembers parts of its last pages, which costs memory and keeps what they said.

    Each page that it sets makes what it remembers a page older, and empty ones cost next to nothing.
    """
    for _ in range(FORGETS_AFTER):
        typst.compile(b"", font_paths=_fonts())


def unprintable(given: Any) -> tuple[str, ...]:
    """Name the characters in what is to be shown that no font of ours has; on paper they are a □.

    Parameters
    ----------
    given
        A text, or a mapping or list with texts in it; anything else is passed over.

    Returns
    -------
    tuple of str
        Each once, in the order in which they are met.

    Examples
    --------
    >>> unprintable({"name": "Şeyma ✓", "quote": ["你好", "你"]})
    ('你', '好')
    """
    found = (sign for text in _texts(given) for sign in text if sign != UNKNOWN and _shown(sign) == UNKNOWN)
    return tuple(dict.fromkeys(found))


def lacking(given: Any, language: Language) -> str:
    """Say on the paper itself what a □ in these texts is; empty where there is none."""
    return LACKING.say(language) if unprintable(given) else ""


def note_of(signs: Sequence[str]) -> Text:
    """Tell the one who makes a paper which characters it cannot show; see :func:`unprintable`.

    Examples
    --------
    >>> note_of(("你", "好")).en
    'Note: 2 characters cannot be shown on paper. What you see there is a □: 你 好'
    """
    shown = " ".join(signs[:SIGNS_SHOWN]) + (" …" if len(signs) > SIGNS_SHOWN else "")
    return NOTE.filled(count=Number(len(signs)), signs=shown)


def _texts(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, Mapping):
        yield from (text for each in given.values() for text in _texts(each))
    elif isinstance(given, list | tuple):
        yield from (text for each in given for text in _texts(each))


@cache
def templates() -> tuple[str, ...]:
    """Name the papers that can be made."""
    return tuple(sorted(path.stem for path in TEMPLATES.glob("*.typ") if path.stem != HOUSE))


def _compiled(template: str, given: Mapping[str, Any], language: Language, title: str, **options: Any) -> Any:
    if template not in templates():
        message = f"There is no paper '{template}'. There are: {', '.join(templates())}."
        raise PaperError(message)
    inputs = {"given": _json(template, given), "language": language, "title": _printable(title)}
    inputs["lacking"] = lacking(given, language)
    try:
        return typst.compile(
            TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=_fonts(), sys_inputs=inputs, **options
        )
    except typst.TypstError as refused:
        message = f"The paper '{template}' could not be made: {refused.diagnostic}"
        raise PaperError(message) from refused


def _json(template: str, given: Mapping[str, Any]) -> str:
    try:
        return msgspec.json.encode(_with_printable(msgspec.to_builtins(given))).decode()
    except (TypeError, ValueError) as wrong:
        message = f"What the paper '{template}' is to show cannot be written as JSON: {wrong}"
        raise PaperError(message) from wrong


@cache
def _fonts() -> typst.Fonts:
    if not any(FONTS.glob("*.ttf")):
        message = f"The fonts for paper are missing in {FONTS}; './run check' or building the package puts them there."
        raise PaperError(message)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])


def _with_printable(value: Any) -> Any:
    if isinstance(value, str):
        return _printable(value)
    if isinstance(value, dict):
        return {name: _with_printable(each) for name, each in value.items()}
    return [_with_printable(each) for each in value] if isinstance(value, list | tuple) else value


def _printable(text: str) -> str:
    """Leave out what is not to be seen, and mark what no font of ours has: a PDF/UA may hold neither."""
    return text.translate({ord(character): _shown(character) for character in set(text)})


@lru_cache(maxsize=REMEMBERED_CHARACTERS)
def _shown(character: str) -> str:
    # Half a character cannot even be handed on.
    if character in PLAIN or (unicodedata.category(character) != "Cs" and _has_glyph(character)):
        return character
    return "" if unicodedata.category(character) in UNSEEN else UNKNOWN


def _has_glyph(character: str) -> bool:
    page = b'#set document(title: "-")\n#set text(font: "Source Sans 3")\n#sys.inputs.character'
    try:
        typst.compile(page, font_paths=_fonts(), sys_inputs={"character": character}, pdf_standards=[*STANDARDS])
    except typst.TypstError:
        return False
    return True
