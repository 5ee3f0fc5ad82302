from typing import Any

import pytest

from ankerpunt.science.reading.people import People, from_people
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.tables.tests.books import CASES
from ankerpunt.text import Refusal


def people(content: str, names: list[tuple[str, str]] | None = None, held: str = "yes-no", **rest: Any) -> People:
    return from_people(read(content, Limits()).sheets[0], names or [], held=held, **rest)  # type: ignore[arg-type]


def case(name: str, held: str = "yes-no", **rest: Any) -> People:
    return people((CASES / name).read_text(encoding="utf-8"), held=held, **rest)


def shares(found: People) -> dict[str, float]:
    return dict(zip(found.items, found.values.mean(axis=0).round(3).tolist(), strict=True))


def notices(found: People) -> list[str]:
    return [notice.text.en for notice in found.table.notices]


def test_yes_and_no_in_many_words() -> None:
    found = people("resp;pay;team;gewicht;doelgroep\n1;ja;no;1,5;a\n2;1;x;2;b\n3;;TRUE;1;a\n")
    assert found.items == ("pay", "team")
    assert found.values.tolist() == [[1, 0], [1, 1], [0, 1]]
    assert found.weight is not None
    assert found.weight.tolist() == [1.5, 2, 1]
    assert found.group == ["a", "b", "a"]


def test_an_anchor_is_the_zero_and_no_item() -> None:
    found = people("pay;none\n1,5;1,2\n-1;-2,5\n", held="values", anchor="none")
    assert found.items == ("pay",)
    assert found.values.round(6).tolist() == [[0.3], [1.5]]
    with pytest.raises(Refusal, match="The column 'geen' is not in the file"):
        people("pay;none\n1,5;1,2\n", held="values", anchor="geen")


def test_people_with_something_else_are_left_out_and_reported() -> None:
    rows = "".join(f"{at};0;1\n" for at in range(10, 40))
    found = people(f"id;pay;weight\n1;1;1\n2;soms;1\n3;1;0\n{rows}")
    assert len(found.values) == 31
    assert [(row, sentence.en) for row, sentence in found.unread] == [
        (3, "'soms' in column 'pay' is no answer that can be counted. This person is left out."),
        (4, "'0' in column 'weight' is no answer that can be counted. This person is left out."),
    ]


def test_somebody_who_is_there_twice_counts_once() -> None:
    found = people("deelnemer;pay\na;1\na;0\nb;1\n;1\n;0\n")
    assert found.values.tolist() == [[1], [1], [1], [0]]
    assert found.unread[0][1].en == "Person a is already in row 2. This row is left out."


def test_tests_and_unfinished_ones_do_not_count() -> None:
    text = "Status;Finished;id;pay\nIP Address;True;1;1\nSurvey Preview;True;2;1\nIP Address;False;3;1\nSpam;1;4;0\n"
    found = people(text)
    assert len(found.values) == 1
    assert [row for row, _ in found.unread] == [3, 4, 5]


def test_status_may_be_an_item() -> None:
    assert people("id;Status;Klaar\n1;1;0\n2;0;1\n").items == ("Status", "Klaar")


def test_who_left_everything_empty_gave_no_answer_where_others_said_no() -> None:
    assert len(people("id;pay;team\n1;1;0\n2;;\n3;0;1\n").values) == 2
    assert len(people("id;pay;team\n1;x;\n2;;\n3;;x\n").values) == 3


@pytest.mark.parametrize(
    ("table", "held"), [("id\n1\n", "yes-no"), ("id;pay\n1;?\n", "yes-no"), ("id;pay\n1;?\n", "values")]
)
def test_a_table_without_items_or_people_is_refused(table: str, held: str) -> None:
    with pytest.raises(Refusal, match="nothing to count"):
        people(table, held=held)


def test_an_age_is_no_item() -> None:
    found = case("turf-age-column.csv")
    assert shares(found) == {"salaris": 0.52, "rust": 0.36, "collegas": 0.21}
    assert notices(found) == ["No item, as something else than yes and no is in it: “leeftijd”."]


@pytest.mark.parametrize("code", ["98", "-1", "weet niet", "n.v.t.", "NA", "9", "?"])
def test_a_code_for_no_answer_is_neither_yes_nor_no(code: str) -> None:
    text = (CASES / "turf-99-is-no-answer.csv").read_text(encoding="utf-8")
    found = people(text.replace(",99,", f",{code},"))
    assert found.values.shape == (56, 3)
    assert len(found.unread) == 44
    assert shares(found) == shares(case("turf-99-is-no-answer.csv"))


def test_one_and_two_are_asked_about() -> None:
    with pytest.raises(Refusal, match="The code 2 in column “salaris”, “rust” and “collegas” is neither yes nor no"):
        case("turf-one-is-yes-two-is-no.csv")
    told = case("turf-one-is-yes-two-is-no.csv", yes_code="1")
    assert shares(told) == {"salaris": 0.52, "rust": 0.36, "collegas": 0.21}
    assert shares(case("turf-one-is-yes-two-is-no.csv", yes_code="1", no_code="2")) == shares(told)
    assert shares(case("turf-one-is-yes-two-is-no.csv", yes_code="2"))["salaris"] == 0.48
    with pytest.raises(Refusal, match=r"Besides yes .'1'. there are several codes: 2, 3"):
        people("id;pay\n1;1\n2;2\n3;3\n", yes_code="1")


def test_one_and_two_beside_yes_and_no_is_something_else() -> None:
    assert people("id;geslacht;pay\n1;1;1\n2;2;0\n3;2;0\n").items == ("pay",)


def test_a_person_may_say_which_columns_are_items_and_which_are_not() -> None:
    text = "id;jaren;pay;team\n1;1;1;0\n2;0;0;1\n3;1;0;1\n"
    assert people(text, [("ignore", "jaren")]).items == ("pay", "team")
    assert people(text, [("item", "pay"), ("item", "jaren")]).items == ("jaren", "pay")
    assert people("id;RLH;pay\n1;,5;1,5\n2;,6;-1\n", [("item", "RLH"), ("item", "pay")], "values").items == (
        "RLH",
        "pay",
    )


def test_measures_of_fit_are_no_items_whatever_they_are_called() -> None:
    found = case("turf-fit-column.csv", "values")
    assert found.items == ("salaris", "rust", "collegas")
    text = (CASES / "turf-fit-column.csv").read_text(encoding="utf-8")
    for name in ("Pct. Cert.", "Root Likelihood", "fit", "passing"):
        assert people(text.replace("RLH", name), held="values").items == found.items
    assert (
        "unlike those of the other columns: “passing”"
        in notices(people(text.replace("RLH", "passing"), held="values"))[0]
    )


def test_whole_numbers_beside_values_and_words_are_no_items() -> None:
    found = people("id;leeftijd;a;b;c;plaats\n1;31;1,5;-2,5;1;x\n2;54;-,5;2,5;2;y\n", held="values")
    assert found.items == ("a", "b")
    assert len(notices(found)) == 2


def test_codes_far_from_every_value_are_no_answer() -> None:
    found = people("id;a;b\n1;1,5;-2,5\n2;99;2,5\n3;-,5;1\n", held="values")
    assert [row for row, _ in found.unread] == [3]
    assert len(people("id;a;b\n1;150;99\n2;99;120\n", held="values").values) == 2
