from typing import get_type_hints

import msgspec
import pytest

from ankerpunt.plan.nouns import Organisation, Persona, Plan
from ankerpunt.plan.tables import Field, _defaults, _hints, fields_of, noun, tables


def field(name: str, of: str) -> Field:
    return next(found for found in fields_of(noun(of)) if found.name == name)


def test_every_noun_has_a_table_in_document_order() -> None:
    names = list(tables())
    assert names[0] == "Unit"
    assert names.index("Usp") < names.index("Anchoring") < names.index("Activity") < names.index("Learning")


def test_a_noun_is_found_by_its_name_and_so_is_the_organisation() -> None:
    assert noun("Persona") is Persona
    assert noun("Organisation") is Organisation


def test_it_tells_a_reference_from_a_text_and_a_choice() -> None:
    assert field("proposition", "Usp") == Field(
        name="proposition", kind="ref", required=True, target="Proposition", max_length=80
    )
    assert field("claim", "Usp") == Field(name="claim", kind="str", required=True, max_length=300)
    assert field("state", "Usp").choices == ("lived", "stretch")
    assert field("state", "Usp").default == "stretch"


def test_it_knows_lists_and_fields_that_may_be_unknown() -> None:
    counts = field("counts", "ContactSeries")
    assert (counts.kind, counts.many, counts.optional, counts.at_least) == ("int", True, False, 0)
    assert field("drivers", "Usp").many
    assert field("lived_since", "Usp").optional
    assert field("share", "TargetGroup").at_most == 100


def test_a_table_lists_the_fields_that_point_elsewhere() -> None:
    assert [found.name for found in tables()["Anchoring"].refs] == ["usp", "touchpoint"]


@pytest.mark.parametrize("of", [Plan, Organisation, *(table.noun for table in tables().values())])
def test_types_and_defaults_are_read_as_python_reads_them(of: type[msgspec.Struct]) -> None:
    assert _hints(of) == get_type_hints(of, include_extras=True)
    assert _defaults(of) == {field.name: field.default for field in msgspec.structs.fields(of)}
