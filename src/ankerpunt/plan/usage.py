"""Options of a command that are not right, told in the language that was asked for: argparse itself speaks English."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ankerpunt.plan.days import day_meant
from ankerpunt.text import Language, Text, language_of_computer

MORE = Text(nl="Wat er kan: {program} --help", en="What is possible: {program} --help")
NO_DAY = Text(
    nl="“{typed}” is geen datum. Schrijf eerst het jaar, dan de maand en de dag, zoals {example}.",
    en="“{typed}” is no date. Write the year first, then the month and the day, such as {example}.",
)
EXAMPLE = "2026-11-15"

# What argparse says, and what we say instead. Of its own sentences only the names and values are taken over.
SENTENCES: tuple[tuple[str, Text], ...] = (
    (
        r"invalid int value: '(?P<typed>.*)'",
        Text(
            nl="“{typed}” is geen heel getal. Schrijf alleen cijfers, zoals 12.",
            en="“{typed}” is no whole number. Write digits only, such as 12.",
        ),
    ),
    (
        r"invalid float value: '(?P<typed>.*)'",
        Text(
            nl="“{typed}” is geen getal. Schrijf cijfers, met een punt voor de decimalen, zoals 0.5.",
            en="“{typed}” is no number. Write digits, with a point before the decimals, such as 0.5.",
        ),
    ),
    (
        r"invalid choice: '(?P<typed>.*)' \(choose from (?P<others>.*)\)",
        Text(nl="“{typed}” kan niet. Kies uit: {others}.", en="“{typed}” is not possible. Choose from: {others}."),
    ),
    (r"invalid .+ value: '(?P<typed>.*)'", Text(nl="“{typed}” kan hier niet.", en="“{typed}” is not possible here.")),
    (r"expected one argument", Text(nl="Hierachter ontbreekt een waarde.", en="A value is missing behind it.")),
    (r"expected .*arguments?", Text(nl="Hierachter ontbreken waarden.", en="Values are missing behind it.")),
    (
        r"not allowed with argument (?P<others>.*)",
        Text(nl="Dit kan niet samen met {others}.", en="This does not go together with {others}."),
    ),
    (
        r"ignored explicit argument '(?P<typed>.*)'",
        Text(nl="Hier hoort geen waarde bij. Haal “{typed}” weg.", en="This takes no value. Remove “{typed}”."),
    ),
    (
        r"unrecognized arguments: (?P<typed>.*)",
        Text(nl="Deze opdracht kent dit niet: {typed}", en="This command does not know: {typed}"),
    ),
    (
        r"the following arguments are required: (?P<others>.*)",
        Text(nl="Geef ook: {others}.", en="Give also: {others}."),
    ),
    (
        r"ambiguous option: (?P<typed>.*) could match (?P<others>.*)",
        Text(nl="{typed} kan {others} zijn. Schrijf het voluit.", en="{typed} may be {others}. Write it in full."),
    ),
)


class UsageError(argparse.ArgumentTypeError):
    """A value that an option cannot have, with what to say of it in both languages."""

    def __init__(self, text: Text, **values: object) -> None:
        self.text = text
        self.values = values
        super().__init__(text.say("en", **values))


def refusal(message: str, error: BaseException | None, arguments: Sequence[str], program: str) -> str:
    """Say what is wrong with the arguments of a command, and where to look what is possible.

    Parameters
    ----------
    message
        What argparse says.
    error
        What it caught, if anything; an :class:`UsageError` that led to it says more.
    arguments
        What was given; with ``--lang`` it says in which language to answer.
    program
        The command, as it is called.
    """
    language = language_asked(arguments)
    cause = error.__context__ if error else None
    if isinstance(cause, UsageError):
        said = cause.text.say(language, **cause.values)
    else:
        said = sentence(getattr(error, "message", message), language)
    name = getattr(error, "argument_name", None)
    lead = f"{name}: " if name else ""
    return f"{lead}{said}\n{MORE.say(language, program=program)}\n"


def sentence(message: str, language: Language) -> str:
    """Say in a language what argparse says; what nobody has words for stays as it is.

    Examples
    --------
    >>> sentence("invalid int value: 'een'", "nl")
    '“een” is geen heel getal. Schrijf alleen cijfers, zoals 12.'
    """
    for pattern, text in SENTENCES:
        if found := re.fullmatch(pattern, message):
            return text.say(language, **{key: value.replace("'", "") for key, value in found.groupdict().items()})
    return message


def language_asked(arguments: Sequence[str]) -> Language:
    """Tell in which language an answer is asked for: that of ``--lang``, else that of the computer.

    Examples
    --------
    >>> language_asked(["check", "plan.yaml", "--lang", "nl"]), language_asked(["--lang=en"])
    ('nl', 'en')
    """
    given = " ".join(arguments).replace("--lang=", "--lang ").split(" ")
    for option, value in pairwise(given):
        if option == "--lang" and value in ("nl", "en"):
            return "nl" if value == "nl" else "en"
    return language_of_computer()


def day(typed: str) -> date:
    """Read a day as an option gives it.

    Raises
    ------
    UsageError
        If it is no date; it says what was probably meant.

    Examples
    --------
    >>> day("2026-11-15")
    datetime.date(2026, 11, 15)
    """
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise UsageError(NO_DAY, typed=typed, example=day_meant(typed) or EXAMPLE) from error
