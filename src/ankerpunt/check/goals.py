"""Read what a goal counts: attention, people who come, or what people do (L3).

A word alone does not tell. "80% opent de mail" counts attention and "de school opent haar deuren" does not; "900
bezoekers" counts who came and "wie het leest, belt zelf" says what follows. So a word of attention wants a medium
beside it, a word of presence a meeting, a count of people no verb of their own; what people do next is a goal.
Dutch verbs are known by their form: a word that is its own lemma on -en, or ends on -t while its lemma ends on -en.
"""

import re
from functools import cache, lru_cache

from ankerpunt.check.wordlists import REMEMBERED_TEXTS, WORD, compounds, pattern, words
from ankerpunt.science.compounds import forms, lemma

CLAUSE = re.compile(r"[;!?]|\.(?:\s|$)")
FIGURE = r"(?:\d[\d.,]*\s*%?|honderd\w*|duizend\w*|hundreds?|thousands?|half|most)"
# "Reach" is a figure beside a percentage or a number of people; within so many minutes it is help that is near.
REACH = re.compile(
    rf"\bbereik\b(?!.*\bbinnen\s+\d)(?=\W+(?:van\s+)?\d|.*\d\s*(?:%|procent|mensen|inwoners|huishoudens|gezinnen))"
    rf"|(?<!\w)(?:\d[\d.,]*\s*%?\s*bereik\b)"
    rf"|\breach(?:es|ed|ing)?\s+(?:of\s+|to\s+)?(?:over\s+|at\s+least\s+)?{FIGURE}",
    re.IGNORECASE,
)
# What somebody can read, or what is quick to read, is told of the text and not of attention.
ABLE = re.compile(r"\b(?:kan|kunnen|kunt|can|able to)\b|\bte\s+$", re.IGNORECASE)
QUANTITY = re.compile(r"\d|\b(?:alle|all|everyone|half|helft|high|hoge|iedereen|meer|more)\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:minder|fewer|less)\b", re.IGNORECASE)
COUNTED_BEFORE = re.compile(rf"{FIGURE}\s+(?:\w+\s+)?$", re.IGNORECASE)
THEN = re.compile(r"\b(?:and|then|also)\s+(?:then\s+|also\s+)?(?!\d)([a-z]+)", re.IGNORECASE)
AT_ONCE = re.compile(r"\s+(?:all\s+|who\s+)?([a-z]+)", re.IGNORECASE)
SHORTEST_VERB = 4


@lru_cache(maxsize=REMEMBERED_TEXTS)
def vanity_in(goal: str) -> str:
    """Give the words by which a goal counts attention or presence; empty when it says what people do.

    Examples
    --------
    >>> vanity_in("80% opent het overzicht"), vanity_in("De school opent haar deuren")
    ('opent', '')
    >>> vanity_in("20 van 34 ict'ers"), vanity_in("Alle 46 medewerkers hebben een pas")
    ("20 van 34 ict'ers", '')
    """
    return next(filter(None, map(_vanity_of, CLAUSE.split(goal))), "")


@lru_cache(maxsize=REMEMBERED_TEXTS)
def turnout_in(goal: str) -> str:
    """Give the word by which a goal counts who comes or signs up, where coming may be the goal itself; else empty.

    Examples
    --------
    >>> turnout_in("80 nieuwe aanmeldingen van vrijwilligers"), turnout_in("900 bezoekers op 40 locaties")
    ('aanmeldingen', '')
    """
    for clause in CLAUSE.split(goal):
        found = pattern("turnout").search(clause)
        if found and not LESS.search(clause) and not _vanity_of(clause) and not _does_next(clause, found):
            return found.group()
    return ""


def _vanity_of(clause: str) -> str:
    return (
        _flattering(clause)
        or _near(clause, "attention", "medium")
        or (QUANTITY.search(clause) and _near(clause, "presence", "meeting"))
        or _counted(clause)
        or _attendance(clause)
    )


def _flattering(clause: str) -> str:
    found = pattern("vanity").search(clause) or REACH.search(clause)
    return found.group() if found and not LESS.search(clause[: found.start()]) else ""


def _near(clause: str, what: str, where: str) -> str:
    """Give a word of one list in a clause that holds one of another, unless people do something after it."""
    found = pattern(what).search(clause)
    if found is None or LESS.search(clause) or not compounds(where).search(clause):
        return ""
    if ABLE.search(clause[: found.start()]) or _does_next(clause, found):
        return ""
    return found.group()


def _counted(clause: str) -> str:
    """Give those who are counted as they come: a number of visitors, or the visitors of a page."""
    found = pattern("comers").search(clause)
    if found is None or LESS.search(clause) or _does_next(clause, found):
        return ""
    counted = COUNTED_BEFORE.search(clause[: found.start()]) and pattern("audience").search(found.group())
    return found.group() if counted or compounds("medium").search(clause, found.end()) else ""


def _attendance(clause: str) -> str:
    found = _all_of_them().search(clause)
    return found.group() if found and not _does_next(clause, found) else ""


@cache
def _all_of_them() -> re.Pattern[str]:
    people = "|".join(map(re.escape, sorted(words("counted_people"))))
    counted = r"(?:alle|all|\d+\s+(?:van|of)(?:\s+(?:de|the))?)"
    return re.compile(rf"\b{counted}\s+\d+\s+(?:{people})(?!\w)", re.IGNORECASE)


def _does_next(clause: str, found: re.Match[str]) -> bool:
    """Whether the clause says, after these words, what people do."""
    rest = clause[found.end() :]
    if pattern("consequence").search(rest) or _english_verb(rest):
        return True
    told = [match.group().casefold() for match in WORD.finditer(rest)]
    # What stands at once behind those who are counted and has the form of a verb is one, known or not.
    if told and rest[:1].isspace() and told[0].endswith(("en", "t")) and told[0] not in words("no_deed"):
        return told[0] not in words("before_a_noun")
    return any(
        before not in words("before_a_noun") and _is_dutch_verb(word)
        for before, word in zip(("", *told), told, strict=False)
    )


def _is_dutch_verb(word: str) -> bool:
    if len(word) < SHORTEST_VERB or word in words("no_deed"):
        return False
    if word in words("deed"):
        return True
    form = forms().get(word)
    return form is not None and lemma(word).endswith("en") and (form == word or word.endswith("t"))


def _english_verb(rest: str) -> bool:
    """Whether an English verb follows at once ("visitors borrow books") or after "and" ("read it and ring us")."""
    at_once = AT_ONCE.match(rest)
    if at_once and at_once.group(1).casefold() in words("deed"):
        return True
    return any(match.group(1).casefold() not in words("no_deed") for match in THEN.finditer(rest))
