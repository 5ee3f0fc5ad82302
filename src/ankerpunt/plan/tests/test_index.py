from msgspec.structs import replace

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


def test_it_notes_what_was_read_for_an_answer() -> None:
    index = Index(PLAN)
    assert index.heard(lambda index: index.get(Usp, "u1")).read == {"usps"}
    assert index.heard(lambda index: index.referring("u1", by=(Activity, "usps"))).read == {"activities"}
    assert index.heard(lambda index: index.rows(Unit)).read == {"units"}
    assert index.heard(lambda index: index.get(Organisation, "o")).read == {"organisation"}
    assert index.heard(lambda index: (index.plan.units, index.plan.usps)).read == {"units", "usps"}
    assert index.heard(lambda _index: 1).read == frozenset()


def test_an_answer_that_was_kept_still_says_what_was_read_for_it() -> None:
    index = Index(PLAN)

    def units(plan: Plan) -> int:
        return len(plan.units)

    def both(index: Index) -> int:
        return index.once(units) + len(index.plan.usps)

    assert [index.heard(lambda index: index.once_of_all(both)).read for _again in "12"] == [{"units", "usps"}] * 2
    assert index.heard(lambda index: index.once(units)).read == {"units"}
    assert index.heard(lambda index: index.once_for("a key", lambda index: index.plan.organisation.id)).said == "o"


def test_it_takes_over_what_still_holds() -> None:
    index = Index(PLAN)
    asked: list[Plan] = []

    def usps(plan: Plan) -> int:
        asked.append(plan)
        return len(plan.usps)

    points = index.referring("u1", by=(Activity, "usps"))
    assert (index.get(Usp, "u2"), index.once(usps)) == (PLAN.usps[1], 2)
    other = Index(replace(PLAN, units=()), index)
    assert other.once(usps) == 2
    assert len(asked) == 1
    assert other.referring("u1", by=(Activity, "usps")) is points
    fewer = Index(replace(PLAN, usps=PLAN.usps[:1], activities=PLAN.activities[1:]), other)
    assert (fewer.get(Usp, "u2"), fewer.once(usps)) == (None, 1)
    assert fewer.referring("u1", by=(Activity, "usps")) == PLAN.activities[1:]
    assert (index.get(Usp, "u2"), index.once(usps)) == (PLAN.usps[1], 2)


def test_an_index_made_of_a_plan_that_is_watched_is_watched_too() -> None:
    index = Index(PLAN)
    assert index.heard(lambda index: Index(index.plan).get(Unit, "top")).read == {"units"}
    assert index.heard(lambda index: Index(index.plan).heard(lambda inner: inner.plan.usps)).read == {"usps"}
