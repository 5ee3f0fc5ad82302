"""What promises, their USPs and their tests say of themselves, on tiny plans."""

from datetime import date

from ankerpunt.plan.facts import cafeteria_option, estrangement_test, fiscal_parameter, proposition, usp
from ankerpunt.plan.nouns import (
    Anchoring,
    CafeteriaOption,
    EstrangementTest,
    FiscalParameter,
    Profile,
    Proposition,
    StretchStep,
    TargetGroup,
    Usp,
)
from ankerpunt.plan.tests.test_facts import BOUW, ICT, TODAY, YESTERDAY, index

STRAKS = Proposition(id="straks", target_group="ict", promise="Straks", replaces="bouw")
NU = Usp(id="nu", proposition="bouw", claim="Nu", state="stretch")
WACHT = Usp(id="wacht", proposition="straks", claim="Straks", replaces="nu", state="stretch")
BALIE = TargetGroup(id="balie", name="Balie", scope="internal", relation="existing")
BEZORGERS = TargetGroup(id="bezorgers", name="Bezorgers", scope="internal", relation="existing")


class TestPropositions:
    def test_what_a_group_is_promised_is_sorted_by_what_became_of_it_the_newest_first(self) -> None:
        old = [
            Proposition(id=f"toen-{year}", target_group="ict", promise="-", status="retired", adopted_on=day)
            for year, day in (("0", None), ("23", date(2023, 1, 1)), ("24", date(2024, 1, 1)))
        ]
        away = Proposition(id="weg", target_group="ict", promise="-", archived_on=TODAY)
        plan = index(ICT, BALIE, BOUW, STRAKS, away, *old)
        found = proposition.held(ICT, plan)
        assert (found.adopted, found.drafts, found.there) == ((BOUW,), (STRAKS,), BOUW)
        assert [each.id for each in found.retired] == ["toen-24", "toen-23", "toen-0"]
        assert [each.id for each in proposition.earlier(old[2], plan)] == ["toen-23", "toen-0"]
        assert proposition.held(BALIE, plan).there is None
        assert proposition.newer(BOUW, plan) == STRAKS
        assert proposition.newer(STRAKS, plan) is None

    def test_outside_waits_for_inside(self) -> None:
        outside = Proposition(id="buiten", target_group="inwoners", promise="-", internal_first="bouw")
        assert proposition.waiting(BOUW, index(BOUW, outside)) == (outside,)

    def test_it_says_why_and_how_it_differs_or_that_is_missing(self) -> None:
        assert proposition.missing_reasons(BOUW) == ("why", "differs")
        heard = Proposition(id="p", target_group="ict", promise="-", conversations=("g",), differs="Anders.")
        assert proposition.missing_reasons(heard) == ()

    def test_what_was_adopted_is_fixed_and_so_are_its_usps(self) -> None:
        plan = index(BOUW, STRAKS, NU, WACHT)
        assert [proposition.is_fixed(each) for each in (BOUW, STRAKS)] == [True, False]
        assert [usp.is_fixed(each, plan) for each in (NU, WACHT)] == [True, False]
        assert not usp.is_fixed(Usp(id="x", proposition="weg", claim="-"), plan)

    def test_two_or_three_usps_are_enough(self) -> None:
        many = [Usp(id=f"u{at}", proposition="bouw", claim="-") for at in range(4)]
        assert [usp.enough("bouw", index(BOUW, *many[:count])) for count in range(5)] == [0, 0, 1, 1, 0]


class TestUsps:
    def test_people_read_what_is_true_or_openly_not_yet(self) -> None:
        lived = Usp(id="u", proposition="bouw", claim="Je leert", state="lived", examples=("Elke vrijdag.",))
        open_ = Usp(id="u", proposition="bouw", claim="-", state="stretch", stretch_wording=" Nog niet. ")
        late = Usp(id="u", proposition="bouw", claim="-", state="stretch", stretch_due_on=YESTERDAY)
        said = [usp.saying(each, TODAY) for each in (lived, open_, NU, late)]
        assert [(each.text, each.example, each.reason) for each in said] == [
            ("Je leert", "Elke vrijdag.", ""),
            ("Nog niet.", "", ""),
            ("", "", "unworded"),
            ("", "", "overdue"),
        ]

    def test_its_steps_belong_to_the_contract_and_come_along_with_a_new_wording(self) -> None:
        step = StretchStep(id="s", usp="nu", text="-")
        assert usp.unmet(WACHT, index(BOUW, STRAKS, NU, WACHT))[-1] == "steps"
        with_step = index(BOUW, STRAKS, NU, WACHT, step)
        assert usp.waits(WACHT, with_step)
        assert usp.unmet(WACHT, with_step) == usp.unmet(NU, with_step) == usp.lacking(NU)

    def test_a_step_that_was_to_be_done_is_late(self) -> None:
        def step(due_on: date | None, done_on: date | None = None) -> StretchStep:
            return StretchStep(id="s", usp="nu", text="-", due_on=due_on, done_on=done_on)

        assert usp.is_late(step(YESTERDAY), TODAY)
        assert not any(usp.is_late(each, TODAY) for each in (step(None), step(TODAY), step(YESTERDAY, YESTERDAY)))

    def test_what_hangs_on_it_is_counted_by_noun_without_its_versions(self) -> None:
        cells = [Anchoring(id=f"c{at}", usp="nu", touchpoint="t") for at in range(2)]
        plan = index(NU, WACHT, *cells, Profile(id="p", channel="x", usps=("nu", "nu")))
        assert usp.hanging(NU, plan) == {Anchoring: 2, Profile: 1}


