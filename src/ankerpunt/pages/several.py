"""Many rows of a noun out of one list: each line is read as its form would read it, and says what becomes of it.

A list of one column is names. With headings, columns go by the names of the fields in either language; without, by
their place. What a line points at is found by its name, among the rows that are there and the lines of the list.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import language
from ankerpunt.organisation.forms.namesake import ANOTHER, name_field
from ankerpunt.pages.forms.object import made
from ankerpunt.plan.days import day_meant
from ankerpunt.plan.words import label_pair
from ankerpunt.tables.bullet import without_bullet
from ankerpunt.tables.delimited import text_of
from ankerpunt.tables.key import key
from ankerpunt.tables.role import Role, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Member, Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.tables.sheet import Sheet

WHOLE = 2  # how well a heading has to name a field before the first row is taken for headings
TELLING = 4  # letters that a word of a label has, to say by itself what a column is about
MOST_OFFERED = 8  # choices that a sentence names


@dataclass(frozen=True)
class Several:
    """What a list may say of each row, in the order of its columns, and what is asked once for all of them."""

    columns: tuple[str, ...]
    common: tuple[str, ...] = ()
    starters: Callable[[MemberRequest], list[dict[str, str]]] | None = None

    def begun(self, request: MemberRequest, noun: str) -> str:
        """The list of what an organisation can begin with, as it could be pasted; empty where there is none."""
        rows = self.starters(request) if self.starters else []
        heads = [label_pair(noun, name).say(language()) for name in self.columns]
        return text_of([heads, *([row[name] for name in self.columns] for row in rows)]) if rows else ""


_lists: dict[str, Several] = {}


def fill_several(
    noun: str,
    *,
    columns: tuple[str, ...],
    common: tuple[str, ...] = (),
    starters: Callable[[MemberRequest], list[dict[str, str]]] | None = None,
) -> None:
    """Give a noun a page on which many of it are made out of one list; the first column names each.

    `starters` gives the rows that an organisation can begin with, as they would be typed.
    """
    _lists[noun] = Several(columns, common, starters)


def several_of(noun: str) -> Several | None:
    return _lists.get(noun)


@dataclass
class Line:
    """One row of the list, and the form on the row that it would make."""

    number: int
    cells: Mapping[str, str]
    form: OwnedForm
    # Fields that point at another line of this list, by its name.
    waits: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    twice: bool = False

    @property
    def name(self) -> str:
        return next(iter(self.cells.values()), "")

    @property
    def beside(self) -> list[tuple[str, str]]:
        """What each column beside the name is called, and what this line says in it."""
        return [(self.label(name), cell) for name, cell in list(self.cells.items())[1:]]

    @property
    def there(self) -> bool:
        """Whether a row of this name is there already, so that none is made."""
        return ANOTHER in self.form.fields and ANOTHER not in self.form.data

    @property
    def why(self) -> list[str]:
        if self.there:
            return list(self.wrong.values())
        return [*self.wrong.values(), *(self._told(name) for name in self.form.errors if name not in self.wrong)]

    def _told(self, name: str) -> str:
        """What its form says of a field; of another than the name, by what it is called."""
        said = " ".join(str(each) for each in self.form.errors[name])
        own = name not in self.form.fields or name == next(iter(self.cells))
        return said if own else f"{self.label(name)}: {said}"

    def label(self, name: str) -> str:
        return str(self.form.fields[name].label)

    @property
    def new(self) -> bool:
        return not (self.twice or self.there or self.why)


@dataclass(frozen=True)
class Layout:
    """The rows of a sheet with what each column says; columns that say nothing are named."""

    places: Mapping[int, str]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    unused: tuple[str, ...]

    def __iter__(self) -> Iterator[tuple[int, dict[str, str]]]:
        for number, cells in self.rows:
            said = {name: without_bullet(cells[at]).strip() for at, name in self.places.items()}
            if any(said.values()):
                yield number, said


def roles_of(noun: Kind, columns: Sequence[str]) -> list[Role]:
    """What a column may be: a field by its label in either language, or the noun itself for what names the row."""
    roles = []
    for name in columns:
        labels = [label_pair(noun.noun, name)]
        if name == columns[0]:
            labels += [label_pair(noun.noun), label_pair(noun.noun, many=True)]
        said = [tokens_of(text) for each in labels for text in (each.nl, each.en)]
        roles.append(
            Role(
                name=name,
                label=labels[0],
                own=(name, *("".join(words) for words in said)),
                words=tuple({word for words in said for word in words if len(word) >= TELLING}),
                required=name == columns[0],
            )
        )
    return roles


def laid_out(sheet: Sheet, roles: Sequence[Role]) -> Layout:
    """Tell which column says what, by the headings where there are any."""
    return laid_out_rows(list(zip(sheet.rows, zip(*sheet.columns, strict=True), strict=True)), roles)


def laid_out_rows(rows: Sequence[tuple[int, tuple[str, ...]]], roles: Sequence[Role]) -> Layout:
    """The same of rows with their numbers."""
    heads = rows[0][1]
    named = _named(heads, roles)
    if not named:
        width = min(len(heads), len(roles))
        places = {at: roles[at].name for at in range(width)}
        return Layout(places, tuple(rows), tuple(f"{at + 1}" for at in range(width, len(heads))))
    order = [role.name for role in roles]
    places = dict(sorted(named.items(), key=lambda each: order.index(each[1])))
    return Layout(places, tuple(rows[1:]), tuple(name for at, name in enumerate(heads) if name and at not in named))


def _named(heads: Sequence[str], roles: Sequence[Role]) -> dict[int, str]:
    found: dict[int, str] = {}
    for role in roles:
        at = max(range(len(heads)), key=lambda at: role.level(heads[at]))
        if role.level(heads[at]) >= WHOLE and at not in found:
            found[at] = role.name
    return found


@dataclass(frozen=True)
class Reader:
    """Reads lines with the form of a noun; `common` is what was asked once for all of them, or is emptied.

    `another` says that a row may be called as one that is there already.
    """

    noun: Kind
    form: type[OwnedForm]
    by: Member
    begun: Owned
    common: Mapping[str, list[str]]
    another: bool = False

    def lines(self, layout: Layout) -> list[Line]:
        """Every line of the list, in its order; a name that comes again is passed over."""
        rows = list(layout)
        names = [key(next(iter(said.values()))) for _number, said in rows]
        known: set[str] = set()
        found = []
        for (number, said), name in zip(rows, names, strict=True):
            line = self.line(number, said, frozenset(names))
            line.twice = bool(name_field(self.begun)) and name in known
            known.add(name)
            found.append(line)
        _settle(found)
        return found

    def line(self, number: int, said: Mapping[str, str], names: frozenset[str] = frozenset()) -> Line:
        """One of them; of a row that is there already what it does not say stays."""
        line = Line(number, said, self._on_a_new_row(None))
        sent = QueryDict(mutable=True)
        for name, asked in line.form.fields.items():
            if said.get(name):
                sent.setlist(name, self._sent(line, name, asked, names))
            else:
                common = self.common.get(name)
                sent.setlist(name, _listed(line.form[name].value()) if common is None else common)
        if self.another:
            sent[ANOTHER] = "on"
        line.form = self._on_a_new_row(sent)
        line.form.is_valid()
        return line

    def _on_a_new_row(self, data: QueryDict | None) -> OwnedForm:
        return made(self.form, self.noun, by=self.by, instance=copy(self.begun), data=data)

    def _sent(self, line: Line, name: str, asked: forms.Field, names: frozenset[str]) -> list[str]:
        """What is written in a cell, as the form is sent it: a choice or a row by what people call it."""
        choices: Any = getattr(asked, "choices", None)
        if choices is None:
            written = line.cells[name]
            # A field with a calendar of the browser is sent a day as that writes it.
            return [day_meant(written) or written if isinstance(asked, forms.DateField) else written]
        offered = {str(value): str(label).strip() for value, label in choices if str(value)}
        called = {key(each): value for value, label in offered.items() for each in (value, label)}
        many = isinstance(asked, forms.ModelMultipleChoiceField | forms.MultipleChoiceField)
        sent = []
        for each in line.cells[name].split(";") if many else [line.cells[name]]:
            if value := called.get(key(each)):
                sent.append(value)
            elif isinstance(asked, forms.ModelChoiceField) and key(each) in names:
                line.waits[name] = key(each)
            else:
                line.wrong[name] = _not_known(str(asked.label), each, list(offered.values()))
        return sent


def _settle(lines: list[Line]) -> None:
    """A line cannot wait for one that is not made, nor for itself by way of others."""
    named = {key(line.name): line for line in reversed(lines) if not line.twice}
    waiting = [(line, name) for line in lines for name in line.waits]
    for line, name in waiting:
        if _leads_back(line, named):
            said = _("%(field)s: this points round in a circle, back to itself.")
            line.wrong[name] = said % {"field": line.label(name)}
    while lost := [
        (line, name) for line, name in waiting if name not in line.wrong and not named[line.waits[name]].new
    ]:
        for line, name in lost:
            said = _("%(field)s: “%(what)s” is in this list, and is not made.")
            line.wrong[name] = said % {"field": line.label(name), "what": line.cells[name]}


def _leads_back(line: Line, named: Mapping[str, Line]) -> bool:
    """Whether what a line points at points back at it, through any number of others."""
    ahead, seen = list(line.waits.values()), set[str]()
    while ahead:
        if (each := ahead.pop()) not in seen:
            seen.add(each)
            ahead.extend(named[each].waits.values())
    return key(line.name) in seen


def _not_known(field: str, what: str, offered: list[str]) -> str:
    if len(offered) > MOST_OFFERED:
        return _("%(field)s: “%(what)s” is not known here.") % {"field": field, "what": what}
    said = _("%(field)s: “%(what)s” is not known here. Choose from: %(choices)s.")
    return said % {"field": field, "what": what, "choices": ", ".join(offered)}


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
