"""Write a plan as text: the same plan always becomes the same bytes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from ankerpunt.plan.lifting import FORMAT, KEY
from ankerpunt.plan.nouns import Noun, Organisation, Plan
from ankerpunt.plan.order import canonical
from ankerpunt.plan.scalars import may_be_thousands
from ankerpunt.plan.tables import Field, fields_of, tables

WIDTH = 100  # columns after which a text is folded over several lines

# A text that every YAML reader takes for that text without quotes, between the fields of a row.
PLAIN = re.compile(r"[^\W\d_](?:[^ :]|:(?=[^ ])| (?=[^# ]))*")
RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})
ESCAPED = re.compile("[\x7f-\x9f\xad\u2028\u2029\ufeff\ufffe\uffff]")


def to_json(plan: Plan, *, schema: str = "") -> str:
    """Write a plan as JSON, with the place of its schema at the top if there is one."""
    document = {"$schema": schema, KEY: FORMAT} if schema else {KEY: FORMAT}
    return msgspec.json.format(msgspec.json.encode(document | builtins(plan)), indent=2).decode() + "\n"


def builtins(plan: Plan) -> dict[str, Any]:
    """See a plan as mappings and lists in canonical order, without what is left at its default."""
    plan = canonical(plan)
    found: dict[str, Any] = {"organisation": dict(_fields(plan.organisation))}
    for table in tables().values():
        rows: tuple[Noun, ...] = getattr(plan, table.name)
        if rows:
            found[table.name] = [dict(_fields(row)) for row in rows]
    return found


def to_yaml(plan: Plan, names: Iterable[str] = ()) -> str:
    """Write a plan, or only the tables of these names, as YAML.

    Parameters
    ----------
    plan
        The plan; it is put in canonical order.
    names
        Names of tables (``"personas"``), and ``"organisation"``; none means all of them. Tables without
        rows are left out.
    """
    document = builtins(plan)
    chosen = [name for name in document if name in names] if names else list(document)
    return "\n".join(_table(name, document[name]) for name in chosen)


def _table(name: str, content: Any) -> str:
    kinds = _kinds()[name]
    lines = [f"{name}:"]
    rows = [content] if name == "organisation" else content
    for row in rows:
        lead = "  " if name == "organisation" else "- "
        for field, value in row.items():
            lines.append(f"{lead}{field}:{_value(kinds[field], value)}")
            lead = "  "
    return "\n".join(lines) + "\n"


def _kinds() -> Mapping[str, Mapping[str, Field]]:
    nouns: dict[str, type[Noun]] = {"organisation": Organisation}
    nouns |= {table.name: table.noun for table in tables().values()}
    own = Field(name="id", kind="ref")
    return {name: {"id": own} | {field.name: field for field in fields_of(noun)} for name, noun in nouns.items()}


def _fields(row: Noun) -> Iterator[tuple[str, Any]]:
    yield "id", row.id
    for field in fields_of(type(row)):
        value = getattr(row, field.name)
        if field.required or value != field.default:
            yield field.name, _number(value) if field.kind == "float" else value


def _number(value: float | None) -> float | int | None:
    """Write whole numbers without a point."""
    return int(value) if value is not None and abs(value) < 1e15 and float(value).is_integer() else value


def _value(field: Field, value: Any) -> str:
    if not field.many:
        return _scalar(field, value, "    ")
    if field.kind in ("ref", "choice", "int"):
        return _flow([_scalar(field, item, "").lstrip() for item in value], 12 if field.kind == "int" else len(value))
    return "".join(f"\n  -{_scalar(field, item, '    ')}" for item in value)


def _flow(words: list[str], most: int) -> str:
    """Write a list between brackets; a series of months gets a line for each year."""
    lines: list[list[str]] = [[]]
    for word in words:
        if len(lines[-1]) == most or len(", ".join([*lines[-1], word])) > WIDTH:
            lines.append([])
        lines[-1].append(word)
    rows = [", ".join(line) for line in lines]
    return f" [{rows[0]}]" if len(rows) == 1 else " [\n    " + ",\n    ".join(rows) + ",\n  ]"


def _scalar(field: Field, value: Any, indent: str) -> str:
    if value is None:
        return " null"
    if isinstance(value, bool):
        return " true" if value else " false"
    if isinstance(value, str):
        return _text(value, indent) if field.kind == "str" else f" {_word(value)}"
    return f" {value.isoformat() if isinstance(value, date) else _figure(value)}"


def _figure(value: float) -> str:
    """Write a number in digits alone; a zero behind three decimals keeps them from being read as thousands."""
    written = f"{Decimal(repr(value)):f}"
    return f"{written}0" if may_be_thousands(written) else written


def _text(value: str, indent: str) -> str:
    if "\n" in value:
        return _block(value, indent) if _fits_block(value) else f" {_quoted(value)}"
    if len(value) > WIDTH and _fits_fold(value):
        return " >-" + "".join(f"\n{indent}{line}" for line in _folded(value))
    return f" {_word(value)}"


def _word(value: str) -> str:
    plain = value.isprintable() and PLAIN.fullmatch(value) and value.lower() not in RESERVED
    return value if plain else _quoted(value)


def _quoted(value: str) -> str:
    text = msgspec.json.encode(value).decode()
    return ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _fits_block(value: str) -> bool:
    lines = value.split("\n")
    clean = all(line.isprintable() and line == line.rstrip() for line in lines)
    return clean and bool(lines[-1]) and not value.startswith((" ", "\n"))


def _block(value: str, indent: str) -> str:
    return " |-" + "".join(f"\n{indent}{line}" if line else "\n" for line in value.split("\n"))


def _fits_fold(value: str) -> bool:
    return value.isprintable() and " ".join(value.split()) == value


def _folded(value: str) -> Iterator[str]:
    line = ""
    for word in value.split(" "):
        if line and len(line) + 1 + len(word) > WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
