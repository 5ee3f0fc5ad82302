"""Guess what somebody meant to write where a value does not fit its field: a refusal says what to write instead."""

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from ankerpunt.plan.days import day_meant
from ankerpunt.plan.links import meant
from ankerpunt.plan.scalars import Figure
from ankerpunt.plan.tables import Field
from ankerpunt.plan.words import label_pair
from ankerpunt.text import Text

LONGEST = 60  # characters of a text that is worth guessing about
GROUPS = re.compile(r"(-?[0-9]{1,3})((?:[.,'’ _\u00a0\u202f][0-9]{3})+)")
NO_CENTS = re.compile(r"(.*[0-9])[.,](?:0{0,2}|-)")
FRACTION = re.compile(r"(-?[0-9]*)[.,]([0-9]+)")
EXPONENT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]{1,2}")
BASE = re.compile(r"0[xX][0-9a-fA-F]{1,12}|0[oO][0-7]{1,16}|0[bB][01]{1,40}")
ROUND_IT = " \u00a0%€"
YES = frozenset({"ja", "j", "yes", "y", "on", "aan", "waar", "1"})
NO = frozenset({"nee", "n", "no", "off", "uit", "onwaar", "0"})
CURLY = "“”„‘’‚«»"


def advice(noun: str, field: Field, value: Any) -> str:
    """Say what to write in a field instead of this value; empty where nobody could know.

    Parameters
    ----------
    noun
        The name of the noun that the field is of.
    field
        The field, or for a list the field of one item.
    value
        What is in the document.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Usp
    >>> from ankerpunt.plan.tables import fields_of
    >>> due = next(field for field in fields_of(Usp) if field.name == "stretch_due_on")
    >>> advice("Usp", due, "15-11-2026"), advice("Usp", due, "in de herfst")
    ('2026-11-15', '')
    """
    text = value.text if isinstance(value, Figure) else value
    if not isinstance(text, str) or len(text) > LONGEST:
        return ""
    text = text.strip(CURLY + " ")
    guesses = {"int": _whole, "float": _decimal, "bool": _truth, "date": day_meant}
    if field.kind in guesses:
        guess = guesses[field.kind](text)
        return guess if guess != value and _within(field, guess) else ""
    if field.kind == "choice":
        return _choice(noun, field, text)
    if field.kind == "ref" or field.is_id:
        return _ids(text)
    return meant(text) if field.is_link else ""


def both_ways(text: str) -> Text:
    """Say how to write a number that can be read in two ways, each of the two.

    Examples
    --------
    >>> both_ways("1.500").en
    '1500 or 1.5'
    """
    many, few = text.replace(".", ""), _tidy(text)
    # With three decimals in earnest a zero behind them says so.
    few = f"{few}0" if len(few.partition(".")[2]) == 3 else few
    return Text(nl=f"{many} of {few}", en=f"{many} or {few}")


def _within(field: Field, guess: str) -> bool:
    if not guess or field.at_least is None or field.at_most is None:
        return bool(guess)
    return field.at_least <= float(guess) <= field.at_most


def _whole(text: str) -> str:
    text = text.strip(ROUND_IT).removeprefix("+")
    text = match[1] if (match := NO_CENTS.fullmatch(text)) else text
    if GROUPS.fullmatch(text):
        text = re.sub(r"[^0-9-]", "", text)
    elif BASE.fullmatch(text):
        text = str(int(text, 0))
    elif EXPONENT.fullmatch(text):
        text = f"{Decimal(text).normalize():f}"
    else:
        text = text.replace("_", "")
    return f"{int(text)}" if re.fullmatch(r"-?[0-9]{1,20}", text) else ""


def _decimal(text: str) -> str:
    text = text.strip(ROUND_IT).removeprefix("+").replace("_", "")
    if EXPONENT.fullmatch(text):
        return f"{Decimal(text):f}"
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+", text):
        text = text.replace(".", "")
    elif re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+", text):
        text = text.replace(",", "")
    if found := FRACTION.fullmatch(text):
        return _tidy(f"{found[1] or '0'}.{found[2]}")
    return _whole(text)


def _ids(text: str) -> str:
    """Write a name as an id; several with commas between them as a list."""
    found = [re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in text.split(",")]
    return "" if not all(found) else found[0] if len(found) == 1 else f"[{', '.join(found)}]"


def _tidy(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


def _truth(text: str) -> str:
    word = text.lower()
    return "true" if word in YES | {"true"} else "false" if word in NO | {"false"} else ""


def _choice(noun: str, field: Field, text: str) -> str:
    """Find the code that somebody knows by its words, or nearly typed."""
    word = text.lower()
    named = {choice: label_pair(noun, field.name, choice) for choice in field.choices if choice}
    for choice, words in named.items():
        if word in {choice, words.nl.lower(), words.en.lower()}:
            return choice
    return next(iter(get_close_matches(word.replace(" ", "_"), [*named], n=1)), "")
