import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ankerpunt.plan.docs import pages
from ankerpunt.plan.document import dumps, load
from ankerpunt.plan.schema import schema
from ankerpunt.plan.tables import tables

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"


def test_it_is_a_schema_that_waterrijk_meets() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    document = {"$schema": "plan.schema.json", **json.loads(dumps(load(WATERRIJK), suffix=".json"))}
    jsonschema.validate(document, made, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("wrong", [{}, {"organisation": {"id": "o", "name": "O"}, "budget": []}])
def test_it_refuses_what_is_no_plan(wrong: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema())


def test_everything_in_it_has_a_title_and_references_say_of_what() -> None:
    definitions = schema()["$defs"]
    for name, table in tables().items():
        assert definitions[name]["title"]
        assert definitions[name]["description"].endswith(".")
        assert all(own["title"] for own in definitions[name]["properties"].values())
        for field in table.refs:
            assert definitions[name]["properties"][field.name]["x-ref"] == field.target


def test_it_is_published_in_one_page_of_docs() -> None:
    assert json.loads(pages()["plan.schema.json"]) == schema()
