import pytest

from ankerpunt.science.reading.people import from_people
from ankerpunt.science.reading.sheet import Sheet
from ankerpunt.science.refusal import Refusal


def sheet(**columns: str) -> Sheet:
    cells = {name: text.split("|") for name, text in columns.items()}
    rows = len(next(iter(cells.values())))
    return Sheet(tuple(cells), tuple(cells.values()), list(range(2, 2 + rows)))


def test_yes_and_no_in_many_words() -> None:
    people = from_people(sheet(resp="1|2|3", pay="ja|1|", team="no|x|TRUE", gewicht="1,5|2|1", doelgroep="a|b|a"), {})
    assert people.items == ("pay", "team")
    assert people.values.tolist() == [[1, 0], [1, 1], [0, 1]]
    assert people.weight is not None
    assert people.weight.tolist() == [1.5, 2, 1]
    assert people.group == ["a", "b", "a"]


def test_an_anchor_is_the_zero_and_no_item() -> None:
    people = from_people(sheet(pay="1,5|-1", none="1|-2"), {}, anchor="none")
    assert people.items == ("pay",)
    assert people.values.tolist() == [[0.5], [1.0]]


def test_people_with_something_else_are_left_out_and_reported() -> None:
    people = from_people(sheet(pay="1|soms|1|inf", weight="1|1|0|1"), {})
    assert len(people.values) == 1
    assert [(row, sentence.en.split(" is not")[0]) for row, sentence in people.unread] == [
        (3, "'soms' in column 'pay'"),
        (4, "'0' in column 'weight'"),
        (5, "'inf' in column 'pay'"),
    ]


@pytest.mark.parametrize("table", [{"id": "1"}, {"id": "1", "pay": "?"}])
def test_a_table_without_items_or_people_is_refused(table: dict[str, str]) -> None:
    with pytest.raises(Refusal, match="nothing to count"):
        from_people(sheet(**table), {})


def test_an_anchor_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refusal, match="The column 'none' is not in the file"):
        from_people(sheet(pay="1"), {}, anchor="none")
