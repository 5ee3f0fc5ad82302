"""What a cell says, value by value as text, and what a text that is brought means there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.plan.nouns import Anchoring
from ankerpunt.plan.tables import fields_of
from ankerpunt.plan.typed import certain
from ankerpunt.plan.words import label_pair
from ankerpunt.tables.block import tidy_lines
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = ("text", "state", "owner", "due_on", "not_applicable")
STATES = ("idea", "agreed", "in_practice", "experienced")
PLAN = {field.name: field for field in fields_of(Anchoring)}


def said(cell: Anchoring | None) -> dict[str, str]:
    """Give what stands in a place of the matrix; nothing where nobody filled it.

    Examples
    --------
    >>> said(Anchoring(id="a", usp="u", touchpoint="t", text="Elke dag."))["state"], said(None)["state"]
    ('idea', '')
    """
    if cell is None:
        return dict.fromkeys(FIELDS, "")
    return {name: "" if (value := getattr(cell, name)) is None else str(value) for name in FIELDS}


def shown(cell: Anchoring | None) -> dict[str, str]:
    """Give the same as it reads in a sheet: what looks alike is alike."""
    return {name: tidy_lines(text) for name, text in said(cell).items()}


def meant(name: str, text: str) -> str:
    """Give what a text that somebody typed means in a field; what it cannot mean stays, for its form to refuse.

    Examples
    --------
    >>> meant("state", "Ingevoerd"), meant("due_on", "15 december 2026"), meant("owner", "HR")
    ('in_practice', '2026-12-15', 'HR')
    """
    if name == "state":
        return next((state for state in STATES if key(text) in _called(state)), text)
    return str(certain(PLAN[name], text)) if name == "due_on" and text else text


def _called(state: str) -> set[str]:
    pair = label_pair("Anchoring", "state", state)
    return {key(state), key(pair.nl), key(pair.en)}


def over(cell: Anchoring | None, typed: Mapping[str, str]) -> dict[str, str]:
    """Give what a form gets: what stands there, and over it what is taken over.

    Who writes how a USP is noticed somewhere says with it that it does belong there.
    """
    stands = said(cell)
    if typed.get("text"):
        stands["not_applicable"] = ""
    return {**stands, "state": stands["state"] or STATES[0], **typed}
