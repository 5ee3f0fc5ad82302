"""Recognise scores and rankings of people, and leave alone what is counted of things (L1).

NPS and CES are refused wherever they are. A figure "per persoon" is one on people when it measures something of people
("score per persoon"), and not when it counts things ("kilo's restafval per persoon"). A figure for each who works is
one on people unless it counts things ("opleidingsbudget per medewerker"). A ranking is, when it ranks people or teams.
"""

from functools import lru_cache

from ankerpunt.check.wordlists import REMEMBERED_TEXTS, first_of, last_part_of


@lru_cache(maxsize=REMEMBERED_TEXTS)
def score_in(text: str) -> str:
    """Give the words by which a figure scores or ranks people; else empty.

    Examples
    --------
    >>> score_in("NPS van de balie"), score_in("Contacten per medewerker"), score_in("Score per persoon")
    ('NPS', 'per medewerker', 'per persoon')
    >>> score_in("Waterverbruik per persoon"), score_in("Ranglijst van drukste wegen")
    ('', '')
    """
    return first_of("people_score", text) or ranking_in(text) or per_person_in(text) or per_worker_in(text)


def per_person_in(text: str) -> str:
    """Give the words by which something of people is counted for each of them."""
    return first_of("each_person", text) if last_part_of("of_people", text) else ""


def per_worker_in(text: str) -> str:
    """Give the words by which work is counted for each who does it."""
    return "" if last_part_of("of_things", text) else first_of("each_worker", text)


def ranking_in(text: str) -> str:
    """Give the word that ranks people or teams; a ranking of nothing in particular is one of people too."""
    word = first_of("ranking", text)
    alone = len(text.split()) == 1
    return word if alone or last_part_of("ranked", text) else ""
