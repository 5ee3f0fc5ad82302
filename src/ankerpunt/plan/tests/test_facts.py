"""What nouns say of themselves, on tiny plans."""

from datetime import date, timedelta
from typing import Any

import pytest

from ankerpunt.plan.facts import (
    anchoring,
    claim,
    conversation,
    driver,
    evidence,
    fiscal_parameter,
    foundation,
    persona,
    research,
    target_group,
    target_group_choice,
    touchpoint,
    usp,
)
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Anchoring,
    ChoiceArgument,
    Claim,
    Conversation,
    Driver,
    Evidence,
    FiscalParameter,
    Foundation,
    Motivation,
    Organisation,
    Persona,
    Plan,
    Proposition,
    Research,
    Row,
    StretchMeasurement,
    StretchStep,
    TargetGroup,
    TargetGroupChoice,
    Touchpoint,
    Usp,
)
from ankerpunt.plan.tables import tables

TODAY = date(2026, 11, 15)
YESTERDAY = TODAY - timedelta(days=1)
ICT = TargetGroup(id="ict", name="ICT'ers", scope="internal")
BOUW = Proposition(id="bouw", target_group="ict", promise="Bouw met ruimte", status="adopted")


def index(*rows: Row) -> Index:
    lists: dict[str, Any] = {}
    for row in rows:
        name = tables()[type(row).__name__].name
        lists[name] = (*lists.get(name, ()), row)
    return Index(Plan(organisation=Organisation(id="o", name="O"), **lists))


def against(answer: str = "", **values: Any) -> Evidence:
    return Evidence(id="tegen", anchoring="c", text="Bij ons niet.", stance="against", answer=answer, **values)


CELL = Anchoring(id="c", usp="u1", touchpoint="t1", state="experienced")
PROOF = Evidence(id="voor", anchoring="c", text="Gezien.")


class TestTheCell:
    @pytest.mark.parametrize(
        ("cell", "said", "state"),
        [
            (None, (), "missing"),
            (CELL, (PROOF,), "experienced"),
            (CELL, (PROOF, against()), "contradicted"),
            (CELL, (against("Klopt."),), "experienced"),
            (CELL, (against(archived_on=TODAY),), "experienced"),
            (
                Anchoring(id="c", usp="u1", touchpoint="t1", not_applicable="Geen balie."),
                (against(),),
                "not_applicable",
            ),
        ],
    )
    def test_unanswered_counter_evidence_speaks_before_the_state(
        self, cell: Anchoring | None, said: tuple[Evidence, ...], state: str
    ) -> None:
        plan = index(*filter(None, [cell]), *said)
        assert anchoring.shown_state(cell, plan) == state

    def test_proofs_and_objections_are_told_apart(self) -> None:
        plan = index(CELL, PROOF, against())
        assert [each.id for each in anchoring.proofs(CELL, plan)] == ["voor"]
        assert [each.id for each in anchoring.objections(CELL, plan)] == ["tegen"]


class TestTheMatrix:
    PLAN = index(
        ICT,
        TargetGroup(id="balie", name="Balie", scope="internal"),
        BOUW,
        Usp(id="u2", proposition="bouw", claim="B", order=2),
        Usp(id="u1", proposition="bouw", claim="A", order=1),
        Touchpoint(id="t2", name="Werkplek", order=2, target_groups=("ict",)),
        Touchpoint(id="t1", name="Inwerken", order=1, target_groups=("ict",)),
        Touchpoint(id="t3", name="Elders", target_groups=("balie",)),
        CELL,
        Anchoring(id="n", usp="u2", touchpoint="t2", not_applicable="Hoort hier niet."),
        Anchoring(id="elders", usp="u1", touchpoint="t3", state="experienced"),
    )

    def test_it_is_read_in_the_order_that_people_gave(self) -> None:
        grid = anchoring.grid("ict", self.PLAN)
        assert [each.id for each in grid.usps] == ["u1", "u2"]
        assert [each.id for each in grid.touchpoints] == ["t1", "t2"]
        assert [each.id for each in touchpoint.journey("balie", self.PLAN)] == ["t3"]

    def test_what_does_not_apply_is_not_counted_and_what_is_empty_is(self) -> None:
        grid = anchoring.grid("ict", self.PLAN)
        assert grid.states == {
            ("u1", "t1"): "experienced",
            ("u1", "t2"): "missing",
            ("u2", "t1"): "missing",
            ("u2", "t2"): "not_applicable",
        }
        assert grid.tally == anchoring.Tally(experienced=1, size=3)
        assert anchoring.tally(self.PLAN) == anchoring.Tally(experienced=1, size=3)


