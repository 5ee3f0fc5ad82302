"""What an activity says, value by value as text, and what a text that is brought means there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ankerpunt.plan.days import day_meant
from ankerpunt.plan.nouns import Activity
from ankerpunt.plan.tables import fields_of
from ankerpunt.plan.typed import cents, day, edge_of
from ankerpunt.plan.words import label_pair
from ankerpunt.tables.block import tidy_lines
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ankerpunt.plan.tables import Field

FIELDS = (
    "title",
    "starts_on",
    "ends_on",
    "moment",
    "owners",
    "target_groups",
    "scope",
    "means",
    "cost_cents",
    "committed_cents",
    "actual_cents",
    "status",
    "note",
)
ALWAYS = frozenset({"scope", "status"})
"""What an activity cannot be without: an empty cell leaves it as it is."""
BETWEEN = "; "
PLAN = {field.name: field for field in fields_of(Activity) if field.name in FIELDS}


def said(activity: Activity, groups: Mapping[str, str]) -> dict[str, str]:
    """Give what an activity says; `groups` has what each is called.

    Examples
    --------
    >>> from datetime import date
    >>> letter = Activity(id="a", title="Brief", starts_on=date(2027, 3, 1), cost_cents=125_050, owners=("HR", "Team"))
    >>> told = said(letter, {})
    >>> told["starts_on"], told["cost_cents"], told["owners"], told["status"]
    ('2027-03-01', '125050', 'HR; Team', 'planned')
    """
    return {name: _said(activity, name, groups) for name in FIELDS}


def _said(activity: Activity, name: str, groups: Mapping[str, str]) -> str:
    value = getattr(activity, name)
    if name == "target_groups":
        return _listed(groups.get(slug, slug) for slug in value)
    if name == "owners":
        return BETWEEN.join(filter(None, map(tidy_lines, value)))
    return "" if value is None else tidy_lines(str(value))


def meant(name: str, text: str, groups: Iterable[str]) -> str:
    """Give what a text that somebody typed means in a field; what it cannot mean stays, for its form to refuse.

    Examples
    --------
    >>> meant("status", "Gaat niet door", ()), meant("starts_on", "1-3-2027", ()), meant("cost_cents", "€ 1.250,50", ())
    ('cancelled', '2027-03-01', '125050')
    >>> meant("target_groups", "balie; Ouders", ["Ouders", "Balie"]), meant("ends_on", "ooit", ())
    ('Balie; Ouders', 'ooit')
    """
    field = PLAN[name]
    if name == "target_groups":
        called = {key(each): each for each in groups}
        return called.get(key(text)) or _listed(called.get(key(each), each) for each in _parts(text))
    if name == "owners":
        return BETWEEN.join(_parts(text))
    if field.kind == "date":
        return _day(field, text)
    if name.endswith("_cents"):
        amount = cents(text)
        return text if amount is None else str(amount)
    if field.choices:
        return next((each for each in field.choices if each and key(text) in _called(name, each)), text)
    return text


def sent(name: str, text: str) -> str:
    r"""Give how a form is sent it: an amount in euros, an owner on each line.

    Examples
    --------
    >>> sent("cost_cents", "125050"), sent("cost_cents", "veel"), sent("owners", "HR; Team")
    ('1250.50', 'veel', 'HR\nTeam')
    """
    if name == "owners":
        return "\n".join(_parts(text))
    if name == "target_groups":
        return text.replace(BETWEEN, ";")
    amount = euros(text) if name.endswith("_cents") else None
    return text if amount is None else f"{amount:.2f}"


def euros(text: str) -> Decimal | None:
    """Give the amount that is meant; None where nobody can read it."""
    return Decimal(text) / 100 if text.removeprefix("-").isdecimal() else None


def _day(field: Field, text: str) -> str:
    found = day(text, edge_of(field))
    return found.isoformat() if found else day_meant(text) or text


def _parts(text: str) -> list[str]:
    return [each.strip() for line in text.splitlines() for each in line.split(";") if each.strip()]


def _listed(names: Iterable[str]) -> str:
    """In one order, whatever the order in which somebody typed them."""
    return BETWEEN.join(sorted(names, key=key))


def _called(name: str, choice: str) -> set[str]:
    pair = label_pair("Activity", name, choice)
    return {key(choice), key(pair.nl), key(pair.en)}
