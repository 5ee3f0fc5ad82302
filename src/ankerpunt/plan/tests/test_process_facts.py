"""What is said of a process and of means: which share people arrange themselves, and whether it is a mix (C3, C7)."""

from datetime import date
from typing import Any

from ankerpunt.plan.facts.means import mix, nothing_through_leaders_in, one_sided
from ankerpunt.plan.facts.process import along, cases, counts_of, happened, last_year, month_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Campaign,
    Channel,
    ContactSeries,
    Organisation,
    Plan,
    Process,
    ProcessEvent,
)

FIRST = date(2025, 1, 1)


def series(channel: str, *counts: int | None, kind: Any = "case", first: date = FIRST) -> ContactSeries:
    return ContactSeries(
        id=f"{channel}-{kind}", process="pas", channel=channel, kind=kind, first_month=first, counts=counts
    )


def index(*rows: ContactSeries, **tables: Any) -> Index:
    channels = (Channel(id="web", name="Web", kind="web"), Channel(id="balie", name="Balie", kind="counter"))
    return Index(
        Plan(
            organisation=Organisation(id="o", name="O"),
            processes=(Process(id="pas", name="Paspoort"),),
            channels=channels,
            contact_series=rows,
            **tables,
        )
    )


def test_a_share_is_of_the_cases_of_twelve_months_and_questions_are_none() -> None:
    found = last_year(
        "pas", index(series("web", *[30] * 14), series("balie", *[70] * 14), series("web", 9, kind="question"))
    )
    assert found is not None
    assert (found.part, found.whole, found.share, found.known, found.behind) == (360, 1200, 30.0, 12, False)
    assert (found.first, found.last) == (month_of(date(2025, 3, 1)), month_of(date(2026, 2, 1)))


def test_a_month_of_which_one_channel_is_not_in_yet_waits() -> None:
    found = last_year("pas", index(series("web", 10, 10, 500), series("balie", 10, 10)))
    assert found is not None
    assert (found.part, found.whole, found.behind) == (20, 40, True)


def test_a_channel_that_ended_long_ago_holds_nothing_up() -> None:
    found = last_year("pas", index(series("web", *[10] * 20), series("balie", 10, 10)))
    assert found is not None
    assert (found.share, found.behind) == (100.0, False)


def test_without_a_count_nothing_is_said() -> None:
    assert last_year("pas", index()) is None
    assert last_year("pas", index(series("web", None, None))) is None
    assert last_year("pas", index(series("web", 0, 0))) is None
    assert cases("elders", index(series("web", 1))) is None


def test_a_month_that_is_not_wholly_known_counts_for_nothing() -> None:
    found = last_year("pas", index(series("web", 10, None, 10), series("balie", 10, 10, 10)))
    assert found is not None
    assert (found.part, found.whole, found.known) == (20, 40, 2)


def test_channels_are_in_the_order_of_their_use() -> None:
    rows = index(
        series("web", *[1] * 14), series("balie", *[9] * 3, first=date(2025, 10, 1)), series("web", kind="question")
    )
    assert [(each.series.channel, each.last_year) for each in along("pas", "case", rows)] == [
        ("balie", 27),
        ("web", 12),
    ]
    assert along("pas", "question", rows) == ()
    assert counts_of(series("web", 4, None), range(month_of(FIRST) - 1, month_of(FIRST) + 3)) == (None, 4, None, None)


def test_what_happened_is_in_the_order_of_time() -> None:
    campaign = Campaign(id="c", title="Nu", starts_on=date(2025, 9, 5), ends_on=date(2025, 10, 1), processes=("pas",))
    event = ProcessEvent(id="e", process="pas", name="Storing", starts_on=date(2025, 3, 3))
    found = happened("pas", index(campaigns=(campaign,), process_events=(event,)))
    assert [(each.kind, each.last - each.first) for each in found] == [("event", 0), ("campaign", 1)]


def activities(*means: str, scope: Any = "internal") -> list[Activity]:
    return [Activity(id=f"a{at}", title="A", means=each, scope=scope) for at, each in enumerate(means)]  # type: ignore[arg-type]


def test_a_mix_leans_to_one_side_when_more_than_half_is_the_same() -> None:
    assert one_sided(activities(*["print"] * 4)) is None
    assert one_sided(activities("print", "print", "letter", "video", "video", "")) is None
    side = one_sided(activities(*["print"] * 3, "letter", "video"))
    assert side is not None
    assert (side.means, side.count, side.total) == ("print", 3, 5)


def test_several_inside_and_none_through_leaders_is_said() -> None:
    assert nothing_through_leaders_in(activities(*["print"] * 5))
    assert not nothing_through_leaders_in(activities(*["print"] * 4, "leaders"))
    assert not nothing_through_leaders_in(activities(*["print"] * 9, scope="external"))


def test_every_means_is_of_one_kind() -> None:
    kinds = mix(activities("print", "letter", "print", "personal", "event"))
    named = {each.family: (each.means, each.within("internal")) for each in kinds if each.activities}
    assert named == {"together": ((("personal", 1), ("event", 1)), 2), "offline": ((("print", 2), ("letter", 1)), 3)}
