"""What has one cause is said once, and names all that it concerns."""

from ankerpunt.check.causes import gather, one_of_each, place
from ankerpunt.check.engine import Report, check
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import MOODS, STAKES
from ankerpunt.check.tests.tiny import TODAY, ago, ahead, cell, found, group, persona, plan, promise, proof, usp, value
from ankerpunt.plan.facts.stage import SIGNS
from ankerpunt.plan.nouns import Dismissal, Noun, Story, Unit


def report(*rows: Noun, select: list[str] | None = None) -> Report:
    return check(plan(*rows), today=TODAY, select=select)


def story(**fields: str) -> Story:
    return Story(**{"id": "v", "text": "Ze nam mijn lijn over.", "told_on": ago(9), **fields})  # type: ignore[arg-type]


def test_rows_with_one_cause_share_a_finding_that_names_them_all() -> None:
    [finding] = found("P211", promise(), usp("a", claim="Snel"), usp("b", claim="Samen"))
    assert finding.concerns == (("Usp", "a"), ("Usp", "b"))
    assert finding.message("nl") == "Waargemaakt zonder bewijs: “Snel” en “Samen”."
    assert finding.message("en") == "Lived without evidence: “Snel” and “Samen”."


def test_what_is_said_of_one_row_is_said_in_full() -> None:
    [finding] = found("P211", promise(), usp())
    assert finding.message("en") == "“Je team kiest de techniek” is called lived, but nothing shows it."
    together = report(promise(), usp("a"), usp("b"), select=["P211"])
    [one] = together.for_object("Usp", "b")
    assert one.message("en") == finding.message("en")
    assert one.also == ()


def test_another_promise_is_another_cause() -> None:
    rows = (promise(), promise("vast"), usp("a"), usp("b"), usp("c", proposition="vast"))
    assert [len(finding.parts) for finding in found("P211", *rows)] == [2, 1]


def test_a_rule_that_tells_rows_apart_says_what_each_of_them_lacks() -> None:
    [finding] = found("A307", cell("a"), cell("b", owner="team"))
    assert "(de eigenaar en de datum)" in finding.message("nl")
    assert "(the date)." in finding.message("en")


def test_a_title_that_asks_needs_no_colon() -> None:
    [finding] = found("U110", persona(), persona("anna", name="Anna"))
    assert finding.message("nl") == "Wat zit er voor deze persoon in? “Anna” en “Joost”."


def test_of_very_many_rows_the_first_are_named() -> None:
    [finding] = found("U109", *[persona(f"p{number:02}", name=f"Persoon {number}") for number in range(30)])
    assert finding.message("nl").endswith("“Persoon 23” en 6 andere.")
    assert finding.message("en").endswith("“Persoon 23” and 6 others.")
    assert len(finding.concerns) == 30


def test_a_stage_that_has_not_begun_gives_one_next_step() -> None:
    rows = (Unit(id="team", name="Team"), value(), value("nabij", text="Nabij"))
    listening = [f for f in report(*rows).findings if f.stage == "listen"]
    [step] = listening
    assert step.message("nl") == (
        "Kernwaarde zonder verhaal: “Lef: we proberen iets uit” en “Nabij”. "
        "Daarna: Dit kwartaal geen teamgesprek; Kernwaarde zonder mijlpalen: “Lef: we proberen iets uit” en “Nabij”."
    )
    assert {part.code for part in step.parts} == {"L505", "L507", "L509"}
    begun = [f.code for f in report(*rows, story()).findings if f.stage == "listen"]
    assert begun == ["L505", "L507", "L509"]


def test_what_is_not_right_never_hides_in_a_next_step() -> None:
    cells = (promise(), usp(), cell(state="experienced"))
    assert "A306" in {f.code for f in report(*cells, proof()).findings if not f.also}


def test_every_stage_knows_by_what_it_has_begun() -> None:
    assert set(SIGNS) == {rule.stage for rule in RULES.values()}


def test_what_was_decided_along_with_it_is_set_aside_with_it() -> None:
    def away(object_id: str, row_id: str, reason: str = "In mei.") -> Dismissal:
        return Dismissal(
            id=row_id,
            rule="P211",
            noun="Usp",
            object=object_id,
            reason=reason,
            decided_by="Redactie",
            decided_on=ago(9),
            until=ahead(9),
        )

    rows = (promise(), usp("a"), usp("b"), usp("c"), usp("d"), away("a", "x"), away("b", "y"), away("c", "z", "Nee."))
    found = report(*rows, select=["P211"])
    assert [[part.object for part in each.parts] for each in found.dismissed] == [["a", "b"], ["c"]]
    assert [each.object for each in found.open] == ["d"]


def test_false_claims_come_first_and_then_money() -> None:
    claim, money, gate = (RULES[code] for code in ("C409", "C419", "L501"))
    assert (claim.stake, money.stake, gate.stake) == ("claim", "money", "rest")
    rows = (group(), promise(), usp(), usp("b"), persona("k", name="De klant"), persona())
    codes = [finding.code for finding in report(*rows).findings]
    assert codes[0] == "P211"
    assert codes.index("U108") < codes.index("U110") < codes.index("U112")


def test_a_page_with_room_for_a_few_shows_one_of_each_rule() -> None:
    crowd = report(persona("a", name="De klant"), persona("b", name="De burger"), select=["U108", "U112"])
    assert [finding.code for finding in one_of_each(crowd.findings)] == ["U108", "U112"]


def test_the_order_of_findings_is_the_same_from_wherever_they_are_gathered() -> None:
    told = report(group(), promise(), usp("a"), usp("b"))
    assert gather(reversed(told.each)) == told.findings
    assert [place(finding) for finding in told.findings] == sorted(place(finding) for finding in told.findings)


def test_every_rule_has_a_mood_and_a_stake() -> None:
    for rule in RULES.values():
        assert rule.mood in MOODS, rule.code
        assert rule.stake in STAKES, rule.code
        assert rule.stake == "rest" or rule.mood == "not_right", rule.code
