"""Say in plain words what a field may hold, and what was found there instead."""

from typing import Any

from ankerpunt.plan.problem import shorten
from ankerpunt.plan.scalars import Figure
from ankerpunt.plan.tables import Field
from ankerpunt.text import Text

ID = Text(
    nl="een kenmerk van kleine letters, cijfers en streepjes, hoogstens 80 tekens",
    en="an id of small letters, digits and hyphens, at most 80 characters",
)
MAPPING = Text(nl="velden met een naam", en="fields with a name")
ROWS = Text(nl="een lijst van regels, elk met een id", en="a list of rows, each with an id")
WHOLE = Text(
    nl="de onderdelen van een plan, zoals personas en usps", en="the parts of a plan, such as personas and usps"
)

PLAIN = {
    "bool": Text(nl="true of false", en="true or false"),
    "date": Text(nl="een datum zoals 2026-11-15", en="a date such as 2026-11-15"),
    "ref": ID,
}
LINK = Text(
    nl="een link die begint met https://, http:// of mailto:, hoogstens 300 tekens",
    en="a link that begins with https://, http:// or mailto:, at most 300 characters",
)
DIGEST = Text(
    nl="de SHA-256 van het bestand: 64 cijfers en letters van a tot en met f",
    en="the SHA-256 of the file: 64 digits and letters from a up to and including f",
)
CLOCK = Text(nl="een tijd, zoals 14:30", en="a time, such as 14:30")
NUMBER = {
    "int": Text(nl="een heel getal, alleen cijfers,", en="a whole number, digits only,"),
    "float": Text(nl="een getal, met een punt voor de decimalen,", en="a number, with a point before the decimals,"),
}
CENTS = Text(nl="een bedrag in hele centen, alleen cijfers", en="an amount in whole cents, digits only")


def expected(field: Field) -> Text:
    """Describe what a field may hold."""
    one = expected_one(field)
    if field.many:
        return Text(nl=f"een lijst, met in elke regel: {one.nl}", en=f"a list, with on each line: {one.en}")
    return one


def expected_one(field: Field) -> Text:
    """Describe one value of a field: of a list, one line."""
    marked = ((field.is_id, ID), (field.is_link, LINK), (field.is_digest, DIGEST), (field.is_clock, CLOCK))
    if said := next((text for marks, text in marked if marks), None):
        return said
    if field.name.endswith("_cents"):
        return CENTS
    if field.kind in PLAIN:
        return PLAIN[field.kind]
    if field.kind == "choice":
        choices = ", ".join(choice or "''" for choice in field.choices)
        return Text(nl=f"één van: {choices}", en=f"one of: {choices}")
    if field.kind in NUMBER:
        return _bounded(NUMBER[field.kind], field)
    return Text(
        nl=f"tekst van hoogstens {field.max_length} tekens", en=f"text of at most {field.max_length} characters"
    )


def _bounded(number: Text, field: Field) -> Text:
    if field.at_least is None or field.at_most is None:
        return Text(nl=number.nl.strip(","), en=number.en.strip(","))
    return Text(
        nl=f"{number.nl} van {field.at_least:.0f} tot en met {field.at_most:.0f}",
        en=f"{number.en} from {field.at_least:.0f} up to and including {field.at_most:.0f}",
    )


def found(value: Any) -> Text:
    """Describe what was found, briefly."""
    if isinstance(value, Figure):
        return Text(nl=shorten(value.text), en=shorten(value.text))
    if value is None or value == "":
        return Text(nl="niets", en="nothing")
    if isinstance(value, list):
        return Text(nl="een lijst", en="a list")
    if isinstance(value, dict):
        return Text(nl="een blok met velden", en="a block of fields")
    if isinstance(value, bool):
        return Text(nl=str(value).lower(), en=str(value).lower())
    if isinstance(value, str):
        quoted = f"“{shorten(value)}”"
        if len(value) > len(quoted):
            return Text(nl=f"{quoted} ({len(value)} tekens)", en=f"{quoted} ({len(value)} characters)")
        return Text(nl=quoted, en=quoted)
    return Text(nl=shorten(str(value)), en=shorten(str(value)))
