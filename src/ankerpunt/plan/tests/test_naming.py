from datetime import date

import pytest

from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name, names, naming_fields, own_words
from ankerpunt.plan.nouns import (
    Anchoring,
    Campaign,
    CanvasAnswer,
    Channel,
    ContactSeries,
    Conversation,
    Dismissal,
    EstrangementTest,
    Evaluation,
    FormSeries,
    Foundation,
    Heard,
    Learning,
    LearningAnswer,
    Motivation,
    Noun,
    Objective,
    Organisation,
    Override,
    Persona,
    Plan,
    Process,
    Profile,
    ProfileChannel,
    Proposition,
    Result,
    StretchMeasurement,
    TargetGroup,
    TargetGroupChoice,
    TeamReflection,
    Touchpoint,
    Unit,
    Usp,
)
from ankerpunt.plan.speech import say_short_date, shorten
from ankerpunt.plan.tables import tables

DAY = date(2026, 3, 15)
NOBODY = Index(Plan(organisation=Organisation(id="o", name="O")))
FULL = Index(
    Plan(
        organisation=Organisation(id="waterrijk", name="Gemeente Waterrijk"),
        units=(Unit(id="klantcontact", name="Klantcontact"),),
        target_groups=(TargetGroup(id="ict", name="ICT'ers", scope="internal"),),
        personas=(Persona(id="joost", target_group="ict", name="Joost"),),
        foundations=(Foundation(id="lef", kind="core_value", title="Lef", text="We proberen het."),),
        propositions=(Proposition(id="bouw", target_group="ict", promise="Bouw met ruimte."),),
        usps=(Usp(id="techniek", proposition="bouw", claim="Je team kiest de techniek"),),
        profile_channels=(ProfileChannel(id="linkedin", name="LinkedIn"),),
        touchpoints=(Touchpoint(id="werkplek", name="Werkplek"),),
        channels=(Channel(id="balie", name="Balie"),),
        processes=(Process(id="paspoort", name="Paspoort"),),
        campaigns=(Campaign(id="c1", title="Verhuisd?", starts_on=DAY, ends_on=DAY),),
        objectives=(Objective(id="bekend", text="Meer mensen weten het."),),
        learnings=(Learning(id="l1", campaign="c1", text="Leg de brief bij de sleutel."),),
    )
)


