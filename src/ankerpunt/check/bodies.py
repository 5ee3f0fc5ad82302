"""Tell a body with a say, such as a council or the press, from people whom something is made for (U1, U5)."""

import re

from ankerpunt.check.wordlists import compounds, words
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import TargetGroup

# Words after which a name says more of the people whom it named already.
FURTHER = re.compile(r"\b(?:die|met|bij|van|voor|onder|of|with|who|at|for|from)\s", re.IGNORECASE)
ENDED = re.compile(r"\s*(?:$|[,:;(&/]|(?:and|or|of|as)\b)", re.IGNORECASE)


def is_body(group: TargetGroup) -> bool:
    """Tell whether a group is a body by what was filled in, or else by what it is called."""
    return is_stakeholder(group) or bool(institution_in(group.name))


def institution_in(name: str) -> str:
    """Give the word that makes a group one of those who decide, advise, pay or write; empty when they are people.

    Only what a group is called first counts, so that "customers of the council" are customers.

    Examples
    --------
    >>> institution_in("Gemeenteraad en cliëntenraden"), institution_in("Regionale pers")
    ('Gemeenteraad', 'pers')
    >>> institution_in("Bewoners die de raad schreven"), institution_in("Sectormanagers")
    ('', '')
    """
    found = compounds("institution").search(name)
    if found is None or FURTHER.search(name[: found.start()]):
        return ""
    # "Council tenants" are tenants, and who develops for the media is no medium.
    english = found.group().casefold() in words("institution", "en")
    return (
        "" if name[found.end() :].startswith("-") or (english and not ENDED.match(name, found.end())) else found.group()
    )