class TestEstrangementTests:
    def asked(self, group: str, recognises: str, day: date = TODAY) -> EstrangementTest:
        return EstrangementTest(
            id=f"{group}-{recognises}",
            proposition="straks",
            target_group=group,
            tested_on=day,
            recognises=recognises,  # type: ignore[arg-type]
            reasons="Zij vertelden waarom.",
        )

    def test_the_existing_groups_on_this_side_are_asked_their_own_first(self) -> None:
        own = TargetGroup(id="ict", name="ICT'ers", scope="internal", relation="existing")
        new = TargetGroup(id="nieuw", name="Nieuw", scope="internal", relation="new")
        outside = TargetGroup(id="inwoners", name="Inwoners", scope="external", relation="existing")
        plan = index(own, BALIE, BEZORGERS, new, outside, BOUW, STRAKS, self.asked("balie", "unknown"))
        found = estrangement_test.recognition(STRAKS, plan)
        assert [row.group.id for row in found.rows] == ["ict", "balie", "bezorgers"]
        assert (found.asked, found.unknown, found.waits_for, found.done) == (1, 1, (own,), False)

    def test_the_newest_answer_counts_and_we_do_not_know_is_none(self) -> None:
        draft = Proposition(id="straks", target_group="balie", promise="-", replaces="weg")
        known = estrangement_test.recognition(draft, index(BALIE, draft, self.asked("balie", "partly")))
        assert (known.done, known.rows[0].state) == (True, "partly")
        before = self.asked("balie", "yes", YESTERDAY)
        unsure = estrangement_test.recognition(draft, index(BALIE, draft, self.asked("balie", "unknown"), before))
        assert unsure.waits_for == (BALIE,)

    def test_a_promise_to_other_groups_changes_theirs_too(self) -> None:
        moved = Proposition(id="straks", target_group="inwoners", promise="-", replaces="oud")
        old = Proposition(id="oud", target_group="balie", promise="-", status="adopted")
        found = estrangement_test.recognition(moved, index(BALIE, BEZORGERS, old, moved))
        assert [(row.group.id, row.required, row.state) for row in found.rows] == [("balie", True, "")]


class TestCafeteriaOptions:
    def test_everyone_sees_it_from_its_day_on(self) -> None:
        days = (None, YESTERDAY, TODAY, date(2099, 1, 1))
        found = [CafeteriaOption(id="o", name="-", published_on=day) for day in days]
        assert [cafeteria_option.standing(each, TODAY) for each in found] == [
            "internal",
            "published",
            "published",
            "upcoming",
        ]

    def test_a_menu_is_in_order_and_what_stands_on_none_is_loose(self) -> None:
        bike = CafeteriaOption(id="fiets", name="Fiets", kind="mobility", target_groups=("ict",))
        leave = CafeteriaOption(id="verlof", name="Verlof", kind="leave", target_groups=("ict",))
        away = CafeteriaOption(id="weg", name="Weg", target_groups=("ict",), archived_on=TODAY)
        spare = CafeteriaOption(id="los", name="Los")
        plan = index(ICT, bike, leave, away, spare)
        assert cafeteria_option.menu("ict", plan) == (leave, bike)
        assert cafeteria_option.loose(plan) == (spare,)


class TestFiscalParameters:
    def test_those_that_hold_on_a_day_are_in_order_of_their_beginning(self) -> None:
        def rate(name: str, since: date, until: date | None = None, away: date | None = None) -> FiscalParameter:
            return FiscalParameter(id=name, name=name, valid_from=since, valid_until=until, archived_on=away)

        plan = index(
            rate("nieuw", YESTERDAY),
            rate("oud", date(2020, 1, 1)),
            rate("toen", date(2020, 1, 1), YESTERDAY),
            rate("straks", date(2099, 1, 1)),
            rate("weg", date(2020, 1, 1), away=TODAY),
        )
        assert [each.id for each in fiscal_parameter.in_force(TODAY, plan)] == ["oud", "nieuw"]
