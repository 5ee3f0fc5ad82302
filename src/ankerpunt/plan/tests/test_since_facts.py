"""What moved in a matrix since a day, on tiny plans."""

import pytest

from ankerpunt.plan.facts.anchoring import State, grid
from ankerpunt.plan.facts.since import Move, lineage, move, since
from ankerpunt.plan.nouns import Anchoring, Proposition, Touchpoint, Usp
from ankerpunt.plan.tests.test_facts import ICT, TODAY, index

BOUW = Proposition(id="bouw", target_group="ict", promise="Bouw", status="adopted")
OLD = Usp(id="oud", proposition="eerder", claim="Je leert")
LEARN = Usp(id="leren", proposition="bouw", claim="Je leert", replaces="oud")
POINTS = tuple(Touchpoint(id=name, name=name, order=at, target_groups=("ict",)) for at, name in enumerate("abc"))


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        ("idea", "agreed", "further"),
        ("contradicted", "idea", "further"),
        ("experienced", "contradicted", "back"),
        ("missing", "contradicted", "new"),
        ("agreed", "not_applicable", "gone"),
        ("missing", "not_applicable", None),
        ("agreed", "agreed", None),
    ],
)
def test_a_place_goes_further_back_comes_or_goes(before: State, now: State, moved: Move | None) -> None:
    assert move(before, now) == moved


def test_a_cell_is_found_again_by_its_id_or_by_its_place_under_an_earlier_usp() -> None:
    now = index(ICT, BOUW, OLD, LEARN, *POINTS, Anchoring(id="x", usp="leren", touchpoint="a", state="agreed"))
    then = index(
        Anchoring(id="x", usp="oud", touchpoint="c", state="idea"),
        Anchoring(id="weg", usp="oud", touchpoint="b", state="idea"),
        Anchoring(id="archief", usp="leren", touchpoint="c", state="idea", archived_on=TODAY),
        Anchoring(id="elders", usp="anders", touchpoint="c", state="idea"),
    )
    found = since(grid("ict", now), now, then)
    assert found.moves == {("leren", "a"): "further", ("leren", "b"): "gone"}
    assert found.before["leren", "c"] == "missing"
    assert found.counts == {"further": 1, "gone": 1}


def test_a_circle_of_versions_ends() -> None:
    one, two = (
        Usp(id="1", proposition="p", claim="-", replaces="2"),
        Usp(id="2", proposition="p", claim="-", replaces="1"),
    )
    assert lineage(one, index(one, two)) == ("1", "2")
