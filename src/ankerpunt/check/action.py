"""How a finding is mended: a verb for the button, and the form and the field where one types."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.tables import Field, tables
from ankerpunt.text import Text

# A version, a copy or a part of another row is begun on the page of that row.
OTHERS = frozenset({"replaces", "follows", "based_on", "part_of", "internal_first"})
Row = tuple[str, str]


class Form(Struct, frozen=True, kw_only=True):
    """A form at one of its fields.

    Parameters
    ----------
    noun, object
        The row that is written, by the name of its noun and its id; without an id it begins there.
    field
        Where one types first.
    values
        What a new row begins with: references by id, choices by code.
    """

    noun: str
    field: str
    object: str = ""
    values: dict[str, str] = {}


class Action(Struct, frozen=True, kw_only=True):
    """What one does about a finding.

    Parameters
    ----------
    verb
        What the button says: a verb first, in a few words.
    field
        The field where it is mended; without one it is the field that the finding names.
    noun
        The noun whose form it is; without one it is the row that the finding is about.
    begins
        Whether a new row is written, or else the first of that noun that the finding speaks of.
    values
        What is chosen in a new row already.
    said
        What the finding says of a new row: a field of that row, and the name of the value.
    """

    verb: Text
    field: str = ""
    noun: type[Noun] | None = None
    begins: bool = False
    values: dict[str, str] = {}
    said: dict[str, str] = {}

    def form(self, row: Row, *, named: str, related: Sequence[Row], told: Mapping[str, object]) -> Form:
        """Find the form on which a finding is mended.

        Parameters
        ----------
        row
            What the finding is about, as (noun, id).
        named
            The field that the finding names, if it names one.
        related
            The other rows that it speaks of.
        told
            The values of its message.
        """
        at = self.field or named
        if self.noun is None:
            return Form(noun=row[0], object=row[1], field=at)
        noun = self.noun.__name__
        if not self.begins:
            there = next((slug for name, slug in related if name == noun), None)
            return Form(noun=noun, object=there, field=at) if there else Form(noun=row[0], object=row[1], field=at)
        said = {name: _first(told.get(value)) for name, value in self.said.items()}
        return Form(noun=noun, field=at, values={**_pointing(noun, row, related), **self.values, **said})


def edit(nl: str, en: str, /, at: str = "") -> Action:
    """Mend it on the form of the row itself."""
    return Action(verb=Text(nl=nl, en=en), field=at)


def edit_first(nl: str, en: str, /, noun: type[Noun], at: str) -> Action:
    """Mend it on the form of the first row of a noun that the finding speaks of."""
    return Action(verb=Text(nl=nl, en=en), noun=noun, field=at)


def add(
    nl: str, en: str, /, noun: type[Noun], at: str, *, said: Mapping[str, str] | None = None, **values: str
) -> Action:
    """Mend it with a new row, which points at what the finding is about."""
    verb = Text(nl=nl, en=en)
    return Action(verb=verb, noun=noun, field=at, begins=True, values=values, said=dict(said or {}))


def _pointing(noun: str, row: Row, related: Sequence[Row]) -> dict[str, str]:
    """Say which rows a new one points at: where several could be, only what it cannot be without is filled in."""
    found: dict[str, str] = {}
    alike = Counter(name for name, _object in related)
    for name, slug in (row, *related):
        fields = [each for each in tables()[noun].refs if each.target == name and each.name not in OTHERS]
        for each in sorted(fields, key=_optional)[:1]:
            if each.required or alike[name] < 2 or (name, slug) == row:
                found.setdefault(each.name, slug)
    return found


def _optional(field: Field) -> bool:
    return not field.required


def _first(value: object) -> str:
    return str(value[0] if isinstance(value, list | tuple) else value)
