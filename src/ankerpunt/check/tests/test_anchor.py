import pytest

from ankerpunt.check.tests.tiny import (
    TODAY,
    ago,
    ahead,
    cell,
    found,
    group,
    objects,
    outside,
    promise,
    proof,
    touchpoint,
    usp,
)
from ankerpunt.plan.nouns import Touchpoint


def moments(count: int, **fields: object) -> list[Touchpoint]:
    return [touchpoint(f"moment-{number}", **fields) for number in range(count)]


@pytest.mark.parametrize(("count", "objected"), [(7, ["ict"]), (8, []), (10, []), (11, ["ict"])])
def test_a301_asks_for_eight_to_ten_moments(count: int, objected: list[str]) -> None:
    assert objects("A301", group(), promise(), *moments(count)) == objected


def test_a301_counts_the_moments_of_the_group_and_of_its_side_of_the_house() -> None:
    own = [touchpoint(f"eigen-{number}", target_groups=("ict",)) for number in range(3)]
    assert objects("A301", group(), promise(), *moments(5), *own) == []
    assert objects("A301", group(), promise(), *moments(8, scope="external")) == ["ict"]
    assert objects("A301", outside(), *moments(1)) == []
    assert objects("A301", group(), promise(status="retired")) == []


def test_a302_asks_what_happens_at_each_moment() -> None:
    assert objects("A302", touchpoint(), touchpoint("vertrek"), cell()) == ["vertrek"]
    assert objects("A302", touchpoint(), cell(not_applicable="Niet hier.")) == ["werkplek"]
    assert objects("A302", touchpoint()) == []
    assert objects("A302", touchpoint(), touchpoint("plicht", duty=True), cell()) == []
    by_law = touchpoint("plicht", name="Hoorzitting", moment="wettelijk verplicht")
    assert objects("A302", touchpoint(), by_law, cell()) == []


def test_a303_asks_a_lived_usp_for_more_than_ideas() -> None:
    assert objects("A303", usp(), cell()) == ["techniek"]
    # Without any cell there are no ideas to speak of; P211 says that nothing shows it.
    assert objects("A303", usp()) == []
    assert objects("A303", usp(), cell(), cell("c2", state="agreed")) == []
    assert objects("A303", usp(state="stretch"), cell()) == []


def test_a303_says_nothing_of_no_ideas() -> None:
    (one,) = found("A303", usp(), cell())
    assert found("A303", usp()) == []
    assert one.message("nl").endswith("staat alleen 1 idee.")


def test_a304_asks_for_more_than_one_way_of_anchoring() -> None:
    same = [cell(f"c{number}", kind="process") for number in range(4)]
    assert objects("A304", promise(), usp(), *same) == ["bouw"]
    assert objects("A304", promise(), usp(), *same[:3]) == []
    assert objects("A304", promise(), usp(), *same, cell("c9", kind="culture")) == []
    assert objects("A304", promise(), usp(), *[cell(f"c{number}") for number in range(4)]) == []


def test_a305_asks_what_kind_of_anchoring_it_is() -> None:
    assert objects("A305", promise(), usp(), cell()) == ["bouw"]
    assert objects("A305", promise(), usp(), cell(kind="culture"), cell("c2", not_applicable="Nee.")) == []


def test_a306_stops_experienced_without_anyone_who_told_or_saw_it() -> None:
    assert objects("A306", cell(state="experienced"), proof(kind="document")) == ["cel"]
    assert objects("A306", cell(state="experienced"), proof(kind="story", stance="against")) == ["cel"]
    assert objects("A306", cell(state="experienced"), proof(kind="story")) == []
    assert objects("A306", cell(state="experienced"), proof(kind="observation")) == []
    assert objects("A306", cell(state="in_practice")) == []
    assert objects("A306", cell(state="experienced", not_applicable="Niet hier.")) == []


def test_a307_asks_for_an_owner_and_a_date() -> None:
    assert found("A307", cell())[0].values == {"missing": ["owner", "date"]}
    assert found("A307", cell(owner="team"))[0].field == "due_on"
    assert objects("A307", cell(owner="team", due_on=TODAY)) == []
    assert objects("A307", cell(owner="team", state="experienced")) == []
    assert objects("A307", cell(state="in_practice")) == ["cel"]
    assert objects("A307", cell(not_applicable="Niet hier.")) == []


def test_a308_asks_for_cells_on_time() -> None:
    assert objects("A308", cell(due_on=ago(1), state="agreed")) == ["cel"]
    assert objects("A308", cell(due_on=ago(1), state="in_practice")) == []
    assert objects("A308", cell(due_on=TODAY)) == []
    assert objects("A308", cell()) == []


def test_a309_asks_what_someone_notices() -> None:
    assert objects("A309", cell(text=" ")) == ["cel"]
    assert objects("A309", cell(text="", not_applicable="Niet hier.")) == []
    assert objects("A309", cell()) == []


def test_a310_weighs_for_and_against() -> None:
    assert objects("A310", cell(), proof(stance="against")) == ["cel"]
    assert objects("A310", cell(), proof("b1"), proof("b2", stance="against")) == []
    assert objects("A310", cell()) == []


def test_a311_asks_for_another_look_in_time() -> None:
    assert objects("A311", cell(), proof(review_on=ago(1))) == ["bewijs"]
    assert objects("A311", proof(review_on=ago(1))) == ["bewijs"]
    assert objects("A311", cell(), proof(review_on=TODAY)) == []
    assert objects("A311", cell(), proof()) == []


def test_a312_asks_when_it_was_last_seen() -> None:
    assert objects("A312", cell(), proof()) == ["bewijs"]
    assert objects("A312", cell(), proof(observed_on=ago(3))) == []
    assert objects("A312", cell(), proof(review_on=ahead(3))) == ["bewijs"]


def test_a314_asks_for_a_day_that_has_been() -> None:
    assert objects("A314", cell(), proof(observed_on=ahead(1))) == ["bewijs"]
    assert objects("A314", cell(), proof(observed_on=ago(0))) == []
    assert objects("A314", cell(), proof()) == []


def test_a313_asks_for_an_answer_to_contradiction() -> None:
    assert objects("A313", cell(), proof(stance="against")) == ["bewijs"]
    assert objects("A313", cell(), proof(stance="against", answer="Klopt.")) == []
    assert objects("A313", cell(), proof()) == []