@pytest.mark.parametrize(
    ("row", "known", "unknown"),
    [
        (
            Anchoring(id="c", usp="techniek", touchpoint="werkplek"),
            "Je team kiest de techniek × Werkplek",
            "techniek × werkplek",
        ),
        (Motivation(id="m", persona="joost", goal="Sneller"), "Joost: Sneller", "joost: Sneller"),
        (
            EstrangementTest(id="t", proposition="bouw", target_group="ict", tested_on=DAY),
            "ICT'ers: Bouw met ruimte",
            "ict: bouw",
        ),
        (
            StretchMeasurement(id="s", usp="techniek", measured_on=DAY, value=1),
            "Je team kiest de techniek, 15 mrt 2026",
            "techniek, 15 mrt 2026",
        ),
        (
            Result(id="r", objective="bekend", measured_on=DAY, value=63, text="Plus of min 5."),
            "Meer mensen weten het, 15 mrt 2026",
            "bekend, 15 mrt 2026",
        ),
        (Evaluation(id="e", campaign="c1", evaluated_on=DAY), "Verhuisd?, 15 mrt 2026", "c1, 15 mrt 2026"),
        (
            LearningAnswer(id="a", learning="l1", campaign="c1", answer="adopted"),
            "Verhuisd?: Leg de brief bij de sleutel",
            "c1: l1",
        ),
        (
            TeamReflection(id="r", unit="klantcontact", core_value="lef", held_on=DAY),
            "Klantcontact, Lef, 15 mrt 2026",
            "klantcontact, lef, 15 mrt 2026",
        ),
        (TeamReflection(id="r", core_value="lef", held_on=DAY), "Lef, 15 mrt 2026", "lef, 15 mrt 2026"),
        (
            Heard(id="h", kind="evolution", foundation="lef", heard_on=DAY, word="too_few"),
            "Lef, 15 mrt 2026: te weinig antwoorden",
            "lef, 15 mrt 2026: te weinig antwoorden",
        ),
        (Profile(id="p", channel="linkedin", target_group="ict"), "LinkedIn, ICT'ers", "linkedin, ict"),
        (Profile(id="p", channel="linkedin"), "LinkedIn", "linkedin"),
        (
            ContactSeries(id="s", process="paspoort", channel="balie", kind="case", first_month=DAY),
            "Paspoort, Balie, zaak",
            "paspoort, balie, zaak",
        ),
        (
            FormSeries(id="f", process="paspoort", first_month=DAY),
            "Paspoort, gebruik van een formulier",
            "paspoort, gebruik van een formulier",
        ),
        (Conversation(id="g1", held_on=DAY), "15 mrt 2026", "15 mrt 2026"),
        (
            TargetGroupChoice(id="keuze", route="undecided", decided_on=DAY, reasoning="Eerst vragen we drie teams."),
            "We weten het nog niet, 15 mrt 2026",
            "We weten het nog niet, 15 mrt 2026",
        ),
        (CanvasAnswer(id="w", kind="vision", question="Waarheen?"), "Waarheen?", "Waarheen?"),
        (
            Override(
                id="o", rule="U111", noun="Persona", object="joost", reason="-", decided_by="Noor", decided_on=DAY
            ),
            "U111, Joost",
            "U111, joost",
        ),
        (
            Dismissal(
                id="d", rule="X1", noun="Ghost", object="x", reason="-", decided_by="N", decided_on=DAY, until=DAY
            ),
            "X1, x",
            "X1, x",
        ),
    ],
)
def test_a_row_is_named_by_its_own_words_or_by_what_it_lies_between(row: Noun, known: str, unknown: str) -> None:
    assert name(row, FULL, "nl") == known
    assert name(row, NOBODY, "nl") == unknown


def test_a_name_holds_days_and_choices_in_the_language_of_the_reader() -> None:
    row = TargetGroupChoice(id="keuze", route="undecided", decided_on=DAY)
    assert names(row, FULL).en == "We do not know yet, 15 Mar 2026"


def test_the_organisation_has_a_name_too() -> None:
    assert name(FULL.plan.organisation, FULL, "nl") == "Gemeente Waterrijk"


def test_a_row_without_words_is_named_by_its_id_and_a_long_one_is_cut_at_a_whole_word() -> None:
    assert name(Persona(id="x-1", target_group="ict", name=""), FULL, "nl") == "x-1"
    long = Learning(id="l", campaign="c1", text="Een les die lang is. " * 9)
    assert len(name(long, FULL, "nl")) <= 80
    assert name(long, FULL, "nl").endswith("…")


def test_every_noun_names_its_rows_and_says_by_which_field() -> None:
    for table in tables().values():
        fields = naming_fields(table.noun)
        assert all(field in table.noun.__struct_fields__ for field in fields)
    assert naming_fields(Foundation) == ("title", "text")
    assert naming_fields(Anchoring) == ()


def test_an_id_is_made_of_what_a_row_says_first() -> None:
    assert own_words(Conversation(id="g1", held_on=DAY, wish="Eén adres", dream="Rust")) == "Eén adres"
    assert own_words(LearningAnswer(id="a", learning="l1", campaign="c1", answer="adopted")) == ""


def test_words_are_cut_at_a_whole_word_and_march_is_short_in_dutch() -> None:
    assert shorten("een twee drie", 20) == "een twee drie"
    assert shorten("een twee, drie", 11) == "een twee…"
    assert say_short_date(DAY, "nl") == "15 mrt 2026"
    assert say_short_date(DAY, "en") == "15 Mar 2026"
