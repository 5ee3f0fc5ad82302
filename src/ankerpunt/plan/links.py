"""Links as people write them: which ones a plan holds, and how a half one is completed."""

import re

from ankerpunt.plan.nouns import LINK

SCHEME = re.compile(r"(https?://|mailto:)(?=.)", re.IGNORECASE)
WWW = re.compile(r"www\.(?=.)", re.IGNORECASE)
MAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}", re.IGNORECASE)
SITE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:[0-9]+)?([/?#]\S*)?", re.IGNORECASE)
IS_LINK = re.compile(LINK)


def is_link(text: str) -> bool:
    """Tell whether a text is a link that a page may lead to: https, http or mailto, and nothing that runs.

    Examples
    --------
    >>> is_link("https://www.waterrijk.nl/werken"), is_link("javascript:alert(1)"), is_link("")
    (True, False, False)
    """
    return bool(text) and bool(IS_LINK.search(text))


def completed(text: str) -> str:
    """Put before a link what people leave out, and write what it begins with in small letters.

    Examples
    --------
    >>> completed("www.waterrijk.nl"), completed("HTTPS://Waterrijk.nl"), completed("waterrijk.nl")
    ('https://www.waterrijk.nl', 'https://Waterrijk.nl', 'waterrijk.nl')
    """
    if WWW.match(text):
        return f"https://{text}"
    return SCHEME.sub(lambda found: found.group().lower(), text, count=1) if SCHEME.match(text) else text


def words_and_link(line: str) -> tuple[str, str]:
    """Split a line such as an annex in its words and the link that it ends with; without a link all of it is words.

    Examples
    --------
    >>> words_and_link("Productenlijst www.waterrijk.example/producten")
    ('Productenlijst', 'https://www.waterrijk.example/producten')
    >>> words_and_link("Verslag van de werkplaats"), words_and_link("https://a.nl")
    (('Verslag van de werkplaats', ''), ('', 'https://a.nl'))
    """
    words, _space, last = line.rpartition(" ")
    link = completed(last)
    return (words.strip(), link) if is_link(link) else (line, "")


def meant(text: str) -> str:
    """Guess which link a text was meant to be; empty if it looks like none.

    Examples
    --------
    >>> meant("waterrijk.nl/werken"), meant("hr@waterrijk.nl"), meant("zie intranet")
    ('https://waterrijk.nl/werken', 'mailto:hr@waterrijk.nl', '')
    """
    text = text.strip()
    guesses = (
        completed(text),
        f"mailto:{text}" if MAIL.fullmatch(text) else "",
        f"https://{text}" if SITE.fullmatch(text) else "",
    )
    return next((guess for guess in guesses if is_link(guess)), "")