class TestEvidence:
    def test_it_is_for_against_answered_or_due(self) -> None:
        assert evidence.mark(PROOF, TODAY) == "for"
        assert evidence.mark(Evidence(id="e", anchoring="c", text="-", review_on=YESTERDAY), TODAY) == "stale"
        assert evidence.mark(Evidence(id="e", anchoring="c", text="-", review_on=TODAY), TODAY) == "for"
        assert evidence.mark(against(), TODAY) == "against"
        assert evidence.mark(against("Klopt.", review_on=YESTERDAY), TODAY) == "answered"


class TestUsps:
    def test_a_wording_that_waits_is_not_claimed_and_a_retired_one_no_more(self) -> None:
        plan = index(
            ICT,
            BOUW,
            Proposition(id="straks", target_group="ict", promise="Straks", replaces="bouw"),
            Proposition(id="toen", target_group="ict", promise="Toen", status="retired"),
            Usp(id="nu", proposition="bouw", claim="Nu"),
            Usp(id="wacht", proposition="straks", claim="Straks", replaces="nu"),
            Usp(id="nieuw", proposition="straks", claim="Nieuw"),
            Usp(id="oud", proposition="toen", claim="Oud"),
        )
        assert [each.id for each in usp.claimed("ict", plan)] == ["nu", "nieuw"]
        assert [each.id for each in usp.of_proposition("straks", plan)] == ["wacht", "nieuw"]
        assert usp.group_of(plan.rows(Usp)[0], plan) == ICT
        assert usp.group_of(Usp(id="x", proposition="weg", claim="-"), plan) is None

    def test_the_contract_says_what_it_lacks_and_when_it_is_overdue(self) -> None:
        bare = Usp(id="u", proposition="bouw", claim="A", state="stretch", stretch_due_on=YESTERDAY, stretch_baseline=0)
        assert usp.lacking(bare) == ("stretch_wording", "stretch_unit", "stretch_target", "stretch_owner")
        assert usp.is_overdue(bare, TODAY)
        assert not usp.is_overdue(Usp(id="u", proposition="bouw", claim="A", state="lived"), TODAY)

    def test_progress_is_the_part_of_the_way_that_is_behind_us(self) -> None:
        stretch = Usp(id="u", proposition="bouw", claim="A", stretch_baseline=60, stretch_target=30, stretch_current=60)
        assert usp.progress(stretch, index(stretch)) == 0
        plan = index(
            stretch,
            StretchMeasurement(id="m2", usp="u", measured_on=TODAY, value=45),
            StretchMeasurement(id="m1", usp="u", measured_on=YESTERDAY, value=57),
            StretchStep(id="s1", usp="u", text="later"),
            StretchStep(id="s2", usp="u", text="eerst", due_on=TODAY),
        )
        assert usp.current(stretch, plan) == 45
        assert usp.progress(stretch, plan) == 0.5
        assert [each.id for each in usp.steps(stretch, plan)] == ["s2", "s1"]
        assert usp.progress(Usp(id="v", proposition="bouw", claim="B"), plan) is None


