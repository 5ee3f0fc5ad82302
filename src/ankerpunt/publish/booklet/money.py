"""What the plan costs: planned, committed and spent, against what was set apart (C9)."""

from ankerpunt.plan.facts.budget import Amounts, amounts
from ankerpunt.plan.nouns import Process
from ankerpunt.plan.words import label
from ankerpunt.publish.booklet.blocks import Chapter, Grid, Prose, chapter, grid
from ankerpunt.publish.booklet.telling import Telling, lines
from ankerpunt.text import Text, capital

TITLE = Text(nl="Wat het kost", en="What it costs")
NO_MONEY = Text(
    nl="Voor dit plan is nog geen geld begroot, en geen activiteit heeft een bedrag.",
    en="No money has been set apart for this plan yet, and no activity has an amount.",
)
WITHIN = Text(
    nl="Er is {budget} begroot. De activiteiten komen op {expected}; er blijft {left} over.",
    en="{budget} has been set apart. The activities come to {expected}; {left} is left.",
)
EXACT = Text(
    nl="Er is {budget} begroot, en de activiteiten komen op precies dat bedrag.",
    en="{budget} has been set apart, and the activities come to exactly that.",
)
OVER = Text(
    nl="Er is {budget} begroot. De activiteiten komen op {expected}: dat is {over} te veel.",
    en="{budget} has been set apart. The activities come to {expected}: that is {over} too much.",
)
UNBUDGETED = Text(
    nl="De activiteiten komen op {expected}. Er is nog geen geld begroot.",
    en="The activities come to {expected}. No money has been set apart yet.",
)
UNPRICED = Text(
    nl="Van {count:n activiteit|activiteiten} is nog niet bekend wat het kost.",
    en="Of {count:n activity|activities} it is not known yet what it costs.",
)
TABLE = Text(nl="Geld naar bestemming", en="Money by purpose")
FOR, SET_APART, PLANNED, COMMITTED, SPENT, LEFT = (
    Text(nl="Voor", en="For"),
    Text(nl="Begroot", en="Set apart"),
    Text(nl="Gepland", en="Planned"),
    Text(nl="Toegezegd", en="Committed"),
    Text(nl="Besteed", en="Spent"),
    Text(nl="Over", en="Left"),
)
TOTAL = Text(nl="Samen", en="Together")
BUDGETS, BUDGET, AMOUNT = (
    Text(nl="Budgetten", en="Budgets"),
    Text(nl="Budget", en="Budget"),
    Text(nl="Bedrag", en="Amount"),
)
ALL_YEARS = Text(nl="hele plan", en="whole plan")


def money(told: Telling) -> Chapter:
    """Tell what there is, what is planned, committed and spent, and what is left."""
    title, found = told.say(TITLE), amounts(told.plan, told.index)
    if not found:
        return chapter(title, Prose(told.say(NO_MONEY), "missing"))
    total = sum(found.values(), Amounts())
    rows = [
        (capital(label("Budget", "purpose", key, language=told.language)), *_row(told, each))
        for key, each in found.items()
    ]
    if len(rows) > 1:
        rows.append((told.say(TOTAL), *_row(told, total)))
    head = tuple(map(told.say, (FOR, SET_APART, PLANNED, COMMITTED, SPENT, LEFT)))
    sums = grid(
        told.say(TABLE), head, tuple(rows), (20, 16, 16, 16, 16, 16), amounts=(1, 2, 3, 4, 5), total=len(rows) > 1
    )
    return chapter(title, Prose(sentence(told)), sums, _budgets(told))


def sentence(told: Telling) -> str:
    """Say in a sentence or two whether there is enough."""
    total = sum(amounts(told.plan, told.index).values(), Amounts())
    if total == Amounts():
        return told.say(NO_MONEY)
    left = total.set_apart - total.expected
    said = UNBUDGETED if not total.set_apart else EXACT if not left else WITHIN if left > 0 else OVER
    priced = told.say(
        said,
        budget=told.euro(total.set_apart),
        expected=told.euro(total.expected),
        left=told.euro(left),
        over=told.euro(-left),
    )
    going_on = (each for each in told.content.activities if each.status != "cancelled")
    unpriced = sum(each.cost_cents is None and each.actual_cents is None for each in going_on)
    return f"{priced} {told.say(UNPRICED, count=unpriced)}" if unpriced else priced


def _row(told: Telling, each: Amounts) -> tuple[str, ...]:
    sums = (each.set_apart, each.planned, each.committed, each.spent, each.set_apart - each.expected)
    return tuple(map(told.euro, sums))


def _budgets(told: Telling) -> Grid | None:
    found = told.content.budgets
    years = told.word("Budget", "year")
    head = (told.say(BUDGET), told.say(FOR), years, told.say(AMOUNT))
    rows = tuple(
        (
            lines(each.name, *(name for name in told.named(Process, [each.process]) if name != each.name)),
            told.choice(each, "purpose"),
            str(each.year) if each.year else told.say(ALL_YEARS),
            told.euro(each.amount_cents),
        )
        for each in found
    )
    return grid(told.say(BUDGETS), head, rows, (46, 20, 16, 18), amounts=(3,))
