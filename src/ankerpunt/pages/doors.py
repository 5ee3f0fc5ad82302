"""Where a form of a noun stands: the address behind the button of a finding.

A room says so where it is elsewhere than for every noun:

    opens("Usp", edit=usp.form_at)          asked with the slug of the row and the field
    opens("EstrangementTest", new=answer)   asked with what the new row begins with

A door that answers with an empty text leads to the form of every noun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ankerpunt.mirror.kinds import kind

if TYPE_CHECKING:
    from ankerpunt.check.action import Form

Edit = Callable[[str, str, str], str]
New = Callable[[str, Mapping[str, str]], str]
_edits: dict[str, Edit] = {}
_news: dict[str, New] = {}


def opens(noun: str, *, edit: Edit | None = None, new: New | None = None) -> None:
    """Say where a row of a noun is changed (organisation, slug, field), or begun (organisation, first values)."""
    if edit is not None:
        _edits[noun] = edit
    if new is not None:
        _news[noun] = new


def door(organisation: str, form: Form) -> str:
    """The address of a form, without the field."""
    noun = kind(form.noun)
    if form.object:
        there = _edits[form.noun](organisation, form.object, form.field) if form.noun in _edits else ""
        return there or noun.act_address(organisation, "edit", form.object)
    there = _news[form.noun](organisation, form.values) if form.noun in _news else ""
    return there or f"{noun.act_address(organisation, 'new')}?{urlencode(form.values)}"
