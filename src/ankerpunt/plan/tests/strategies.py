"""Plans of any shape, for properties that must hold for all of them."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from ankerpunt.plan.addresses import ORGANISATION_WORDS, ROW_WORDS
from ankerpunt.plan.characters import first_unseen
from ankerpunt.plan.integrity import PERIODS
from ankerpunt.plan.nouns import YEARS, Organisation, Plan
from ankerpunt.plan.tables import Field, Table, fields_of, tables

AWKWARD = [
    "", "no", "null", "~", "2027-01-01", "1e3", "- a", "a: b", "a #b", "#a", " a", "a ", "a  b", "a\n\nb", "\n", "a\n",
    " \na", "a\n b\n", "'", '"', "{a}", "[a", "%a", "@a", "`a`", "&a", "*a", "!a", "|", ">", "a:", "\u2028", "\xa0",
    "\t", "a\tb", "\xad", "?", "? a", "---", "...", "é", "日本", "😀", "\\", "a\\n",
]  # fmt: skip
SENTENCE = st.lists(
    st.sampled_from(["jij", "beslist", "zelf", "#1", "-", "a:", "onderwijsachterstandenbeleid"]), max_size=40
)
CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")).filter(lambda one: not first_unseen(one))
TEXT = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.one_of(CHARACTERS, st.sampled_from("\n\t :#-'\"")), max_size=20),
    SENTENCE.map(" ".join).filter(lambda text: len(text) <= 300),
)
CLOCK = st.just("") | st.times().map(lambda time: f"{time:%H:%M}")
SLUG = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True).filter(
    lambda slug: slug not in ORGANISATION_WORDS | ROW_WORDS
)

DIGEST = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A valid plan with a few rows in a few tables, in any order."""
    wanted = draw(st.sets(st.sampled_from(list(tables())), min_size=1, max_size=4))
    for name in reversed(tables()):
        if name in wanted:
            wanted |= {field.target for field in tables()[name].refs if field.required}
    ids = {name: draw(st.lists(SLUG, min_size=1, max_size=3, unique=True)) for name in tables() if name in wanted}
    rows = {tables()[name].name: tuple(draw(_row(tables()[name], own, ids)) for own in ids[name]) for name in ids}
    organisation = Organisation(id=draw(SLUG), **{f.name: draw(_value(f, {})) for f in fields_of(Organisation)})
    return Plan(organisation=organisation, **{name: draw(st.permutations(made)) for name, made in rows.items()})  # type: ignore[arg-type]


@st.composite
def _row(draw: st.DrawFn, table: Table, own: str, ids: dict[str, list[str]]) -> Any:
    # Of its own noun a row only points at rows before it, so that no circle comes about.
    noun = table.noun.__name__
    known = ids | {noun: ids[noun][: ids[noun].index(own)]}
    values = {field.name: draw(_value(field, known)) for field in table.fields}
    for begin, end in PERIODS:
        if values.get(begin) and values.get(end):
            values[begin], values[end] = sorted((values[begin], values[end]))
    return table.noun(id=own, **values)


def _value(field: Field, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    one = _one(field, ids)
    if field.many:
        # Only a series of months may hold a value that is not known.
        items = st.one_of(st.none(), one) if field.kind == "int" else one
        unique = field.kind == "ref"
        return (st.lists(items, max_size=4, unique=unique) if one is not NOTHING else st.just([])).map(tuple)
    if field.optional:
        return st.one_of(st.none(), one) if one is not NOTHING else st.none()
    return one


NOTHING: st.SearchStrategy[Any] = st.nothing()


def _one(field: Field, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    if field.kind == "ref":
        return st.sampled_from(ids[field.target]) if ids.get(field.target) else NOTHING
    if field.kind == "choice":
        return st.sampled_from(field.choices)
    if field.kind == "int":
        return st.integers(int(field.at_least or 0), int(field.at_most or 0))
    if field.kind == "float":
        return st.floats(field.at_least, field.at_most, allow_nan=False, allow_infinity=False)
    if field.kind == "date":
        return st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
    if field.kind == "bool":
        return st.booleans()
    if field.is_link:
        return st.sampled_from(["", "https://waterrijk.nl/a#b", "http://localhost:8000", "mailto:hr@waterrijk.nl"])
    marked = ((field.is_digest, DIGEST), (field.is_clock, CLOCK), (field.is_id, SLUG))
    return next((strategy for marks, strategy in marked if marks), TEXT)
