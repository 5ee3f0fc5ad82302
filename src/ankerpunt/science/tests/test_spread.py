from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ankerpunt.science import spread as package
from ankerpunt.science.spread import moved, program, spread
from ankerpunt.science.spread.conflict import Rule, conflict, conflicts, rules
from ankerpunt.science.spread.free import written
from ankerpunt.science.spread.model import model_of
from ankerpunt.science.spread.proposal import Proposal
from ankerpunt.science.spread.wishes import Owner, Task, Wishes

MONDAY = date(2027, 1, 4)
WEEKS = 6
KEYS = ("a", "b", "c")


def week(number: int, day: int = 0) -> date:
    return MONDAY + timedelta(weeks=number, days=day)


def wishes(*tasks: Task, **fields: object) -> Wishes:
    asked = {"first": MONDAY, "last": week(WEEKS - 1, 6), "today": MONDAY, **fields}
    return Wishes(tasks=tasks, **asked)  # type: ignore[arg-type]


@st.composite
def tasks(draw: st.DrawFn, key: str) -> Task:
    first = week(draw(st.integers(-1, WEEKS)), draw(st.integers(0, 4)))
    return Task(
        key=key,
        first=first,
        last=first + timedelta(days=draw(st.sampled_from([0, 0, 2, 9, 18, 25]))),
        pinned=draw(st.integers(0, 4)) == 0,
        beside=draw(st.integers(0, 4)) == 0,
        owners=draw(st.sampled_from([(), ("o",), ("o", "p")])),
        groups=draw(st.sampled_from([(), ("g",), ("g",), ("g", "h")])),
        big=draw(st.booleans()),
        quarters=draw(st.sampled_from([(), ((2027, 1),), ((2027, 2),), ((2026, 4), (2027, 2))])),
        after=draw(st.sampled_from(["", "", *KEYS])),
        lead_weeks=draw(st.sampled_from([0, 0, 1, 3])),
        on_holidays=draw(st.booleans()),
    )


@st.composite
def calendars(draw: st.DrawFn) -> Wishes:
    off = draw(st.lists(st.integers(0, 7 * WEEKS), max_size=12))
    return wishes(
        *(draw(tasks(key)) for key in KEYS[: draw(st.integers(1, 3))]),
        today=week(draw(st.integers(-1, 1))),
        days_off=dict.fromkeys((MONDAY + timedelta(days=day) for day in off), "school"),
        owners={"o": Owner(draw(st.integers(0, 2)), ((week(2), week(2, 6)),))},
        launch_week=draw(st.booleans()),
    )


