from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.plan.nouns import (
    Activity,
    ContactSeries,
    Conversation,
    FiscalParameter,
    Foundation,
    Organisation,
    Plan,
    ProfileChannel,
    Research,
    Theme,
)
from ankerpunt.plan.shift import shifted, weeks_between

ORGANISATION = Organisation(id="waterrijk", name="Gemeente Waterrijk")
WEEKS = st.integers(-1000, 1000)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def plan(**tables: object) -> Plan:
    return Plan(organisation=ORGANISATION, **{name: (noun,) for name, noun in tables.items()})  # type: ignore[arg-type]


@given(DAYS, WEEKS)
def test_a_day_keeps_its_weekday(day: date, weeks: int) -> None:
    moved = shifted(plan(conversations=Conversation(id="c", held_on=day)), weeks=weeks).conversations[0].held_on
    assert (moved - day).days == weeks * 7
    assert moved.weekday() == day.weekday()


@given(DAYS, WEEKS)
def test_there_and_back_is_the_same_plan(day: date, weeks: int) -> None:
    before = plan(conversations=Conversation(id="c", held_on=day))
    assert shifted(shifted(before, weeks=weeks), weeks=-weeks) == before


@given(WEEKS)
def test_a_series_of_months_begins_on_the_first_of_a_month(weeks: int) -> None:
    series = ContactSeries(
        id="s", process="p", channel="web", kind="case", first_month=date(2023, 11, 1), counts=(1, 2)
    )
    moved = shifted(plan(contact_series=series), weeks=weeks).contact_series[0]
    assert moved.first_month.day == 1
    assert abs((moved.first_month - date(2023, 11, 1)).days - weeks * 7) <= 17
    assert moved.counts == (1, 2)


@given(WEEKS)
def test_no_two_themes_land_in_one_quarter(weeks: int) -> None:
    themes = tuple(
        Theme(id=f"t{year}-{quarter}", plan="p", title="Nabij", year=year, quarter=quarter)
        for year in (2026, 2027)
        for quarter in (1, 2, 3, 4)
    )
    moved = shifted(Plan(organisation=ORGANISATION, themes=themes), weeks=weeks).themes
    places = [theme.year * 4 + theme.quarter for theme in moved]
    assert places == list(range(places[0], places[0] + 8))


def test_what_has_no_date_stays_as_it_is() -> None:
    before = plan(
        foundations=Foundation(id="f", kind="mission", text="Een gemeente waar je graag woont."),
        activities=Activity(id="a", title="Lunch"),
    )
    assert shifted(before, weeks=60) == before


@pytest.mark.parametrize(("now", "weeks"), [(date(2026, 11, 15), 0), (date(2027, 11, 14), 52), (date(2026, 11, 1), -2)])
def test_weeks_are_counted_to_the_nearest_whole(now: date, weeks: int) -> None:
    assert weeks_between(date(2026, 11, 15), now) == weeks


def test_a_rate_of_tax_keeps_the_day_from_which_it_holds() -> None:
    rate = FiscalParameter(id="vrije-ruimte", name="Vrije ruimte", valid_from=date(2026, 1, 1), percent=2.0)
    assert shifted(plan(fiscal_parameters=rate), weeks=52).fiscal_parameters == (rate,)


def test_the_day_of_published_research_stays_and_that_of_our_own_moves_along() -> None:
    day = date(2020, 6, 30)
    published = Research(id="landelijk", title="Landelijk", conducted_on=day, url="https://voorbeeld.nl/onderzoek")
    assert shifted(plan(research=published), weeks=52).research == (published,)
    own = Research(id="peiling", title="Peiling", conducted_on=day)
    assert shifted(plan(research=own), weeks=52).research[0].conducted_on == date(2021, 6, 29)


def test_the_day_on_which_somebody_looked_up_a_limit_stays() -> None:
    channel = ProfileChannel(id="x", name="X", max_length=160, checked_on=date(2026, 11, 22))
    assert shifted(plan(profile_channels=channel), weeks=52).profile_channels == (channel,)