class TestDrivers:
    PLAN = index(
        ICT,
        Research(id="peiling", title="Peiling", respondents=40),
        Driver(id="a", target_group="ict", name="salaris", mentions=10, research="peiling"),
        Driver(id="b", target_group="ict", name="rust", share=12.5, mentions=1, research="peiling"),
        Driver(id="c", target_group="ict", name="vrijheid", rank=2, mentions=50, research="peiling"),
        Driver(id="d", target_group="ict", name="leren", rank=1),
        Driver(id="e", target_group="ict", name="collega's", mentions=3),
        Driver(id="f", target_group="ict", name="nut", mentions=3),
    )

    def test_a_share_is_what_the_study_gives_or_mentions_out_of_its_respondents(self) -> None:
        shares = {each.id: driver.share(each, self.PLAN) for each in self.PLAN.rows(Driver)}
        assert shares == {"a": 25.0, "b": 12.5, "c": None, "d": None, "e": None, "f": None}

    def test_there_is_one_order_and_what_nothing_tells_apart_stays_as_it_stands(self) -> None:
        assert [each.id for each in driver.ranking("ict", self.PLAN)] == ["d", "c", "a", "b", "e", "f"]

    def test_what_is_in_the_archive_has_no_rank_and_a_group_without_drivers_has_none(self) -> None:
        away = Driver(id="weg", target_group="ict", name="auto", archived_on=date(2026, 1, 5))
        kept = index(Driver(id="a", target_group="ict", name="salaris"), away)
        assert [each.id for each in driver.ranking("ict", kept)] == ["a"]
        assert driver.ranking("balie", kept) == ()


def test_research_is_old_after_two_years() -> None:
    def of(days: int) -> Research:
        return Research(id="r", title="R", conducted_on=TODAY - timedelta(days=days))

    assert research.is_stale(of(731), TODAY)
    assert not research.is_stale(of(730), TODAY)
    assert not research.is_stale(Research(id="r", title="R"), TODAY)
    assert not research.is_stale(None, TODAY)


def test_a_size_needs_a_source() -> None:
    assert target_group.lacks_source(TargetGroup(id="g", name="G", scope="internal", size=3))
    assert not target_group.lacks_source(TargetGroup(id="g", name="G", scope="internal", share=3, size_source="CBS"))
    assert not target_group.lacks_source(ICT)


@pytest.mark.parametrize(
    ("known", "share"),
    [
        ({"share": 4.5, "size": 9}, 4.5),
        ({"size": 9}, 9.0),
        ({"size": 300}, 100.0),
        ({"size": 300, "scope": "external"}, 30.0),
        ({}, None),
    ],
)
def test_a_share_is_written_down_or_the_size_out_of_everyone(known: dict[str, Any], share: float | None) -> None:
    town = Organisation(id="o", name="O", employees=100, residents=1000)
    group = TargetGroup(**{"id": "g", "name": "G", "scope": "internal", **known})
    assert target_group.share(group, town) == share
    if "share" not in known:
        assert target_group.share(group, Organisation(id="o", name="O")) is None


class TestGoingOut:
    def test_weeks_are_lost_once_there_was_a_first_conversation_and_never_while_they_run(self) -> None:
        found = conversation.weeks([date(2026, 10, 28), date(2026, 11, 9)], date(2026, 11, 18), whole=4)
        assert [week.monday.day for week in found] == [19, 26, 2, 9, 16]
        assert [week.conversations for week in found] == [0, 1, 0, 1, 0]
        assert [week.lost for week in found] == [False, False, True, False, False]
        assert [week.begun for week in found] == [False, True, True, True, True]

    def test_before_any_conversation_nothing_was_begun(self) -> None:
        (last, running) = conversation.weeks([], TODAY, whole=1)
        assert not last.begun
        assert running.running

    def test_the_group_that_waits_longest_is_the_one_that_nobody_spoke_with(self) -> None:
        balie, buiten = (TargetGroup(id=each, name=each, scope="external") for each in ("balie", "buiten"))
        talks = (
            Conversation(id="g1", held_on=YESTERDAY, target_group="ict"),
            Conversation(id="g2", held_on=TODAY, target_group="ict"),
            Conversation(id="g3", held_on=TODAY, target_group="ict"),
            Conversation(id="g4", held_on=TODAY, target_group="balie", archived_on=TODAY),
            Conversation(id="g5", held_on=YESTERDAY, target_group="buiten"),
        )
        assert [talk.id for talk in conversation.with_group("ict", index(ICT, *talks))] == ["g3", "g2", "g1"]
        assert conversation.waiting_longest(index(ICT, balie, buiten, *talks)) == balie
        assert conversation.waiting_longest(index(ICT, buiten, *talks)) == buiten
        assert conversation.waiting_longest(index()) is None


