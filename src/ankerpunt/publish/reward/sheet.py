"""What one person reads of their reward: a figure, three blocks and the promises that they show (C10).

Worked out once, for the preview in the browser and for the paper alike.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ankerpunt.plan.speech import say_euro
from ankerpunt.publish.reward.components import BLOCKS, BY_NAME, COMPONENTS, Block
from ankerpunt.publish.reward.payroll import Person
from ankerpunt.text import Language, Text

EURO = 100
# A choice budget is taken apart by the rates of the collective agreement only where they make exactly this amount.
TOLERANCE_CENTS, TOLERANCE = 200, 0.002

WORDS = {
    "title": Text(nl="Wat jij echt krijgt, {name}", en="What you really get, {name}"),
    "bare": Text(nl="Wat jij echt krijgt", en="What you really get"),
    "nobody": Text(nl="medewerker {number}", en="employee {number}"),
    "figure": Text(nl="{total} in {period}", en="{total} in {period}"),
    "more": Text(nl="Dat is {more} meer dan je salaris.", en="That is {more} more than your salary."),
    "same": Text(
        nl="Er verandert niets aan wat je krijgt; dit laat zien wat er al is.",
        en="Nothing changes in what you get; this shows what is there already.",
    ),
    "together": Text(nl="Samen", en="Together"),
    "percent": Text(nl="{percent} % van je salaris", en="{percent}% of your salary"),
    "promises": Text(nl="Wat we beloven, en hoe je dat hier ziet", en="What we promise, and how you see it here"),
    "not_yet": Text(nl="Nog niet waar", en="Not true yet"),
    "foot": Text(
        nl="Klopt er iets niet? Vraag het de salarisadministratie. Dit blad wordt niet bewaard.",
        en="Is something not right? Ask the payroll office. This sheet is not kept.",
    ),
    "alt": Text(nl="Van {total}: {parts}.", en="Of {total}: {parts}."),
    "part": Text(nl="{amount} is {what}", en="{amount} is {what}"),
}
# Those that stand on the sheet as they are.
PRINTED = ("together", "promises", "not_yet", "foot")
TITLES: dict[Block, Text] = {
    "salary": Text(nl="Je salaris", en="Your salary"),
    "choice": Text(nl="Je keuzebudget", en="Your choice budget"),
    "beside": Text(nl="Wat wij erbij betalen", en="What we pay on top"),
}
IN_A_LINE: dict[Block, Text] = {
    "salary": Text(nl="salaris", en="salary"),
    "choice": Text(nl="keuzebudget", en="choice budget"),
    "beside": Text(nl="wat wij erbij betalen", en="what we pay on top"),
}


class Promise(Struct, frozen=True):
    """A USP that the sheet proves, and where it shows; `not_yet` where it is stretch and says so."""

    text: str
    shown: str = ""
    not_yet: bool = False


class Rate(Struct, frozen=True):
    """A part of the choice budget by the collective agreement [% of the salary]."""

    name: str
    percent: float


class Setting(Struct, frozen=True, kw_only=True):
    """What is the same on every sheet.

    Attributes
    ----------
    organisation
        Who pays.
    period
        What the amounts are over, as it reads after “in”: a year, a month with its year.
    language
        Of the sheets.
    promises
        USPs that the sheets prove.
    rates
        Of which the choice budget is made up.
    """

    organisation: str
    period: str
    language: Language
    promises: tuple[Promise, ...] = ()
    rates: tuple[Rate, ...] = ()


class Line(Struct, frozen=True):
    """One amount, as it is read."""

    label: str
    amount: str
    note: str = ""


class Part(Struct, frozen=True):
    """A block of the sheet; one with a single line that is called as the block has no lines of its own."""

    block: Block
    title: str
    amount: str
    lines: tuple[Line, ...]
    share: float


class Sheet(Struct, frozen=True):
    """All that the sheet of one person says."""

    title: str
    under: str
    figure: str
    lead: str
    parts: tuple[Part, ...]
    total: str
    alt: str


def sheet_of(person: Person, setting: Setting) -> Sheet:
    """Work out the sheet of one person; amounts are rounded to euros first, so that they add up as they are read.

    Parameters
    ----------
    person
        With amounts [cents].
    setting
        What is the same on every sheet.

    References
    ----------
    C10

    Examples
    --------
    >>> sam = Person("7", "Sam", {"salary": 3_840_000, "pension": 540_049})
    >>> sheet = sheet_of(sam, Setting(organisation="Waterrijk", period="2026", language="en"))
    >>> sheet.figure, sheet.lead[:41], [part.amount for part in sheet.parts]
    ('€43,800 in 2026', 'That is €5,400 more than your salary. Not', ['€38,400', '€5,400'])
    """
    language = setting.language
    rows = {block: list(_rows(person, block, setting)) for block in BLOCKS}
    sums = {block: sum(euros for _label, euros, _note in found) for block, found in rows.items() if found}
    total, positive = sum(sums.values()), sum(max(value, 0) for value in sums.values())
    parts = tuple(
        Part(
            block,
            TITLES[block].say(language),
            _said(sums[block], language),
            _lines(block, rows[block], language),
            max(sums[block], 0) / positive if positive else 0.0,
        )
        for block in sums
    )
    called = person.name or (WORDS["nobody"].say(language, number=person.number) if person.number else "")
    return Sheet(
        title=WORDS["title"].say(language, name=called) if called else WORDS["bare"].say(language),
        under=f"{setting.organisation} · {setting.period}",
        figure=WORDS["figure"].say(language, total=_said(total, language), period=setting.period),
        lead=_lead(total, sums.get("salary", 0), language),
        parts=parts,
        total=_said(total, language),
        alt=_alt(parts, _said(total, language), language),
    )


def made_up(components: Sequence[str], rates: Sequence[Rate]) -> Person:
    """Make up a person with round amounts, who gets each of these components.

    Examples
    --------
    >>> dict(made_up(["salary", "pension"], []).cents)
    {'salary': 3840000, 'pension': 540000}
    """
    usual = BY_NAME["salary"].example_cents
    got = {name: BY_NAME[name].example_cents or usual // 50 for name in components}
    if rates and "choice_budget" in got:
        got["choice_budget"] = sum(EURO * round(usual * rate.percent / 100 / EURO) for rate in rates)
    return Person("", "Sam", got)


def _lead(total: int, salary: int, language: Language) -> str:
    more = WORDS["more"].say(language, more=_said(total - salary, language)) if 0 < salary < total else ""
    return " ".join(filter(None, (more, WORDS["same"].say(language))))


def _rows(person: Person, block: Block, setting: Setting) -> Iterator[tuple[str, int, str]]:
    """Label, whole euros and note of each line."""
    salary = person.cents.get("salary", 0)
    for component in COMPONENTS[::-1] if block == "salary" else COMPONENTS:
        cents = person.cents.get(component.name, 0)
        if component.block != block or not cents:
            continue
        if component.name == "choice_budget" and _is_made_of(cents, salary, setting.rates):
            yield from _by_rates(cents, salary, setting)
            continue
        note = _percent(cents / salary * 100, setting.language) if block == "choice" and salary > 0 else ""
        yield component.role.label.say(setting.language), _euros(cents), note


def _is_made_of(cents: int, salary: int, rates: Sequence[Rate]) -> bool:
    expected = salary * sum(rate.percent for rate in rates) / 100
    return salary > 0 and len(rates) > 1 and abs(cents - expected) <= max(TOLERANCE_CENTS, TOLERANCE * cents)


def _by_rates(cents: int, salary: int, setting: Setting) -> Iterator[tuple[str, int, str]]:
    """Each part by its rate; what rounding leaves is in the largest, so that they add up to the budget."""
    parts = [_euros(round(salary * rate.percent / 100)) for rate in setting.rates]
    parts[max(range(len(parts)), key=parts.__getitem__)] += _euros(cents) - sum(parts)
    for rate, euros in zip(setting.rates, parts, strict=True):
        yield rate.name, euros, _percent(rate.percent, setting.language)


def _lines(block: Block, rows: Sequence[tuple[str, int, str]], language: Language) -> tuple[Line, ...]:
    only_salary = block == "salary" and [label for label, _euros, _note in rows] == [
        BY_NAME["salary"].role.label.say(language)
    ]
    return () if only_salary else tuple(Line(label, _said(euros, language), note) for label, euros, note in rows)


def _alt(parts: Sequence[Part], total: str, language: Language) -> str:
    said = [WORDS["part"].say(language, amount=part.amount, what=IN_A_LINE[part.block].say(language)) for part in parts]
    return WORDS["alt"].say(language, total=total, parts=", ".join(said))


def _euros(cents: int) -> int:
    return (cents + EURO // 2) // EURO


def _said(euros: int, language: Language) -> str:
    return say_euro(euros * EURO, language)


def _percent(percent: float, language: Language) -> str:
    shown = f"{percent:.2f}".rstrip("0").rstrip(".")
    return WORDS["percent"].say(language, percent=shown.replace(".", ",") if language == "nl" else shown)
