import re
from pathlib import Path

from ankerpunt.plan import reader
from ankerpunt.plan.document import dumps, parse

PAGE = (Path(__file__).parents[4] / "docs" / "plan-document.md").read_text(encoding="utf-8")


def test_the_example_on_the_page_is_a_plan_in_order() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert dumps(parse([("plan.yaml", example.encode())])) == example


def test_the_limits_on_the_page_are_those_of_the_reader() -> None:
    words = " ".join(PAGE.split())
    assert f"{reader.MAX_BYTES // 2**20} MB and {reader.MAX_VALUES:,} values" in words
    assert f"{reader.MAX_LIST:,} rows in a table" in words
    assert reader.MAX_DEPTH == 8