def test_the_latest_choice_holds_and_its_arguments_stand_group_by_group() -> None:
    old = TargetGroupChoice(id="a", route="both", decided_on=YESTERDAY, review_on=YESTERDAY)
    new = TargetGroupChoice(id="b", route="undecided", decided_on=TODAY)
    own: Any = {"choice": "b", "route": "both", "stance": "for", "text": "T"}
    plan = index(
        ICT,
        TargetGroup(id="balie", name="Balie", scope="internal"),
        old,
        new,
        ChoiceArgument(id="1", **own),
        ChoiceArgument(id="2", target_group="ict", **own),
        ChoiceArgument(id="3", target_group="balie", **own),
        ChoiceArgument(id="4", archived_on=TODAY, **own),
    )
    assert target_group_choice.newest_first(plan) == (new, old)
    assert target_group_choice.latest(plan) == new
    assert target_group_choice.latest(index()) is None
    assert [each.id for each in target_group_choice.arguments("b", plan)] == ["3", "2", "1"]
    assert target_group_choice.is_overdue(old, TODAY)
    assert not target_group_choice.is_overdue(new, TODAY)


def test_a_choice_is_open_until_somebody_answers_even_that_we_do_not_know() -> None:
    choice = TargetGroupChoice(id="k", route="undecided", decided_on=TODAY)
    assert target_group_choice.is_open(choice)
    told = TargetGroupChoice(id="k", route="undecided", decided_on=TODAY, reasoning="Eerst vragen.")
    assert not target_group_choice.is_open(told)


def test_a_foundation_says_where_it_stands_and_until_when() -> None:
    mission = Foundation(id="m", kind="mission", text="M", source_document="Visie", source_page="4")
    assert foundation.source(mission) == "Visie, p. 4"
    assert foundation.source(Foundation(id="m", kind="mission", text="M", source_document="Visie")) == "Visie"
    assert foundation.is_expired(Foundation(id="m", kind="mission", text="M", valid_until=YESTERDAY), TODAY)
    assert not foundation.is_expired(mission, TODAY)


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        (TODAY, None, "in_force"),
        (TODAY + timedelta(days=1), None, "upcoming"),
        (YESTERDAY, YESTERDAY, "expired"),
        (YESTERDAY, TODAY, "in_force"),
    ],
)
def test_a_rate_holds_from_its_first_day_through_its_last(begins: date, ends: date | None, said: str) -> None:
    rate = FiscalParameter(id="r", name="R", valid_from=begins, valid_until=ends)
    assert fiscal_parameter.standing(rate, TODAY) == said


class TestThePersona:
    SAMIRA = Persona(id="samira", target_group="ict", name="Samira", age=34, work="balie", conversations=("g1", "g2"))
    PLAN = index(
        ICT,
        SAMIRA,
        Conversation(id="g1", held_on=YESTERDAY),
        Conversation(id="g2", held_on=TODAY),
        Research(id="peiling", title="Peiling"),
        Claim(id="c1", persona="samira", text="Leest geen brieven", source="zeggen we altijd"),
        Claim(id="c2", persona="samira", text="Wil één adres", basis="evidence", conversation="g1"),
        Claim(id="c3", persona="samira", text="Belt laat", basis="evidence", research="peiling"),
        Motivation(id="m1", persona="samira", goal="Meer online"),
        Motivation(id="m2", persona="samira", goal="Minder bellen", answer="Om tien uur klaar"),
    )

    def test_the_card_shows_first_what_we_know(self) -> None:
        card = persona.card(self.SAMIRA, self.PLAN)
        assert [each.id for each in card.claims] == ["c2", "c3", "c1"]
        assert (card.known, card.unanswered, card.group) == (2, 1, ICT)
        assert [each.id for each in card.conversations] == ["g2", "g1"]

    def test_a_claim_says_what_it_rests_on(self) -> None:
        typed, talk, study = self.PLAN.rows(Claim)
        assert claim.source(typed, self.PLAN) == "zeggen we altijd"
        assert claim.source(talk, self.PLAN) == self.PLAN.rows(Conversation)[0]
        assert claim.source(study, self.PLAN) == self.PLAN.rows(Research)[0]

    def test_somebody_is_introduced_as_people_do(self) -> None:
        assert persona.introduction(self.SAMIRA, "nl") == "34 jaar · balie"
        assert persona.introduction(Persona(id="x", target_group="ict", name="X", home="Zuid"), "en") == "Zuid"
