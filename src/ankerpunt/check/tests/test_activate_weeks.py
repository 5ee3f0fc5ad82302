"""The calendar week by week: what comes at the same time, silence, and room."""

from datetime import date
from typing import Any

from ankerpunt.check.tests.tiny import activity, found, group, objects, year
from ankerpunt.plan.nouns import Activity, OwnerCapacity


def big(row_id: str, day: date, **fields: Any) -> Activity:
    plain = {"target_groups": ("ict",), "cost_cents": 300_000, "starts_on": day}
    return activity(row_id, **{"title": row_id, **plain, **fields})


MONDAY = date(2027, 3, 1)


def test_c425_finds_two_big_things_for_one_group_in_a_week_and_names_the_one_that_can_move() -> None:
    one, other = big("brief", MONDAY, pinned=True), big("actie", date(2027, 3, 5))
    [finding] = found("C425", group(), one, other)
    assert (finding.object, finding.values["other"], finding.values["week"]) == ("actie", "brief", "2027-03-01")
    assert objects("C425", group(), one, big("actie", date(2027, 3, 8))) == []
    assert objects("C425", group(), one, big("actie", MONDAY, cost_cents=299_999)) == []
    assert objects("C425", group(), one, big("actie", MONDAY, target_groups=("sociaal",))) == []
    assert objects("C425", group(), one, big("actie", MONDAY, status="cancelled")) == []


def test_c425_says_a_pair_once_however_many_groups_and_weeks_they_share() -> None:
    both = {"target_groups": ("ict", "sociaal"), "ends_on": date(2027, 3, 12)}
    [finding] = found(
        "C425", group(), group("sociaal", name="Sociaal"), big("a", MONDAY, **both), big("b", MONDAY, **both)
    )
    assert finding.values["groups"] == ["“ICT'ers”", "“Sociaal”"]


def test_c425_lets_what_is_long_be_big_in_its_first_week_only_and_what_is_past_rest() -> None:
    long = big("brief", date(2027, 2, 15), ends_on=date(2027, 4, 2))
    assert objects("C425", group(), long, big("actie", MONDAY)) == []
    assert objects("C425", group(), long, big("actie", date(2027, 2, 15))) == ["actie"]
    assert objects("C425", group(), big("a", date(2026, 3, 2)), big("b", date(2026, 3, 2))) == []


def heard(row_id: str, day: date | None, **fields: Any) -> Activity:
    return activity(row_id, plan="jaarplan", starts_on=day, target_groups=("ict",), **fields)


def of_a_year(**fields: Any) -> Any:
    return year(kind="year_plan", target_groups=("ict",), **fields)


def test_c427_finds_a_group_that_hears_nothing_for_a_quarter() -> None:
    [finding] = found("C427", group(), of_a_year(), heard("a", date(2027, 3, 1)), heard("b", date(2027, 9, 6)))
    assert (finding.values["since"], finding.values["until"]) == ("2027-03-02", "2027-09-06")
    every = [heard(f"a{month}", date(2027, month, 1)) for month in (2, 4, 6, 8, 10, 12)]
    assert objects("C427", group(), of_a_year(), *every) == []
    assert objects("C427", group(), of_a_year(status="closed"), every[0]) == []
    assert objects("C427", group(), year(target_groups=("ict",)), every[0]) == []


def test_c427_knows_what_comes_back_and_what_another_plan_says() -> None:
    assert objects("C427", group(), of_a_year(), heard("a", date(2027, 1, 4), rhythm="monthly")) == []
    assert objects("C427", group(), of_a_year(), heard("a", date(2027, 1, 4), rhythm="yearly")) == ["ict"]
    assert objects("C427", group(), of_a_year(), heard("a", date(2027, 1, 4)), heard("b", None)) == []
    others = [activity(f"o{m}", starts_on=date(2027, m, 1), target_groups=("ict",)) for m in (3, 5, 7, 9, 11)]
    assert objects("C427", group(), of_a_year(), heard("a", date(2027, 1, 4)), *others) == []
    assert objects("C427", group(), of_a_year(), *others) == []


def done_by(row_id: str, day: date, **fields: Any) -> Activity:
    return activity(row_id, starts_on=day, owners=("HR-adviseur",), **fields)


def test_c428_finds_a_role_with_more_at_once_than_it_said_it_can() -> None:
    room = OwnerCapacity(id="hr", owner="hr-adviseur", at_once=1)
    [finding] = found("C428", room, done_by("a", MONDAY, pinned=True), done_by("b", date(2027, 3, 3)))
    assert (finding.object, finding.values["week"], finding.values["much"]["nl"]) == (
        "hr",
        "2027-03-01",
        "2 activiteiten tegelijk",
    )
    assert finding.form.object == "b"
    assert objects("C428", room, done_by("a", MONDAY), done_by("b", date(2027, 3, 8))) == []
    assert objects("C428", OwnerCapacity(id="hr", owner="HR"), done_by("a", MONDAY), done_by("b", MONDAY)) == []
    assert objects("C428", room, done_by("a", date(2026, 3, 2)), done_by("b", date(2026, 3, 2))) == []


def test_c428_counts_hours_and_names_the_fullest_week() -> None:
    room = OwnerCapacity(id="hr", owner="hr-adviseur", hours_per_week=8)
    long = done_by("a", MONDAY, ends_on=date(2027, 3, 26), hours_per_week=6)
    [finding] = found("C428", room, long, done_by("b", date(2027, 3, 17), hours_per_week=4))
    assert (finding.values["week"], finding.values["much"]["en"]) == ("2027-03-15", "10 hours of work")
    assert objects("C428", room, long, done_by("b", date(2027, 3, 17))) == []
