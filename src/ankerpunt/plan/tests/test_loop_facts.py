"""What the loop adds up to, on tiny plans and on Waterrijk."""

from pathlib import Path

from ankerpunt.plan.document import load
from ankerpunt.plan.facts import loop
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Evidence, TargetGroup, Touchpoint, Usp
from ankerpunt.plan.tests.test_facts import BOUW, ICT, index

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
LEARN = Usp(id="leren", proposition="bouw", claim="Je leert", state="lived")
POINTS = tuple(Touchpoint(id=name, name=name, order=at, target_groups=("ict",)) for at, name in enumerate("abc"))
GOOD = Anchoring(id="goed", usp="leren", touchpoint="a", state="experienced")
BAD = Anchoring(id="fout", usp="leren", touchpoint="b", state="experienced")
AWAY = Anchoring(id="weg", usp="leren", touchpoint="c", not_applicable="Niet daar.")
PROOF = Evidence(id="voor", anchoring="goed", text="-")
AGAINST = Evidence(id="tegen", anchoring="fout", text="-", stance="against")


def test_the_whole_counts_usps_and_places_and_leaves_out_what_does_not_apply() -> None:
    found = loop.whole(index(ICT, BOUW, LEARN, *POINTS, GOOD, BAD, AWAY, PROOF, AGAINST))
    assert found == loop.Whole(promised=1, lived=1, wrong=1, groups=1, shown=1, recognised=1, contradicted=1, size=2)


def test_a_line_says_what_each_place_says_in_the_order_of_the_journey() -> None:
    plan = index(ICT, BOUW, LEARN, *POINTS, GOOD, BAD, AWAY, AGAINST)
    (line,) = loop.part(ICT, plan).lines
    assert line.states == ("experienced", "contradicted")
    assert (line.recognised, line.contradicted) == (1, 1)


def test_groups_without_a_claim_are_left_out_and_inside_comes_first() -> None:
    outside = TargetGroup(id="a", name="A", scope="external")
    assert loop.with_claims(index(outside, ICT, BOUW, LEARN)) == (ICT,)


def test_waterrijk_is_told_in_the_figures_of_its_matrices() -> None:
    found = loop.whole(Index(load(WATERRIJK)))
    assert (found.promised, found.lived, found.wrong, found.groups) == (9, 8, 3, 3)
    assert (found.shown, found.recognised, found.contradicted, found.size) == (22, 13, 4, 81)
