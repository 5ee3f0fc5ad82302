from datetime import date

from ankerpunt.plan.archive import in_force
from ankerpunt.plan.nouns import Claim, Conversation, Driver, Organisation, Persona, Plan, TargetGroup, Unit

ORGANISATION = Organisation(id="waterrijk", name="Gemeente Waterrijk")
LAST_WEEK = date(2026, 11, 9)
ICT = TargetGroup(id="ict", name="ICT", scope="internal")
TALK = Conversation(id="talk", held_on=date(2026, 1, 5), archived_on=LAST_WEEK)


def test_a_plan_without_an_archive_is_left_as_it_is() -> None:
    plan = Plan(organisation=ORGANISATION, target_groups=(ICT,))
    assert in_force(plan) is plan


def test_what_must_point_at_an_archived_row_goes_along() -> None:
    group = TargetGroup(id="ict", name="ICT", scope="internal", archived_on=LAST_WEEK)
    persona = Persona(id="samira", name="Samira", target_group="ict")
    claim = Claim(id="c1", persona="samira", text="Werkt thuis.")
    plan = Plan(organisation=ORGANISATION, target_groups=(group,), personas=(persona,), claims=(claim,))
    assert in_force(plan) == Plan(organisation=ORGANISATION)


def test_what_may_point_at_an_archived_row_points_at_nothing() -> None:
    persona = Persona(id="samira", name="Samira", target_group="ict")
    claim = Claim(id="c1", persona="samira", text="Werkt thuis.", conversation="talk")
    plan = Plan(
        organisation=ORGANISATION, target_groups=(ICT,), conversations=(TALK,), personas=(persona,), claims=(claim,)
    )
    assert in_force(plan).claims == (Claim(id="c1", persona="samira", text="Werkt thuis."),)


def test_a_list_keeps_what_still_counts() -> None:
    other = Conversation(id="other", held_on=date(2026, 1, 6))
    driver = Driver(id="d", target_group="ict", name="tijd", conversations=("talk", "other"))
    kept = Driver(id="e", target_group="ict", name="rust", conversations=("other",))
    plan = Plan(organisation=ORGANISATION, target_groups=(ICT,), conversations=(TALK, other), drivers=(driver, kept))
    assert [each.conversations for each in in_force(plan).drivers] == [("other",), ("other",)]


def test_a_row_of_the_same_noun_stands_on_its_own_when_its_parent_is_archived() -> None:
    units = (Unit(id="a", name="A", archived_on=LAST_WEEK), Unit(id="b", name="B", parent="a"))
    assert in_force(Plan(organisation=ORGANISATION, units=units)).units == (Unit(id="b", name="B"),)
