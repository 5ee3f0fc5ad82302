from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, Organisation, Plan, Proposition, TargetGroup, Unit, Usp

PLAN = Plan(
    organisation=Organisation(id="o", name="O"),
    units=(Unit(id="top", name="Top"), Unit(id="team", name="Team", parent="top")),
    propositions=(Proposition(id="p", target_group="ict", promise="Bouw met ruimte."),),
    usps=(Usp(id="u1", proposition="p", claim="Eén"), Usp(id="u2", proposition="p", claim="Twee")),
    activities=(
        Activity(id="a1", title="Demo-uur", usps=("u1", "u2")),
        Activity(id="a2", title="Lunch", usps=("u1", "u1")),
    ),
)


def test_it_finds_a_row_by_its_id() -> None:
    index = Index(PLAN)
    assert index.get(Usp, "u2") is PLAN.usps[1]
    assert index.get(Usp, "u1") is PLAN.usps[0]


def test_it_finds_the_organisation_as_any_other_row() -> None:
    assert Index(PLAN).get(Organisation, "o") is PLAN.organisation


def test_it_finds_nothing_for_an_unknown_or_missing_id() -> None:
    index = Index(PLAN)
    assert index.get(TargetGroup, "ict") is None
    assert index.get(Usp, None) is None


def test_it_lists_who_points_at_a_row_through_a_list() -> None:
    index = Index(PLAN)
    assert index.referring("u1", by=(Activity, "usps")) == PLAN.activities
    assert index.referring("u2", by=(Activity, "usps")) == PLAN.activities[:1]


def test_it_lists_who_points_at_a_row_through_one_reference() -> None:
    index = Index(PLAN)
    assert index.referring("p", by=(Usp, "proposition")) == PLAN.usps
    assert index.referring("top", by=(Unit, "parent")) == PLAN.units[1:]
    assert index.referring("nowhere", by=(Unit, "parent")) == ()


def test_it_reads_each_field_of_the_plan_once() -> None:
    index = Index(PLAN)
    assert index.referring("p", by=(Usp, "proposition")) is index.referring("p", by=(Usp, "proposition"))