def by_the_book(asked: Wishes, firsts: Mapping[str, date]) -> int:
    """Work out what a calendar costs from the description alone, day by day."""
    cost = 0
    owners: Counter[tuple[str, date]] = Counter()
    groups: Counter[tuple[str, date]] = Counter()
    bigs: Counter[tuple[str, date]] = Counter()
    days = {task.key: (firsts[task.key], task.last + (firsts[task.key] - task.first)) for task in asked.tasks}
    for task in asked.tasks:
        first, last = days[task.key]
        start = first - timedelta(days=first.weekday())
        touched = [start + timedelta(weeks=n) for n in range((last - start).days // 7 + 1)]
        short = len(touched) <= 2 or not asked.launch_week
        owners.update((name, monday) for name in task.owners for monday in touched)
        groups.update((name, monday) for name in task.groups for monday in touched)
        bigs.update(
            (name, monday) for name in task.groups for monday in (touched if short else touched[:1]) if task.big
        )
        if task.beside:
            continue
        cost += alone(asked, task, first, last, touched)
        if task.after in days and task.after != task.key:
            cost += 3_000 * (first <= days[task.after][1])
    limits = {name: owner.at_once for name, owner in asked.owners.items()}
    ours = [task for task in asked.tasks if not task.beside]
    owned = {name for task in ours for name in task.owners}
    grouped = {name for task in ours for name in task.groups}
    bigger = {name for task in ours if task.big for name in task.groups}
    cost += sum(3_000 * max(n - limits.get(name, 2), 0) for (name, _), n in owners.items() if name in owned)
    cost += sum(3_000 * (n - 1) for (name, _), n in bigs.items() if name in bigger)
    return cost + sum(60 * max(n - 2, 0) for (name, _), n in groups.items() if name in grouped)


def alone(asked: Wishes, task: Task, first: date, last: date, touched: list[date]) -> int:
    begun = task.first < asked.today
    cost = 10 * abs((first - task.first).days) // 7
    if not begun:
        cost += 20_000 * (first < max(asked.first, asked.today) or last > asked.last)
        cost += 3_000 * (first < asked.today + timedelta(weeks=task.lead_weeks)) * (task.lead_weeks > 0)
    absences = [each for name in task.owners for each in asked.owners.get(name, Owner()).absences]
    cost += 3_000 * any(away[0] <= first <= away[1] for away in absences)
    cost += min((theme_price(touched[0], *each) for each in task.quarters), default=0)
    working = [monday + timedelta(days=n) for monday in touched for n in range(5)]
    if first == last:
        working = [first]
    if not task.on_holidays:
        cost += 400 * sum(day in asked.days_off for day in working) // len(working)
    return cost


def theme_price(start: date, year: int, quarter: int) -> int:
    first = date.fromisocalendar(year, 13 * quarter - 12, 1)
    last = date.fromisocalendar(year, 13 * quarter, 1)
    if (year, quarter) == (2026, 4):
        last = date.fromisocalendar(2026, 53, 1)
    away = max((first - start).days // 7, (start - last).days // 7, 0)
    return 250 + 20 * away if away else 0


def firsts_of(asked: Wishes, found: Proposal) -> dict[str, date]:
    return {task.key: task.first for task in asked.tasks} | {move.key: move.first for move in found.moves}


@given(calendars())
@settings(max_examples=80, deadline=None)
def test_it_costs_what_the_book_says_and_no_calendar_costs_less(asked: Wishes) -> None:
    found = spread(asked)
    assert found.cost == by_the_book(asked, firsts_of(asked, found))
    assert found.cost_today == by_the_book(asked, {task.key: task.first for task in asked.tasks})
    options = [
        [choice.days(int(each))[0] for each in choice.weeks[choice.offered]] for choice in model_of(asked).choices
    ]
    keys = sorted(task.key for task in asked.tasks)
    least = min(by_the_book(asked, dict(zip(keys, firsts, strict=True))) for firsts in product(*options))
    assert found.cost == least <= found.cost_today


@given(calendars())
@settings(max_examples=40, deadline=None)
def test_pinned_and_begun_never_move_and_weekdays_and_lengths_stay(asked: Wishes) -> None:
    by_key = {task.key: task for task in asked.tasks}
    for move in spread(asked).moves:
        task = by_key[move.key]
        assert not task.pinned
        assert not task.beside
        assert task.first >= asked.today
        assert move.first - task.first == move.last - task.last == timedelta(weeks=move.weeks)
        assert max(asked.first, asked.today) <= move.first <= move.last <= asked.last


@given(calendars())
@settings(max_examples=40, deadline=None)
def test_what_stays_broken_and_the_weeks_moved_are_the_whole_cost(asked: Wishes) -> None:
    found = spread(asked)
    moved = sum(abs(move.weeks) for move in found.moves) * 10
    assert sum(each.price for each in found.still_broken) + moved == found.cost
    assert all(each.price > 0 for each in found.still_broken)
    assert [each.price for each in found.still_broken] == sorted((e.price for e in found.still_broken), reverse=True)


@given(calendars())
@settings(max_examples=40, deadline=None)
def test_a_reason_is_what_putting_only_that_one_back_would_cost(asked: Wishes) -> None:
    found = spread(asked)
    firsts = firsts_of(asked, found)
    by_key = {task.key: task for task in asked.tasks}
    for move in found.moves:
        back = by_the_book(asked, firsts | {move.key: by_key[move.key].first})
        assert move.worth == back - found.cost >= 0
        assert move.almost_equal == (move.worth < 25)
        assert move.worth == 0 or move.would_break


@given(calendars(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_answer_is_the_same_twice_and_in_any_order(asked: Wishes, shuffle: "object") -> None:
    mixed = list(asked.tasks)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert spread(asked) == spread(asked) == spread(replace(asked, tasks=tuple(mixed)))


@given(calendars())
@settings(max_examples=30, deadline=None)
def test_rules_that_cannot_hold_together_can_without_any_one_of_them(asked: Wishes) -> None:
    named = rules(asked)
    found = conflict(asked, named)
    for left_out in found:
        assert conflict(asked, [rule for rule in found if rule != left_out]) == ()
    if found:
        assert conflict(asked, found) == found


def one_day(key: str, first: date, **fields: object) -> Task:
    return Task(key=key, first=first, last=first, **fields)  # type: ignore[arg-type]


@given(calendars())
@settings(max_examples=40, deadline=None)
def test_what_was_proposed_says_the_same_when_it_is_told_again(asked: Wishes) -> None:
    found = spread(asked)
    assert moved(asked, {move.key: move.weeks for move in found.moves}) == found


def test_it_tells_how_far_it_is_and_refuses_a_week_in_which_something_cannot_be() -> None:
    fair = Task(key="fair", first=date(2027, 8, 2), last=date(2027, 8, 3), quarters=((2027, 2),))
    year = Wishes(tasks=(fair,), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    told: list[tuple[int, int]] = []
    spread(year, lambda done, of: told.append((done, of)))
    assert told == [(0, 1)]
    with pytest.raises(ValueError, match="cannot be in this week"):
        moved(year, {"fair": 100})


def test_two_that_must_follow_each_other_are_put_in_order_even_in_one_week() -> None:
    late = one_day("film", week(2, 3))
    found = spread(wishes(late, one_day("talk", week(0, 4), after="film", pinned=True)))
    assert [(move.key, move.first) for move in found.moves] == [("film", week(0, 3))]
    assert found.still_broken == ()


def test_a_day_off_is_left_out_though_it_was_fixed_there_before() -> None:
    off = {week(1): "public"}
    assert [move.weeks for move in spread(wishes(one_day("a", week(1)), days_off=off)).moves] in ([1], [-1])
    [left] = spread(wishes(one_day("a", week(1), pinned=True), days_off=off)).still_broken
    assert (left.kind, left.price, left.about) == ("holiday", 400, "public")


def test_what_leaves_its_campaign_says_so() -> None:
    campaign = (week(0), week(1, 6))
    moved = one_day("a", week(1), campaign=campaign, lead_weeks=3)
    [move] = spread(wishes(moved)).moves
    assert move.leaves_campaign
    [move] = spread(wishes(replace(moved, campaign=(week(0), week(5))))).moves
    assert not move.leaves_campaign


def test_what_has_no_place_stays_and_is_reported() -> None:
    long = Task(key="a", first=week(0), last=week(9))
    found = spread(wishes(long))
    assert (found.moves, [each.kind for each in found.still_broken]) == ((), ["outside"])


def test_what_is_too_full_names_the_owner_the_weeks_and_who_is_there() -> None:
    busy = [one_day(key, week(1, day), owners=("o",), pinned=True) for day, key in enumerate(KEYS)]
    [left] = spread(wishes(*busy)).still_broken
    assert (left.kind, left.price, left.about, left.tasks, left.weeks) == ("owner", 3000, "o", KEYS, (week(1),))


def test_a_theme_and_a_pin_that_exclude_each_other_are_named() -> None:
    asked = wishes(one_day("a", week(1), pinned=True, quarters=((2027, 2),)), one_day("b", week(2)), last=week(20))
    against = (Rule("fixed", ("a",)), Rule("theme", ("a",)))
    assert set(conflict(asked, rules(asked))) == set(against)
    found = spread(asked)
    assert {each.kind: set(why) for each, why in conflicts(asked, found).items()} == {"theme": set(against)}


def test_a_shared_rule_and_an_order_are_named_too() -> None:
    letters = [one_day(key, week(2, day), groups=("g",), big=True, pinned=True) for day, key in enumerate("ab")]
    asked = wishes(*letters, one_day("c", week(1, 3), pinned=True, after="a"))
    found = conflicts(asked, spread(asked))
    assert {each.kind: why for each, why in found.items()} == {
        "big": (Rule("big", about="g"), Rule("fixed", ("a",)), Rule("fixed", ("b",))),
        "after": (Rule("after", ("a", "c")), Rule("fixed", ("a",)), Rule("fixed", ("c",))),
    }


def test_what_is_broken_because_that_is_cheaper_is_no_conflict() -> None:
    early = one_day("a", week(0, 1))
    asked = wishes(early, days_off={week(0, 1): "public"}, prices=replace(wishes().prices, moved=1000))
    found = spread(asked)
    assert [each.kind for each in found.still_broken] == ["holiday"]
    assert conflicts(asked, found) == {}


def test_apart_only_rules_about_the_same_activities_are_named() -> None:
    both = [Task(key=key, first=date(2027, 5, 3), last=date(2027, 5, 7), owners=("hr",), pinned=True) for key in "ab"]
    late = Task(key="c", first=date(2027, 8, 2), last=date(2027, 8, 3), quarters=((2027, 2),), pinned=True)
    days = {"first": date(2027, 1, 1), "last": date(2027, 12, 31), "today": date(2027, 1, 1)}
    year = wishes(*both, late, owners={"hr": Owner(at_once=1)}, **days)
    found = spread(year)
    kinds = {each.kind for each in conflicts(year, found)}
    assert kinds == {"owner", "theme"}
    [(broken, against)] = conflicts(year, found, apart=True).items()
    assert (broken.kind, set(against)) == ("theme", {Rule("theme", ("c",)), Rule("fixed", ("c",))})


def test_a_few_days_off_in_a_long_activity_are_no_conflict() -> None:
    asked = wishes(Task(key="a", first=week(0), last=week(1, 4), pinned=True), days_off={week(0): "public"})
    found = spread(asked)
    assert [each.price for each in found.still_broken] == [40]
    assert conflicts(asked, found) == {}


def test_rules_that_can_never_hold_are_the_answer_by_themselves() -> None:
    asked = wishes(one_day("a", week(1), pinned=True, quarters=((2027, 2),)))
    must = (Rule("theme", ("a",)), Rule("fixed", ("a",)))
    assert conflict(asked, rules(asked), must=must) == must


def test_a_large_plan_is_spread_quarter_by_quarter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_AT_ONCE", 2)
    asked = wishes(
        *(one_day(f"a{n}", week(n // 3, n % 5), groups=("g",), big=True) for n in range(5)),
        one_day("b", week(14), groups=("g",), big=True),
        last=week(20),
    )
    found = spread(asked)
    assert found.still_broken == ()
    taken = sorted((day - MONDAY).days // 7 for day in firsts_of(asked, found).values())
    assert all(one < other for one, other in pairwise(taken))


def test_without_an_answer_of_the_solver_the_greedy_calendar_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "solve", lambda *_: None)
    letters = [one_day(key, week(1), groups=("g",), big=True) for key in "ab"]
    found = spread(wishes(*letters))
    assert (found.cost_today, found.cost) == (3000, 10)


def test_the_very_best_is_asked_of_what_is_small_and_one_percent_of_what_is_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = model_of(wishes(one_day("a", week(0)), one_day("b", week(0))))
    made, _ = written(model, model.today, {0, 1})
    assert made.gap < 1e-8
    monkeypatch.setattr(program, "EXACT_COLUMNS", made.whole - 1)
    assert made.gap == 0.01


def test_an_empty_calendar_and_one_without_freedom_stay_as_they_are() -> None:
    assert spread(wishes()) == Proposal(0, 0, (), ())
    assert spread(wishes(one_day("a", week(0), pinned=True))).moves == ()


def test_it_refuses_two_of_one_name_and_an_end_before_the_start() -> None:
    with pytest.raises(ValueError, match="same key"):
        spread(wishes(one_day("a", week(0)), one_day("a", week(1))))
    with pytest.raises(ValueError, match="ends before"):
        spread(wishes(Task(key="a", first=week(1), last=week(0))))


def test_a_solver_that_finds_nothing_says_so() -> None:
    model = model_of(wishes(*(one_day(key, week(0), owners=("o",), pinned=True) for key in KEYS)))
    allowed = [choice.weeks[choice.offered] for choice in model.choices]
    costs = [choice.ties[choice.offered] for choice in model.choices]
    made = program.program(model, allowed, costs, shared=model.shared, orders=(), hard=True)
    assert program.solve(made, allowed) is None
