"""What the nouns page says about itself: which tables there are, and which fields point where."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from ankerpunt.plan.nouns import CLOCK, DIGEST, LINK, SLUG, Noun, Organisation, Plan, Row


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a noun.

    ``kind`` is the type of one value: ``str``, ``int``, ``float``, ``bool`` or ``date`` by name, ``choice``
    or ``ref``. ``many`` says that the field holds a list of them, ``optional`` that None is allowed.
    ``at_least`` and ``at_most`` bound a number, ``max_length`` [characters] bounds one
    text. ``is_id`` marks a text that is an id without saying of what, ``is_link`` one that a page may lead to,
    ``is_digest`` the SHA-256 of a file, ``is_clock`` a time of day.
    """

    name: str
    kind: str
    many: bool = False
    optional: bool = False
    required: bool = False
    target: str = ""
    choices: tuple[str, ...] = ()
    default: Any = None
    at_least: float | None = None
    at_most: float | None = None
    max_length: int | None = None
    is_id: bool = False
    is_link: bool = False
    is_digest: bool = False
    is_clock: bool = False


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """One noun with the name of its list in the document."""

    name: str
    noun: type[Row]
    fields: tuple[Field, ...]

    @property
    def refs(self) -> tuple[Field, ...]:
        """The fields that point at another noun."""
        return tuple(field for field in self.fields if field.kind == "ref")


@cache
def tables() -> dict[str, Table]:
    """Every table of the document by noun name, in document order; the organisation itself is not a table."""
    found: dict[str, Table] = {}
    for name in Plan.__struct_fields__[1:]:
        noun: type[Row] = get_args(_hints(Plan)[name])[0]
        found[noun.__name__] = Table(name=name, noun=noun, fields=fields_of(noun))
    return found


@cache
def fields_of(noun: type[Noun]) -> tuple[Field, ...]:
    """List the fields of a noun, without its id, in the order of the page."""
    hints, defaults = _hints(noun), _defaults(noun)
    return tuple(_read(name, hints[name], defaults[name]) for name in noun.__struct_fields__ if name != "id")


def _hints(of: type[msgspec.Struct]) -> dict[str, Any]:
    """Give the types of the fields: the page of nouns holds no texts that would have to be worked out first."""
    return {name: hint for each in reversed(of.__mro__) for name, hint in vars(each).get("__annotations__", {}).items()}


def _defaults(of: type[msgspec.Struct]) -> dict[str, Any]:
    """Give the defaults of the fields, which are values: none is made for each row."""
    given = of.__struct_defaults__
    required = (msgspec.NODEFAULT,) * (len(of.__struct_fields__) - len(given))
    return dict(zip(of.__struct_fields__, (*required, *given), strict=True))


def _read(name: str, hint: Any, default: Any) -> Field:
    inner, optional = _without_none(hint)
    many = get_origin(inner) is tuple
    if many:
        inner, _ = _without_none(get_args(inner)[0])
    kind, target, choices = _kind(inner)
    notes = [note for note in get_args(inner)[1:] if isinstance(note, Meta)] if get_origin(inner) is Annotated else []
    is_id = kind == "str" and any(note.pattern == SLUG for note in notes)
    required = default is msgspec.NODEFAULT
    return Field(
        name=name,
        kind=kind,
        many=many,
        optional=optional,
        required=required,
        target=target,
        choices=choices,
        default=None if required else default,
        is_id=is_id,
        is_link=any(note.pattern == LINK for note in notes),
        is_digest=any(note.pattern == DIGEST for note in notes),
        is_clock=any(note.pattern == CLOCK for note in notes),
        at_least=next((note.ge for note in notes if note.ge is not None), None),
        at_most=next((note.le for note in notes if note.le is not None), None),
        max_length=next((note.max_length for note in notes if note.max_length is not None), None),
    )


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    rest = [arm for arm in get_args(hint) if arm is not NoneType]
    return rest[0], True


def _kind(hint: Any) -> tuple[str, str, tuple[str, ...]]:
    if get_origin(hint) is Literal:
        return "choice", "", get_args(hint)
    if get_origin(hint) is not Annotated:
        return hint.__name__, "", ()
    base, *notes = get_args(hint)
    target = next((n.extra["ref"] for n in notes if isinstance(n, Meta) and n.extra and "ref" in n.extra), "")
    return ("ref", target, ()) if target else (base.__name__, "", ())


def noun(name: str) -> type[Noun]:
    """Find the noun of a name, the organisation included."""
    return Organisation if name == "Organisation" else tables()[name].noun
