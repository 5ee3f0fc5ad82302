"""The JSON Schema of a plan document, for editors and for programs in other languages."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ankerpunt.plan.lifting import FORMAT, KEY
from ankerpunt.plan.nouns import Organisation, Plan
from ankerpunt.plan.tables import Field, fields_of, tables
from ankerpunt.plan.words import help_line, label
from ankerpunt.text import capital

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_FIELD = {"type": "string", "description": "Where this schema is kept; editors use it, Ankerpunt does not."}

FORMAT_FIELD = {
    "type": "integer",
    "minimum": 1,
    "maximum": FORMAT,
    "title": "Format",
    "description": "The format of this file; a file without it is read as one of format 1.",
}


def schema() -> dict[str, Any]:
    """Describe a plan document in JSON Schema, with titles and descriptions in English.

    A reference carries ``x-ref``, the name of the noun whose id it must be: what JSON Schema itself cannot say.

    Examples
    --------
    >>> schema()["$defs"]["Usp"]["properties"]["proposition"]["x-ref"]
    'Proposition'
    """
    made = msgspec.json.schema(Plan)
    definitions: dict[str, Any] = made["$defs"]
    plan = definitions.pop("Plan")
    plan["properties"] = {"$schema": SCHEMA_FIELD, KEY: FORMAT_FIELD, **plan["properties"]}
    plan["properties"]["organisation"]["title"] = capital(label("Organisation", language="en"))
    for name, table in tables().items():
        plan["properties"][table.name]["title"] = capital(label(name, many=True, language="en"))
    for name, fields in _nouns():
        definition = definitions[name]
        definition["title"] = capital(label(name, language="en"))
        own = definition["properties"]
        own["id"] |= {"title": label(name, "id", language="en"), "description": help_line(name, "id", language="en")}
        for field in fields:
            own[field.name] = _words(name, field) | own[field.name]
    whole = {"$schema": DIALECT, **plan, "title": "Plan", "$defs": definitions}
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(whole))  # defaults as JSON has them
    return found


def _nouns() -> Iterator[tuple[str, tuple[Field, ...]]]:
    yield "Organisation", fields_of(Organisation)
    for name, table in tables().items():
        yield name, table.fields


def _words(noun: str, field: Field) -> dict[str, Any]:
    words: dict[str, Any] = {"title": label(noun, field.name, language="en")}
    if line := help_line(noun, field.name, language="en"):
        words["description"] = line
    if field.target:
        words["x-ref"] = field.target
    return words
