from datetime import date

from ankerpunt.plan.facts.communication_plan import kinds, quarters_ahead, quarters_without_a_subject
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan, Organisation, Phase, Plan, Theme

TODAY = date(2026, 11, 15)
WHOSE = Organisation(id="o", name="O")
YEAR = CommunicationPlan(id="p", title="P", kind="project", starts_on=date(2026, 11, 1), ends_on=date(2027, 10, 31))


def test_a_year_that_begins_within_a_quarter_touches_five() -> None:
    assert quarters_ahead(YEAR, TODAY) == ((2026, 4), (2027, 1), (2027, 2), (2027, 3), (2027, 4))


def test_a_quarter_has_a_subject_by_a_theme_or_by_a_phase() -> None:
    phases = (
        Phase(id="a", plan="p", title="Filmen", starts_on=date(2027, 1, 15), ends_on=date(2027, 4, 15)),
        Phase(id="b", plan="p", title="Leren"),
        Phase(id="c", plan="p", title="Besluit", kind="milestone", starts_on=TODAY, ends_on=TODAY),
    )
    theme = Theme(id="t", plan="p", title="Leren", year=2027, quarter=3)
    whole = Plan(organisation=WHOSE, plans=(YEAR,), phases=phases, themes=(theme,))
    assert quarters_without_a_subject(YEAR, Index(whole), TODAY) == ((2026, 4), (2027, 4))
    anywhere = (*phases, Phase(id="d", plan="p", title="Leren", moment="na het besluit"))
    told = Plan(organisation=WHOSE, plans=(YEAR,), phases=anywhere)
    assert quarters_without_a_subject(YEAR, Index(told), TODAY) == ()


def test_a_document_names_the_kinds_of_its_plans_that_say_theirs() -> None:
    other = CommunicationPlan(id="q", title="Q", starts_on=TODAY, ends_on=TODAY)
    assert kinds(Plan(organisation=WHOSE, plans=(YEAR, other))) == {"project"}
