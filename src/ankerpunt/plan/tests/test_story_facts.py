"""Which stories are read first, and which were chosen for a half year (L6)."""

from datetime import date

from ankerpunt.plan.facts.half_year import half_year_of
from ankerpunt.plan.facts.story import chosen_for, is_of_this_half_year, to_read, told_about
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Foundation, Organisation, Plan, Story

TODAY = date(2026, 11, 30)
COURAGE = Foundation(id="lef", kind="core_value", text="Lef: we proberen iets uit.")
OLD = Story(id="old", text="Toen.", told_on=date(2025, 3, 1), core_value="lef", chosen_on=date(2026, 9, 1), choosers=5)
NEW = Story(id="new", text="Nu.", told_on=date(2026, 11, 1), core_value="lef")
OTHER = Story(id="other", text="Daarvoor.", told_on=date(2026, 10, 1), chosen_on=date(2026, 3, 1), choosers=6)
INDEX = Index(Plan(organisation=Organisation(id="o", name="O"), foundations=(COURAGE,), stories=(OLD, NEW, OTHER)))


def test_a_half_year_begins_in_january_and_in_july() -> None:
    assert half_year_of(date(2026, 6, 30)) == date(2026, 1, 1)
    assert half_year_of(date(2026, 7, 1)) == date(2026, 7, 1)


def test_the_story_of_this_half_year_is_the_one_that_was_chosen_in_it() -> None:
    assert chosen_for(COURAGE, INDEX, TODAY) == OLD
    assert chosen_for(COURAGE, INDEX, date(2027, 1, 1)) is None
    assert not is_of_this_half_year(OTHER, TODAY)


def test_what_was_chosen_is_read_first_and_nothing_twice() -> None:
    assert to_read(INDEX, 3, TODAY) == (OLD, NEW, OTHER)
    assert to_read(INDEX, 1, TODAY) == (OLD,)
    assert told_about(COURAGE, INDEX) == (NEW, OLD)
